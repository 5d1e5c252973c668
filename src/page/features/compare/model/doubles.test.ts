import { expect, test } from 'vitest';
import type { ListedRun } from './compare-store.ts';
import { dropDoubles } from './doubles.ts';

let number = 0;
const run = (file: string, hash: string, status: ListedRun['verdict']['status'], label?: string) =>
  ({
    number: (number += 1),
    file,
    claim: { hash, ...(label === undefined ? {} : { label }) },
    verdict: { status },
  }) as unknown as ListedRun;

test('what is proved a second time is a double; what says the same and is not so stays to be seen', () => {
  const runs = [
    run('a.json', 'aa', 'proved'),
    run('edited.json', 'aa', 'forged'),
    run('again.json', 'aa', 'proved'),
    run('waits.json', 'aa', 'waiting'),
    run('b.json', 'bb', 'proved', 'Table 1'),
    run('c.json', 'bb', 'proved', 'Table 2'),
  ];
  const { runs: kept, gone, twice } = dropDoubles(runs);
  expect(kept.map(({ file }) => file)).toEqual([
    'a.json',
    'edited.json',
    'waits.json',
    'b.json',
    'c.json',
  ]);
  expect(gone.map(({ file }) => file)).toEqual(['again.json']);
  expect(twice).toEqual([{ name: 'again.json', number: 1 }]);
});
