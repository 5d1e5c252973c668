/** A balancer before several servers of a class: all requests that name a table go to one server, as long as it answers. */
import { once } from 'node:events';
import { createServer, request as askServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect as connectTo, type Socket } from 'node:net';

export type Balancer = {
  address: string;
  /** Ports that had requests, by table; without a table: ``. */
  served: ReadonlyMap<string, ReadonlySet<number>>;
  close: () => Promise<void>;
};

const TABLE = /[?&]table=(\d+)/;

/** @param ports of the servers; `isUp` of each, as a health check would find it */
export async function balance(
  ports: readonly number[],
  isUp: (port: number) => boolean,
): Promise<Balancer> {
  const served = new Map<string, Set<number>>();
  const choose = ({ url = '' }: IncomingMessage): number => {
    const table = TABLE.exec(url)?.[1] ?? '';
    const first = Number(table) % ports.length;
    const port = [...ports.slice(first), ...ports].find(isUp) ?? 0;
    served.set(table, (served.get(table) ?? new Set()).add(port));
    return port;
  };
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const passed = askServer({ host: HERE, port: choose(asked), method, path: url, headers });
    passed.on('response', (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  const lines = new Set<Socket>();
  server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) => {
    const far = connectTo(choose(asked), HERE, () => {
      const { rawHeaders, method, url } = asked;
      const pairs = rawHeaders.filter((_, i) => i % 2 === 0);
      const lead = pairs.map((name, i) => `${name}: ${rawHeaders[2 * i + 1] ?? ''}\r\n`).join('');
      far.write(`${method} ${url} HTTP/1.1\r\n${lead}\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      lines.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, HERE);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${HERE}:${port}/`,
    served,
    close: async () => {
      for (const line of lines) line.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const HERE = '127.0.0.1';
