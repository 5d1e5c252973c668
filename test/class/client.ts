/** A client of a class server, as a program has it: every byte that reaches it is kept. */
import { io, type Socket } from 'socket.io-client';
import type { InstructorAsking, PersonAsking } from '../../src/conference/class/requests.ts';
import type { ActAnswer, Push } from '../../src/conference/class/wire.ts';
import type { Act } from '../../src/engine/command.ts';

type Asking = PersonAsking & InstructorAsking;
type Reply = { ok?: boolean; code?: string } & Record<string, unknown>;

let number = 0;
export const ownId = (): string => `c${(number += 1)}`;

export class Client {
  readonly socket: Socket;
  readonly bytes: string[] = [];
  readonly latest = new Map<string, Push>();
  readonly pushes: Push[] = [];
  #watchers: (() => void)[] = [];

  /** @param table that a balancer goes by */
  constructor(
    address: string,
    transports: readonly string[] = ['websocket'],
    table?: number,
    headers: Record<string, string> = {},
  ) {
    this.socket = io(address, {
      extraHeaders: headers,
      transports: [...transports],
      reconnection: false,
      forceNew: true,
      ...(table === undefined ? {} : { query: { table: String(table) } }),
    });
    this.socket.io.engine?.on('data', (raw: unknown) => void this.bytes.push(String(raw)));
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('data', (raw: unknown) => void this.bytes.push(String(raw)));
    });
    this.socket.on('push', (push: Push) => {
      this.latest.set(push.type, push);
      this.pushes.push(push);
      for (const watch of this.#watchers) watch();
    });
  }

  async ask<Name extends keyof Asking>(name: Name, asked: Asking[Name]): Promise<Reply> {
    return (await this.send(name, asked)) as Reply;
  }

  /** Anything at all. */
  async send(name: string, ...given: unknown[]): Promise<unknown> {
    return this.socket.timeout(10_000).emitWithAck(name, ...given);
  }

  /** The latest message of a kind. */
  get<Type extends Push['type']>(type: Type): Extract<Push, { type: Type }> | undefined {
    return this.latest.get(type) as Extract<Push, { type: Type }> | undefined;
  }

  /** Once what is looked for has been pushed. */
  async until<Found>(find: (client: Client) => Found | undefined | false | null): Promise<Found> {
    return new Promise((resolve) => {
      const watch = (): void => {
        const found = find(this);
        if (found === undefined || found === false || found === null) return;
        this.#watchers = this.#watchers.filter((one) => one !== watch);
        resolve(found);
      };
      this.#watchers.push(watch);
      watch();
    });
  }

  async act(act: Act, id = ownId()): Promise<ActAnswer> {
    const turn = this.get('turn');
    const next = turn?.next ? { next: true } : {};
    const asked = { table: turn?.table ?? 1, n: turn?.n ?? 0, id, act, ...next };
    return (await this.send('act', asked)) as ActAnswer;
  }

  close(): void {
    this.socket.disconnect();
  }
}
