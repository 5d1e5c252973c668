/** What holds for whatever a class is kept by: an SQLite file, and a Postgres where this machine has one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import type {
  Journal,
  JournalBatch,
  KeptClass,
  KeptInput,
} from '../../src/server/class/journal.ts';
import { JournalKeeper } from '../../src/server/class/keeper.ts';
import { openPostgresJournal } from '../../src/server/class/postgres-journal.ts';
import { findPostgres, TestDatabase, WITHOUT } from './database.ts';
import { makeFolder } from './serve.ts';

const programs = findPostgres();
if (programs === null) process.stderr.write(`${WITHOUT}\n`);
const database = programs === null ? null : new TestDatabase(programs);

beforeAll(() => database?.start());
afterAll(() => database?.remove());

type Opens = () => Promise<Journal>;

async function openDatabase(): Promise<Journal> {
  const opened = await openPostgresJournal(database?.url ?? '');
  if (!opened.ok) throw new Error(opened.code);
  return opened.journal;
}

/** Opens the same class again and again. */
const KINDS: readonly (readonly [name: string, start: () => Opens])[] = [
  [
    'SQLite file',
    () => {
      const folder = makeFolder();
      return async () => openFileJournal(folder);
    },
  ],
  ['Postgres', () => openDatabase],
];

function makeInput(table: number, at: number, by: string | null = null): KeptInput {
  const input = { type: 'unseal' as const, seat: `S${at}` };
  return { table, at, input, by, id: by && `i${at}`, n: at, after: 'ab'.repeat(32) };
}

function makeBatch(
  documents: Readonly<Record<string, readonly [value: unknown, version: number]>>,
  inputs: readonly KeptInput[] = [],
  id: string = randomUUID(),
): JournalBatch {
  const named = Object.entries(documents).map(([name, [value, version]]) => {
    return [name, { value, version }] as const;
  });
  return { id, documents: new Map(named), inputs };
}

function read(kept: KeptClass | null) {
  const documents = [...(kept?.documents ?? [])].filter(([, { value }]) => value !== null);
  return {
    documents: documents
      .map(([name, { value }]) => [name, value] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
    inputs: kept?.inputs,
  };
}

/** What text may hold: a NUL, quotes, half of a pair, whatever a database reads as its own. */
const STRANGE = `a\u0000b'"\\ \u{1F600} \uD800 {x,NULL}`;

describe.each(KINDS)('%s', (name, start) => {
  test.skipIf(name === 'Postgres' && !database)('keeps a class, whole', async () => {
    const open = start();
    const journal = await open();
    expect(read(await journal.load())).toEqual({ documents: [], inputs: [] });
    const begun = makeBatch({ class: [{ code: STRANGE }, 1], 'person/1': [{ name: 'Ana' }, 1] });
    expect(await journal.commit(begun)).toEqual({ ok: true });
    const inputs = [makeInput(1, 0), makeInput(1, 1, 'Ana'), makeInput(2, 0)];
    expect(await journal.commit(makeBatch({ 'person/1': [{ name: 'Ina' }, 2] }, inputs))).toEqual({
      ok: true,
    });
    const whole = {
      documents: [
        ['class', { code: STRANGE }],
        ['person/1', { name: 'Ina' }],
      ],
      inputs,
    };
    expect(read(await journal.load())).toEqual(whole);
    await journal.close();
    const again = await open();
    expect(read(await again.load())).toEqual(whole);
    expect(await again.commit(makeBatch({ 'person/1': [null, 3] }))).toEqual({ ok: true });
    expect(read(await again.load())).toEqual({ ...whole, documents: whole.documents.slice(0, 1) });

    // Whoever is late with an input is refused, and nothing else of the batch is kept.
    const late = makeBatch({ 'person/2': [{ name: 'Late' }, 1] }, [makeInput(1, 1, 'Late')]);
    expect(await again.commit(late)).toEqual({ ok: false, fault: 'fenced' });
    expect(read(await again.load()).documents).toEqual(whole.documents.slice(0, 1));

    await again.purge();
    const after = await open();
    expect(read(await after.load())).toEqual({ documents: [], inputs: [] });
    await after.close();
  });
});

describe.skipIf(!database)('Postgres, of two processes', () => {
  test('refuses a document that is written over unread, a class that is gone, and keeps a batch once', async () => {
    const [one, other] = [await openDatabase(), await openDatabase()];
    await one.commit(makeBatch({ class: ['one', 1], seat: ['one', 1] }));
    const fenced = { ok: false, fault: 'fenced' };
    expect(await other.commit(makeBatch({ class: ['other', 1] }))).toEqual(fenced);
    const batch = makeBatch({ seat: ['two', 2] }, [makeInput(1, 0)]);
    expect(await one.commit(batch)).toEqual({ ok: true });
    expect(await one.commit(batch)).toEqual({ ok: true });
    expect(await other.commit(makeBatch({ seat: ['late', 2] }))).toEqual(fenced);
    expect(read(await other.load())).toEqual({
      documents: [
        ['class', 'one'],
        ['seat', 'two'],
      ],
      inputs: [makeInput(1, 0)],
    });
    await one.purge();
    expect(await other.commit(makeBatch({ seat: ['three', 3] }))).toEqual(fenced);
    await other.purge();
  });

  test('is gone while it stands still, and takes the same batch when it is back', async () => {
    const journal = await openDatabase();
    const batch = makeBatch({ class: ['one', 1] }, [makeInput(1, 0)]);
    await database?.stop();
    expect(await journal.commit(batch)).toEqual({ ok: false, fault: 'gone' });
    expect(await journal.load()).toBe(null);
    expect(await openPostgresJournal(database?.url ?? '')).toEqual({
      ok: false,
      code: 'ECONNREFUSED',
    });
    await database?.start();
    const keeper = new JournalKeeper(journal);
    keeper.keep('class', 'one');
    expect([await keeper.settled(), keeper.failing]).toEqual(['kept', false]);
    expect(read(await journal.load()).documents).toEqual([['class', 'one']]);
    await journal.purge();
  });
});
