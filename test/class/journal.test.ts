/** What a class is kept by: a disk that fails, a folder with another class, and a journal that was changed. */
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import type { Journal } from '../../src/server/class/journal.ts';
import { JournalKeeper } from '../../src/server/class/keeper.ts';
import { openClass } from '../../src/server/class/open-class.ts';
import { connectInstructor, connectPerson, makeFolder, served, shipped, SLOW } from './serve.ts';

type Outcome = Awaited<ReturnType<Journal['commit']>>;

const GONE: Outcome = { ok: false, fault: 'gone' };
const REFUSED: Outcome = { ok: false, fault: 'refused' };
const FENCED: Outcome = { ok: false, fault: 'fenced' };

/** A keeper whose commits end so, one after another, and well after that; what was committed, and what was taken back. */
function makeKeeper(...outcomes: Outcome[]) {
  const commits: [string, unknown, number][][] = [];
  const recalled: number[][] = [];
  const keeper = new JournalKeeper({
    commit: async ({ documents }) => {
      const outcome = outcomes.shift() ?? { ok: true };
      if (outcome.ok)
        commits.push([...documents].map(([name, { value, version }]) => [name, value, version]));
      return outcome;
    },
    load: async () => ({ documents: new Map(), inputs: [] }),
    purge: async () => undefined,
    close: async () => undefined,
    shared: null,
  });
  keeper.recall = async (tables) => {
    recalled.push([...tables]);
    keeper.forget();
  };
  return { keeper, commits, recalled };
}

test('nothing is settled while the database is gone, and all of it once it is back', async () => {
  const { keeper, commits, recalled } = makeKeeper(GONE, GONE);
  keeper.keep('a', 1);
  keeper.keep('b', 2);
  const seen: boolean[] = [];
  void keeper.settled().then(() => seen.push(keeper.failing));
  await new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
  expect([keeper.failing, keeper.idle, seen]).toEqual([true, false, []]);
  keeper.keep('a', 3);
  expect(await keeper.settled()).toBe('kept');
  expect(seen).toEqual([false]);
  expect(commits).toEqual([
    [
      ['a', 1, 1],
      ['b', 2, 1],
    ],
    [['a', 3, 2]],
  ]);
  expect(recalled).toEqual([]);
});

test('what a full disk refuses is taken back with what came after it, and so is what comes too late', async () => {
  const { keeper, commits, recalled } = makeKeeper(REFUSED, FENCED);
  const input = { input: { type: 'zero' }, by: null, id: null, n: 0, after: '' } as const;
  keeper.keep('a', 1);
  keeper.add({ table: 2, at: 0, ...input });
  const settled = keeper.settled();
  expect([await settled, keeper.failing, recalled]).toEqual(['refused', true, [[2]]]);
  keeper.add({ table: 1, at: 0, ...input });
  expect([await keeper.settled(), keeper.failing, recalled]).toEqual(['again', false, [[2], [1]]]);
  keeper.keep('a', 2);
  expect([await keeper.settled(), commits]).toEqual(['kept', [[['a', 2, 1]]]]);
});

test('while the disk is full an act is refused and not done, and everybody is told; afterwards it is done', async () => {
  const folder = makeFolder();
  const journal = openFileJournal(folder);
  let full = false;
  const of = await served(['first-brackets'], SLOW, folder, {
    journal: { ...journal, commit: async (batch) => (full ? REFUSED : journal.commit(batch)) },
  });
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  const before = await ana.until((one) => one.get('turn'));
  full = true;
  expect(await ana.act({ type: 'pass' }, 'mine')).toEqual({
    ok: false,
    code: 'class/storage',
    params: {},
  });
  await instructor.until((one) => one.get('error')?.code === 'class/storage');
  expect(ana.get('turn')).toEqual(before);
  full = false;
  for (;;) {
    const answer = await ana.act({ type: 'pass' }, 'mine');
    if (answer.type === 'done') break;
    expect(['class/storage', 'class/tooFast']).toContain(answer.code);
  }
  await instructor.until((one) => one.get('error')?.code === 'class/kept');
});

test('the same folder continues the class, and no other', async () => {
  const folder = makeFolder();
  const first = await served(['first-brackets'], SLOW, folder);
  const instructor = await connectInstructor(first);
  const ana = await connectPerson(first, 'Ana');
  await instructor.ask('start', {});
  await ana.until((one) => one.get('turn'));
  await ana.act({ type: 'pass' });
  await instructor.ask('pause', { on: true });
  await first.close();
  const journal = openFileJournal(folder);
  const again = await openClass(journal, [shipped('first-brackets')], () => 0);
  expect(again.ok && [again.state.document.code, again.state.people.size]).toEqual([first.code, 1]);
  const table = again.ok && again.state.tables.get(1);
  expect(table && [table.inputs, table.clock.paused, table.clock.endsAt]).toEqual([1, true, null]);
  expect(await openClass(journal, [shipped('high-seas-class')], () => 0)).toEqual({
    ok: false,
    fault: { code: 'class/otherScenarios', kept: ['first-brackets'] },
  });
  await journal.close();
  // Somebody has changed what was put in.
  const database = new Database(join(folder, 'class.sqlite'));
  database.prepare('update input set after_it = ?').run('0'.repeat(64));
  database.close();
  const changed = openFileJournal(folder);
  expect(await openClass(changed, [], () => 0)).toEqual({
    ok: false,
    fault: { code: 'class/journal', table: 1, at: 0 },
  });
  await changed.close();
});
