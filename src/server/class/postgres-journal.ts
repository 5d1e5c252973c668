/**
 * The journal in a Postgres that several processes share. The keys of its rows refuse whoever comes late; locks say who
 * plays a table, and a process is told when another has kept something.
 */
import type { ClientBase } from 'pg';
import type { Server } from 'socket.io';
import { connectServers } from './connect-servers.ts';
import { DatabaseLine } from './database-line.ts';
import type {
  Committed,
  Journal,
  JournalBatch,
  KeptClass,
  KeptDocument,
  KeptInput,
  SharedJournal,
  SharedLine,
} from './journal.ts';
import { type InputRow, readInput } from './input-row.ts';
import {
  ADD_INPUTS,
  FROM_NOW,
  HAS_CLASS,
  HOLD_CLASS,
  KEEP_DOCUMENTS,
  TABLE_LOCKS,
  NAME,
  READ_DOCUMENTS,
  READ_INPUTS,
  SCHEMA_LOCK,
  TABLES,
  TAKE,
} from './postgres-sql.ts';

type DocumentRow = { name: string; json: string | null; version: number };

export type PostgresOpening = { ok: true; journal: Journal } | { ok: false; code: string };

/** @param url of the database; it may hold a password, and is never shown */
export async function openPostgresJournal(url: string): Promise<PostgresOpening> {
  const journal = new PostgresJournal(url);
  const code = await journal.open();
  if (code === null) return { ok: true, journal };
  await journal.close();
  return { ok: false, code };
}

class PostgresJournal implements Journal, SharedJournal {
  readonly shared = this;
  readonly #url: string;
  readonly #line: DatabaseLine;
  /** Transaction from which on nothing was read yet. */
  #since = '0';
  #owned = new Set<number>();
  #told: () => void = () => undefined;

  constructor(url: string) {
    this.#url = url;
    this.#line = new DatabaseLine(url, (client) => this.#prepare(client));
    this.#line.heard = () => this.#told();
  }

  /** @returns why it cannot be reached */
  async open(): Promise<string | null> {
    const opened = await this.#line.ask(async () => undefined);
    return opened.ok ? null : opened.code;
  }

  async commit(batch: JournalBatch): Promise<Committed> {
    const asked = await this.#line.ask((client) => within(client, () => write(client, batch)));
    if (!asked.ok) return { ok: false, fault: asked.gone ? 'gone' : 'refused' };
    return asked.found ? { ok: true } : { ok: false, fault: 'fenced' };
  }

  async load(): Promise<KeptClass | null> {
    const read = await this.#read('0');
    return read === 'purged' ? NOTHING : read;
  }

  readNews(): Promise<KeptClass | 'purged' | null> {
    return this.#read(this.#since);
  }

  onNews(told: () => void): void {
    this.#told = told;
  }

  async take(tables: readonly number[]): Promise<ReadonlySet<number> | null> {
    const asked = await this.#line.ask(async (client) => {
      const free = tables.filter((table) => !this.#owned.has(table));
      return (await client.query<{ number: number }>(TAKE, [free])).rows;
    });
    if (!asked.ok) return null;
    for (const { number } of asked.found) this.#owned.add(number);
    return new Set(this.#owned);
  }

  connect(server: Server): SharedLine {
    return connectServers(server, this.#url, NAME);
  }

  async purge(): Promise<void> {
    await this.#line.ask((client) =>
      within(client, async () => {
        for (const table of ['document', 'input', 'message'])
          // oxlint-disable-next-line no-await-in-loop -- over one connection
          await client.query(`delete from ${NAME}_${table}`);
        await client.query(`notify ${NAME}`);
        return true;
      }),
    );
    await this.close();
  }

  close(): Promise<void> {
    return this.#line.close();
  }

  /** Locks went with the connection before; what others have kept since then nobody has told. */
  async #prepare(client: ClientBase): Promise<void> {
    this.#owned = new Set();
    // Two processes that start at once would both make what is missing.
    await client.query(`select pg_advisory_lock(${TABLE_LOCKS}, ${SCHEMA_LOCK})`);
    await client.query(TABLES);
    await client.query(`select pg_advisory_unlock(${TABLE_LOCKS}, ${SCHEMA_LOCK})`);
    await client.query(`listen ${NAME}`);
    this.#told();
  }

  async #read(since: string): Promise<KeptClass | 'purged' | null> {
    const asked = await this.#line.ask((client) => readSince(client, since));
    if (!asked.ok) return null;
    this.#since = asked.found.next;
    return asked.found.kept;
  }
}

const NOTHING: KeptClass = { documents: new Map(), inputs: [] };

/** All or nothing: nothing where the work gives false. */
async function within(client: ClientBase, work: () => Promise<boolean>): Promise<boolean> {
  await client.query('begin');
  try {
    const done = await work();
    await client.query(done ? 'commit' : 'rollback');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function write(
  client: ClientBase,
  { id, documents, inputs }: JournalBatch,
): Promise<boolean> {
  // A class that was purged meanwhile does not come back; one that is begun is not there yet.
  const { rowCount: there } = await client.query(HOLD_CLASS);
  if (there === 0 && documents.get('class')?.version !== 1) return false;
  const kept = await client.query(KEEP_DOCUMENTS, [...listDocuments(documents), id]);
  if (kept.rowCount !== documents.size) return false;
  if (inputs.length > 0) {
    const added = await client.query(ADD_INPUTS, [...listColumns(inputs), id]);
    if (added.rowCount !== inputs.length) return false;
  }
  await client.query(`notify ${NAME}`);
  return true;
}

/** In one order for all processes: two that write over the same ones never wait for each other. */
function listDocuments(documents: JournalBatch['documents']): unknown[] {
  const names = [...documents.keys()].sort();
  const rows = names.map((name) => {
    const { value = null, version } = documents.get(name) ?? {};
    return [name, value === null ? null : JSON.stringify(value), version];
  });
  return [0, 1, 2].map((column) => rows.map((row) => row[column]));
}

function listColumns(inputs: readonly KeptInput[]): unknown[] {
  const rows = inputs.map(({ table, at, input, by, id, n, after }) => {
    return [table, at, JSON.stringify(input), by, id, n, after];
  });
  return [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]));
}

/** @param xact what was written before it is left out */
async function readSince(
  client: ClientBase,
  xact: string,
): Promise<{ kept: KeptClass | 'purged'; next: string }> {
  const [{ xact: next } = { xact }] = (await client.query<{ xact: string }>(FROM_NOW)).rows;
  const { rowCount: there } = await client.query(HAS_CLASS);
  if (there === 0) return { kept: 'purged', next };
  const documents = (await client.query<DocumentRow>(READ_DOCUMENTS, [xact])).rows;
  const inputs = (await client.query<InputRow>(READ_INPUTS, [xact])).rows;
  const kept = {
    documents: new Map(documents.map((row) => [row.name, readDocument(row)])),
    inputs: inputs.map(readInput),
  };
  return { kept, next };
}

function readDocument({ json, version }: DocumentRow): KeptDocument {
  return { value: json === null ? null : (JSON.parse(json) as unknown), version };
}
