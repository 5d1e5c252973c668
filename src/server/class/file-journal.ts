/** The journal in an SQLite file: one process, and what is committed survives the process and the power. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Committed, Journal, JournalBatch, KeptClass, KeptDocument } from './journal.ts';
import { type InputRow, readInput } from './input-row.ts';

const TABLES = `
create table if not exists document (name text primary key, json text not null) without rowid;
create table if not exists input (
  tbl integer not null, at integer not null, json text not null, by_whom text, own_id text,
  n integer not null, after_it text not null, primary key (tbl, at)
) without rowid;
`;

const NAME = 'class.sqlite';
const BESIDE = ['', '-wal', '-shm', '-journal'];

export function openFileJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, NAME);
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(TABLES);
  return {
    commit: async (batch) => commit(database, batch),
    load: async () => load(database),
    purge: async () => {
      database.close();
      for (const end of BESIDE) rmSync(`${path}${end}`, { force: true });
    },
    close: async () => void database.close(),
    shared: null,
  };
}

function commit(database: Database.Database, batch: JournalBatch): Committed {
  try {
    write(database, batch);
    return { ok: true };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_BUSY') return { ok: false, fault: 'gone' };
    const taken = code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
    return { ok: false, fault: taken ? 'fenced' : 'refused' };
  }
}

function write(database: Database.Database, { documents, inputs }: JournalBatch): void {
  const keep = database.prepare('insert or replace into document values (?, ?)');
  const drop = database.prepare('delete from document where name = ?');
  const add = database.prepare('insert into input values (?, ?, ?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (const [name, { value }] of documents) {
      if (value === null) drop.run(name);
      else keep.run(name, JSON.stringify(value));
    }
    for (const { table, at, input, by, id, n, after } of inputs)
      add.run(table, at, JSON.stringify(input), by, id, n, after);
  })();
}

function load(database: Database.Database): KeptClass {
  const documents = database.prepare('select name, json from document').all() as {
    name: string;
    json: string;
  }[];
  const rows = database.prepare('select * from input order by tbl, at').all() as InputRow[];
  return {
    // One process alone has the file, so that nobody asks for versions.
    documents: new Map(documents.map(({ name, json }) => [name, readDocument(json)])),
    inputs: rows.map(readInput),
  };
}

function readDocument(json: string): KeptDocument {
  return { value: JSON.parse(json) as unknown, version: 1 };
}
