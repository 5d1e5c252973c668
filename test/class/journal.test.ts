/** What a class is kept by: a disk that fails, a folder with another class, and a journal that was changed. */
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import type { JournalBatch } from '../../src/server/class/journal.ts';
import { JournalKeeper } from '../../src/server/class/keeper.ts';
import { openClass } from '../../src/server/class/open-class.ts';
import { connectInstructor, connectPerson, makeFolder, served, shipped, SLOW } from './serve.ts';

test('nothing is settled while the disk fails, and all of it once it does not', async () => {
  const commits: JournalBatch[] = [];
  let failures = 2;
  const keeper = new JournalKeeper({
    commit: async (batch) => {
      failures -= 1;
      if (failures >= 0) throw new Error('ENOSPC');
      commits.push(batch);
    },
    load: async () => ({ documents: new Map(), inputs: [] }),
    purge: async () => undefined,
    close: async () => undefined,
  });
  keeper.keep('a', 1);
  keeper.keep('b', 2);
  const seen: boolean[] = [];
  void keeper.settled().then(() => seen.push(keeper.failing));
  await new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
  expect([keeper.failing, keeper.idle, seen]).toEqual([true, false, []]);
  keeper.keep('a', 3);
  await keeper.settled();
  expect(seen).toEqual([false]);
  expect(commits.map(({ documents }) => [...documents])).toEqual([
    [
      ['a', 1],
      ['b', 2],
    ],
    [['a', 3]],
  ]);
});

test('the same folder continues the class, and no other', async () => {
  const folder = makeFolder();
  const first = await served(['first-brackets'], SLOW, folder);
  const instructor = await connectInstructor(first);
  const ana = await connectPerson(first, 'Ana');
  await instructor.ask('start', {});
  await ana.until((one) => one.get('turn'));
  await ana.act({ type: 'pass' });
  await first.close();
  const journal = openFileJournal(folder);
  const again = await openClass(journal, [shipped('first-brackets')], () => 0);
  expect(again.ok && [again.state.document.code, again.state.people.size]).toEqual([first.code, 1]);
  expect(again.ok && again.state.tables.get(1)?.inputs).toBe(1);
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
