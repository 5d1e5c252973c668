/** One connection to a Postgres, opened again whenever it is needed after it broke. One thing at a time goes over it. */
import { Client, type ClientBase } from 'pg';

/** Milliseconds. A database that does not answer within them counts as gone. */
const PATIENCE = { connecting: 3000, asking: 8000 };
/** Milliseconds between two tries to connect. */
const AGAIN = 250;
/**
 * The database notices within seconds that this machine has vanished, or that this process hangs, and frees the tables
 * that it played: also in the middle of a commit, and while an answer is on its way that nobody takes. A process that
 * shares a class asks for something several times a second.
 */
const VIGILANCE = `
set tcp_keepalives_idle = 2;
set tcp_keepalives_interval = 1;
set tcp_keepalives_count = 3;
set tcp_user_timeout = 5000;
set idle_in_transaction_session_timeout = 3000;
set idle_session_timeout = 3000`;

/** `code`: that of Postgres. */
export type Asked<Found> = { ok: true; found: Found } | { ok: false; gone: boolean; code: string };

export class DatabaseLine {
  readonly #url: string;
  readonly #prepare: (client: ClientBase) => Promise<void>;
  #client: Client | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #tried = -Infinity;
  #closed = false;
  /** When somebody has notified this line. */
  heard: (payload: string) => void = () => undefined;

  /** @param prepare done first over each new connection */
  constructor(url: string, prepare: (client: ClientBase) => Promise<void>) {
    this.#url = url;
    this.#prepare = prepare;
  }

  ask<Found>(work: (client: ClientBase) => Promise<Found>): Promise<Asked<Found>> {
    const asked = this.#queue.then(() => this.#ask(work));
    this.#queue = asked;
    return asked;
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#closed = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #ask<Found>(work: (client: ClientBase) => Promise<Found>): Promise<Asked<Found>> {
    try {
      const client = await this.#connect();
      return { ok: true, found: await work(client) };
    } catch (error) {
      const code = readCode(error);
      const gone = this.#client === null || isOfLine(code);
      if (gone) this.#drop();
      return { ok: false, gone, code };
    }
  }

  async #connect(): Promise<Client> {
    if (this.#client) return this.#client;
    if (this.#closed || performance.now() - this.#tried < AGAIN) throw new Error('gone');
    this.#tried = performance.now();
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: PATIENCE.connecting,
      query_timeout: PATIENCE.asking,
      // Whoever asks the database which process plays a table is told its number.
      application_name: `square-brackets ${process.pid}`,
      keepAlive: true,
    });
    const drop = (): void => {
      if (this.#client === client) this.#drop();
    };
    client.on('error', drop);
    client.on('end', drop);
    client.on('notification', ({ payload, processId }) => {
      if (processId !== readProcess(client)) this.heard(payload ?? '');
    });
    try {
      await client.connect();
      await client.query(VIGILANCE);
      await this.#prepare(client);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    return client;
  }

  #drop(): void {
    const client = this.#client;
    this.#client = null;
    void client?.end().catch(() => undefined);
  }
}

function readProcess(client: Client): number {
  return (client as Client & { processID: number }).processID;
}

function readCode(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Everything but what a statement was refused for: those codes have five characters, and some classes mean that the server goes. */
function isOfLine(code: string): boolean {
  return code.length !== 5 || /^(?:08|57P)/.test(code);
}
