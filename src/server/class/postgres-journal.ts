/**
 * The journal in a Postgres that several processes share. The keys of its rows refuse whoever comes late; locks say who
 * plays a table, and a process is told when another has kept something.
 */
import type { ClientBase } from 'pg';
import { DatabaseLine } from './database-line.ts';
import type {
  Committed,
  Journal,
  JournalBatch,
  KeptClass,
  KeptDocument,
  KeptInput,
} from './journal.ts';

/** Of the locks and of the channel: one class has a database, or a schema, to itself. */
const NAME = 'square_brackets';
const LOCKS = 0x5342;
const SCHEMA_LOCK = -1;

/**
 * `xact` is the transaction that wrote a row last: what came since is found by it, in whatever order transactions end.
 * The last table is the adapter's, for messages between processes that are too long for a notification.
 */
const TABLES = `
create table if not exists ${NAME}_document (
  name text primary key, json text, version integer not null,
  batch uuid not null, xact xid8 not null default pg_current_xact_id()
);
create index if not exists ${NAME}_document_xact on ${NAME}_document (xact);
create table if not exists ${NAME}_input (
  tbl integer, at integer, json text not null, by_whom text, own_id text, n integer not null,
  after_it text not null, batch uuid not null, xact xid8 not null default pg_current_xact_id(),
  primary key (tbl, at)
);
create index if not exists ${NAME}_input_xact on ${NAME}_input (xact);
create table if not exists ${NAME}_message (
  id bigserial primary key, created_at timestamptz default now(), payload bytea
);
`;

const HOLD_CLASS = `select 1 from ${NAME}_document where name = 'class' for key share`;

/** Only over the version before it; what is there already of the same batch was kept, and its answer lost. */
const KEEP_DOCUMENTS = `
insert into ${NAME}_document as kept (name, json, version, batch)
select name, json, version, $4 from unnest($1::text[], $2::text[], $3::int[]) as given (name, json, version)
on conflict (name) do update
set json = excluded.json, version = excluded.version, batch = excluded.batch, xact = pg_current_xact_id()
where kept.version = excluded.version - 1 or kept.batch = excluded.batch`;

const ADD_INPUTS = `
insert into ${NAME}_input as kept (tbl, at, json, by_whom, own_id, n, after_it, batch)
select given.*, $8 from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[]) as given
on conflict (tbl, at) do update set batch = excluded.batch where kept.batch = excluded.batch`;

const FROM_NOW = 'select pg_snapshot_xmin(pg_current_snapshot())::text as xact';
const READ_DOCUMENTS = `select name, json, version from ${NAME}_document where xact >= $1::xid8`;
const READ_INPUTS = `
select tbl, at, json, by_whom, own_id, n, after_it from ${NAME}_input where xact >= $1::xid8 order by tbl, at`;

type DocumentRow = { name: string; json: string | null; version: number };
type InputRow = {
  tbl: number;
  at: number;
  json: string;
  by_whom: string | null;
  own_id: string | null;
  n: number;
  after_it: string;
};

export type PostgresOpening = { ok: true; journal: Journal } | { ok: false; code: string };

/** @param url of the database; it may hold a password, and is never shown */
export async function openPostgresJournal(url: string): Promise<PostgresOpening> {
  const line = new DatabaseLine(url, prepare);
  const opened = await line.ask(async () => undefined);
  if (opened.ok) return { ok: true, journal: new PostgresJournal(line) };
  await line.close();
  return { ok: false, code: opened.code };
}

async function prepare(client: ClientBase): Promise<void> {
  // Two processes that start at once would both make what is missing.
  await client.query(`select pg_advisory_lock(${LOCKS}, ${SCHEMA_LOCK})`);
  await client.query(TABLES);
  await client.query(`select pg_advisory_unlock(${LOCKS}, ${SCHEMA_LOCK})`);
  await client.query(`listen ${NAME}`);
}

class PostgresJournal implements Journal {
  readonly #line: DatabaseLine;

  constructor(line: DatabaseLine) {
    this.#line = line;
  }

  async commit(batch: JournalBatch): Promise<Committed> {
    const asked = await this.#line.ask((client) => within(client, () => write(client, batch)));
    if (!asked.ok) return { ok: false, fault: asked.gone ? 'gone' : 'refused' };
    return asked.found ? { ok: true } : { ok: false, fault: 'fenced' };
  }

  async load(): Promise<KeptClass | null> {
    const read = await this.#line.ask((client) => readSince(client, '0'));
    return read.ok ? read.found.kept : null;
  }

  async purge(): Promise<void> {
    await this.#line.ask((client) =>
      within(client, async () => {
        await client.query(`delete from ${NAME}_document`);
        await client.query(`delete from ${NAME}_input`);
        await client.query(`delete from ${NAME}_message`);
        await client.query(`notify ${NAME}`);
        return true;
      }),
    );
    await this.close();
  }

  close(): Promise<void> {
    return this.#line.close();
  }
}

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

function listDocuments(documents: JournalBatch['documents']): unknown[] {
  const rows = [...documents].map(([name, { value, version }]) => {
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
): Promise<{ kept: KeptClass; next: string }> {
  const [{ xact: next } = { xact }] = (await client.query<{ xact: string }>(FROM_NOW)).rows;
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

function readInput({ tbl, at, json, by_whom, own_id, n, after_it }: InputRow): KeptInput {
  const input = JSON.parse(json) as KeptInput['input'];
  return { table: tbl, at, input, by: by_whom, id: own_id, n, after: after_it };
}
