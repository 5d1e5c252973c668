/** Two class servers over one database: the one that plays the tables is killed again and again, and the other takes them over. */
import pg from 'pg';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import { type Client, ownId } from './client.ts';
import {
  comeBack,
  kill,
  playOn,
  readPlayed,
  type Running,
  runServer,
  seatPlayers,
  verifyEnd,
} from './kill-server.ts';

export type TakeOverTally = {
  kills: number;
  acknowledged: number;
  /** Acknowledged acts that the next owner did not know. */
  lost: readonly string[];
  /** Milliseconds from each kill until somebody at the other server had an act judged. */
  taken: readonly number[];
  /** Of the record at the end. */
  status: string;
};

export async function takeOverOften(
  folder: string,
  database: string,
  { times, people, seed }: { times: number; people: number; seed: number },
): Promise<TakeOverTally> {
  const scenario = readPlayed();
  const targets = scenario.delegations.map(({ id }) => id);
  const draw = drawFor(seed, 1);
  const start = () => runServer(folder, database);
  let servers: readonly Running[] = await Promise.all([start(), start()]);
  const [first] = servers;
  const players = first ? await seatPlayers(first, people) : [];
  const lost: string[] = [];
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one kill after another
    if (servers.length === 1) servers = [...servers, await start()];
    // oxlint-disable-next-line no-await-in-loop
    const number = await findOwner(database);
    const owner = servers.find(({ server }) => server.pid === number);
    const other = servers.find((one) => one !== owner);
    if (!owner || !other) throw new Error('nobody plays the table');
    // All but one sit with the owner; the last acts through the other server.
    // oxlint-disable-next-line no-await-in-loop
    const near = await comeBack(owner, players.slice(1), lost);
    // oxlint-disable-next-line no-await-in-loop
    const [far] = await comeBack(other, players.slice(0, 1), lost);
    const playing = near.map((one, i) => playOn(one, players[i + 1], targets, draw));
    // oxlint-disable-next-line no-await-in-loop
    if (far) await actThrough(far, players[0]);
    // oxlint-disable-next-line no-await-in-loop -- a random moment
    await new Promise((resolve) => void setTimeout(resolve, draw.between(5, 300)));
    // oxlint-disable-next-line no-await-in-loop
    await kill(owner);
    const began = performance.now();
    // oxlint-disable-next-line no-await-in-loop
    if (far) await actThrough(far, players[0]);
    taken.push(performance.now() - began);
    far?.close();
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(playing);
    servers = [other];
  }
  const [owner] = servers;
  if (!owner) throw new Error('no server is left');
  for (const client of await comeBack(owner, players, lost)) client.close();
  const status = await verifyEnd(owner, scenario);
  await kill(owner);
  const acknowledged = players.flatMap((one) => one.acknowledged).length;
  return { kills: times, acknowledged, lost, taken, status };
}

const OWNER = `
select application_name from pg_locks join pg_stat_activity using (pid)
where locktype = 'advisory' and classid = 21314 and objid = 1`;

/** Number of the process that plays the first table. */
async function findOwner(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- until there is one
    const { rows } = await client.query<{ application_name: string }>(OWNER);
    const [name] = rows;
    if (!name) continue;
    // oxlint-disable-next-line no-await-in-loop
    await client.end();
    return Number(name.application_name.split(' ').at(-1));
  }
}

const NOT_NOW: ReadonlySet<unknown> = new Set(['class/storage', 'class/tooFast']);

/** Until whoever plays the table has judged an act: it is done, or not in order. */
async function actThrough(client: Client, player?: { acknowledged: string[] }): Promise<void> {
  for (;;) {
    const id = ownId();
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const answer = await client.act({ type: 'pass' }, id);
    if (answer.type === 'done') player?.acknowledged.push(id);
    if (answer.type === 'done' || !NOT_NOW.has(answer.code)) return;
  }
}
