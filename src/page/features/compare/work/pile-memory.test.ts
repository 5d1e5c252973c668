import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ListedRun } from '../model/compare-store.ts';
import { PileMemory } from './pile-memory.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function run(number: number, came: number, label: string): ListedRun {
  const scenario = { id: 'strait', rulesHash: 'f' };
  const draw = { rules: 10, scenario, seed: 1, run: 0 };
  const said = { ...draw, seat: 'ASH', ending: null, articles: [], hash: 'h' };
  return {
    number,
    file: 'lines.txt',
    source: new Blob([`SB1.${label}`]),
    came,
    claim: { kind: 'result', label, ...said },
    verdict: { status: 'waiting' },
  };
}

test('what was collected is recalled in the order in which it came, until it is forgotten', async () => {
  const refused = vi.fn<() => void>();
  const memory = new PileMemory(refused, () => []);
  const [one, two, three] = [run(2, 10, 'b'), run(1, 10, 'a'), run(3, 5, 'c')];
  await memory.keep([one, two, three]);
  await memory.keepScenario('f', 'id: strait');
  await memory.keepExpected('a\nb');
  await memory.forget(one);
  const next = new PileMemory(refused, () => []);
  const { runs, ...others } = await next.recall();
  expect(runs.map(({ number, file, text, came }) => [number, file, text, came])).toEqual([
    [3, 'lines.txt', 'SB1.c', 5],
    [1, 'lines.txt', 'SB1.a', 10],
  ]);
  expect(others).toEqual({ scenarios: ['id: strait'], expected: 'a\nb' });
  await next.clear();
  expect(await next.recall()).toEqual({ runs: [], scenarios: [], expected: '' });
  expect(refused).not.toHaveBeenCalled();
});

test('the name given to a hand-in is recalled with it, and goes again', async () => {
  const memory = new PileMemory(vi.fn<() => void>(), () => []);
  const one = run(1, 10, 'a');
  await memory.keep([one]);
  await memory.keep([{ ...one, called: 'Elsa' }]);
  const called = async () => (await memory.recall()).runs.map((kept) => kept.called);
  expect(await called()).toEqual(['Elsa']);
  await memory.keep([one]);
  expect(await called()).toEqual([undefined]);
});

test('what is cleared away while it is open is kept again, and what comes then as well', async () => {
  const refused = vi.fn<() => void>();
  const pile = [run(1, 10, 'a')];
  const memory = new PileMemory(refused, () => pile);
  await memory.keep(pile);
  await memory.keepScenario('f', 'id: strait');
  await memory.keepExpected('a\nb');
  await deleteDB('square-brackets-hand-ins');
  const others = { scenarios: ['id: strait'], expected: 'a\nb' };
  const recalled = () => new PileMemory(refused, () => []).recall();
  await vi.waitFor(async () => expect(await recalled()).toMatchObject({ runs: [{}], ...others }));
  await memory.keep([run(2, 11, 'b')]);
  expect((await recalled()).runs.map(({ text }) => text)).toEqual(['SB1.a', 'SB1.b']);
  expect(refused).not.toHaveBeenCalled();
});

test('where the browser keeps nothing it is told, and nothing breaks', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const refused = vi.fn<() => void>();
  const memory = new PileMemory(refused, () => []);
  expect(await memory.recall()).toEqual({ runs: [], scenarios: [], expected: '' });
  await memory.keep([run(1, 1, 'a')]);
  expect(refused).toHaveBeenCalledTimes(2);
});
