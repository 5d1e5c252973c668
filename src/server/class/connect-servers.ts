/** Messages between the processes of a class, by Socket.IO's adapter over Postgres. */
import { createAdapter } from '@socket.io/postgres-adapter';
import { type Client, Pool, type PoolClient } from 'pg';
import type { Server } from 'socket.io';
import type { SharedLine } from './journal.ts';

/** Connections: one listens, the others say. */
const MOST = 4;
/** Bytes of a notification; a longer message goes by way of a table. */
const LONGEST = 7000;

/** @param name of the channel, and the start of the table's */
export function connectServers(server: Server, url: string, name: string): SharedLine {
  const pool = new Pool({ connectionString: url, max: MOST, application_name: 'square-brackets' });
  // While the database is gone what is said is lost: whoever waits for an answer asks again.
  const lose = (): void => undefined;
  pool.on('error', lose);
  const open = new Set<PoolClient>();
  pool.on('connect', (client) => {
    open.add(client);
    client.on('error', lose);
    client.on('end', () => {
      open.delete(client);
      giveBack(client);
    });
    if (pool.ending) void endClient(client);
  });
  server.adapter(
    createAdapter(pool, {
      channelPrefix: name,
      tableName: `${name}_message`,
      payloadThreshold: LONGEST,
      errorHandler: lose,
    }),
  );
  return {
    close: async () => {
      const ended = pool.end().catch(lose);
      for (const client of open) void endClient(client);
      await ended;
    },
  };
}

/** In the pool's own types a connection is only given back. */
async function endClient(client: PoolClient): Promise<void> {
  await (client as PoolClient & Client).end().catch(() => undefined);
}

/** The adapter keeps a connection that broke, and the pool would wait for it. */
function giveBack(client: PoolClient): void {
  try {
    client.release(true);
  } catch {
    // Whoever had it has given it back.
  }
}
