/** A server for this machine alone, or for the network it is in. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

const HOST = '127.0.0.1';
/** Ports that are tried before giving up. */
const TRIES = 100;

export type Listening = {
  /** With a slash at the end. */
  address: string;
  server: Server;
  close: () => Promise<void>;
};

/** Listens on the first port from `port` on that nobody has. */
export async function listenFrom(
  port: number,
  handler: RequestListener,
  host = HOST,
): Promise<Listening> {
  const server = createServer(handler);
  const taken = await bindFrom(server, port, host);
  return {
    address: `http://${HOST}:${taken}/`,
    server,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bindFrom(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port - first >= TRIES) throw error;
    }
  }
}
