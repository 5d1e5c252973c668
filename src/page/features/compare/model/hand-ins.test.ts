import { expect, test } from 'vitest';
import type { Command } from '../../../../engine/command.ts';
import type { ListedRun } from './compare-store.ts';
import type { CountedAttempt } from '../../../../conference/class/hand-out.ts';
import { callClassRoll, findAlikePairs, findCounted, listUnhanded } from './hand-ins.ts';

function run(number: number, label: string, seat = 'ASH'): ListedRun {
  const scenario = { id: 'strait', rulesHash: 'f' };
  const claim = {
    label,
    rules: 10,
    scenario,
    seed: 1,
    run: 0,
    seat,
    ending: null,
    articles: [],
    hash: String(number),
  };
  return {
    number,
    file: 'lines.txt',
    came: 0,
    source: new Blob(),
    claim: { kind: 'result', ...claim },
    verdict: { status: 'waiting' },
  };
}

test('who is missing, who came twice and whom nobody expected', () => {
  const runs = [run(1, 'Table 1'), run(2, 'table 1 '), run(3, 'Table 9')];
  expect(callClassRoll(runs, ' Table 1\n\nTable 2\n')).toEqual({
    missing: ['Table 2'],
    twice: [{ label: 'Table 1', numbers: [1, 2] }],
    strangers: ['Table 9'],
  });
  expect(callClassRoll(runs, '').strangers).toEqual([]);
  expect(callClassRoll([run(4, 'Élodie_Ñ')], 'elodie n').missing).toEqual([]);
});

test('what whoever collects calls a hand-in counts before its own label, or where it has none', () => {
  const { label: _none, ...unlabelled } = run(2, '').claim;
  const runs: ListedRun[] = [
    { ...run(1, 'Dora!'), called: 'Dora Lim' },
    { ...run(2, ''), claim: unlabelled, called: 'Elsa' },
  ];
  expect(callClassRoll(runs, 'Dora Lim\nElsa\nFay')).toEqual({
    missing: ['Fay'],
    twice: [],
    strangers: [],
  });
});

test('a table that hands in from each of its seats has not handed in twice', () => {
  const at = (number: number, seat: string, hash: string): ListedRun => {
    const one = run(number, 'Table 1', seat);
    return { ...one, claim: { ...one.claim, hash } };
  };
  const table = [at(1, 'ASH', 'same'), at(2, 'BAY', 'same')];
  expect(callClassRoll(table, '').twice).toEqual([]);
  expect(callClassRoll([...table, at(3, 'ASH', 'other')], '').twice).toEqual([
    { label: 'Table 1', numbers: [1, 2, 3] },
  ]);
});

const asks = (...names: string[]): Command[] =>
  names.map((delegation) => ({ seat: 'ASH', type: 'ask', delegation, article: 'toll' }));

test('pairs of one seat that share most acts, with what is shared', () => {
  const [one, two, three, four] = [run(1, 'a'), run(2, 'b'), run(3, 'c'), run(4, 'd', 'BAY')];
  const said = new Map([
    [1, asks('A', 'B', 'C', 'D', 'E', 'F')],
    [2, asks('A', 'B', 'C', 'D', 'E', 'X')],
    [3, asks('V', 'W', 'X', 'Y', 'Z', 'U')],
    [4, asks('A', 'B', 'C', 'D', 'E', 'F')],
  ]);
  const pairs = findAlikePairs([one, two, three, four], said);
  expect(pairs.map((pair) => [pair.one, pair.other, pair.share, pair.of])).toEqual([
    [one, two, 5 / 6, 6],
  ]);
  expect(pairs[0]?.acts[1].slice(-2)).toEqual([
    { text: 'ask toll E', act: asks('E')[0], shared: true },
    { text: 'ask toll X', act: asks('X')[0], shared: false },
  ]);
});

test('the words of an offer are told by what stands in them', () => {
  const offer: Command = {
    seat: 'ASH',
    type: 'offer',
    to: 'BAY',
    give: [{ article: 'toll', option: 'high' }],
    want: [{ article: 'lights', option: 'many' }],
  };
  const acts = [...asks('A', 'B', 'C', 'D'), offer];
  const [pair] = findAlikePairs([run(1, 'a'), run(2, 'b')], new Map([1, 2].map((n) => [n, acts])));
  expect(pair?.acts[0].at(-1)).toEqual({
    text: 'offer toll high BAY lights many',
    act: offer,
    shared: true,
  });
});

test('one that was changed says the hash of what it was, and is no more alike than its acts are', () => {
  const [one, copy] = [run(1, 'a'), { ...run(2, 'b'), claim: run(1, 'b').claim }];
  const said = new Map([
    [1, asks('A', 'B', 'C', 'D', 'E', 'F')],
    [2, asks('A', 'B', 'C', 'D', 'E', 'X')],
  ]);
  const shares = (other: ListedRun): number[] =>
    findAlikePairs([one, other], said).map(({ share }) => share);
  const apart = {
    part: 'command',
    command: 5,
    said: null,
    place: '',
    expected: '',
    found: '',
  } as const;
  expect(shares(copy)).toEqual([1]);
  expect(shares({ ...copy, verdict: { status: 'forged', ...apart } })).toEqual([5 / 6]);
});

test('what a class server has counted is found by the record and the seat; who began and stopped is named once', () => {
  const attempt = (name: string, hash: string | null): CountedAttempt => {
    const [line, took] = hash === null ? [null, null] : ['SB1.', 60_000];
    const seen = { name, seat: 'ASH', number: 1, of: 2, began: 0, took, hash, line };
    return { code: 'ABCDEF', scenario: 'strait', ...seen };
  };
  const counted = [
    attempt('Ana', null),
    attempt('ana', '1'),
    attempt('Leo', null),
    attempt('LEO', null),
  ];
  expect(findCounted(run(1, 'Ana'), counted)).toBe(counted[1]);
  expect(findCounted(run(1, 'Ana', 'BAY'), counted)).toBe(undefined);
  expect(findCounted(run(2, 'Ana'), counted)).toBe(undefined);
  expect(listUnhanded(counted)).toEqual(['LEO']);
});
