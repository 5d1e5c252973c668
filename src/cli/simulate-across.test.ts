import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { simulate } from '../analysis/simulate.ts';
import { simulateAcross } from './simulate-across.ts';

const scenario = strait();
const batch = { seed: 3, from: 0, to: 60, plan: [], measured: [] };

test.each([1, 2])(
  'stopped, %i threads give the first runs, as they always are',
  async (workers) => {
    const stopped = new AbortController();
    const watch = { done: () => stopped.abort(), stop: stopped.signal };
    const results = await simulateAcross(scenario, batch, workers, watch);
    expect(results.length).toBeLessThan(60);
    expect(results).toEqual(simulate(scenario, { ...batch, to: results.length }));
  },
);

test('stopped before it begins, there is no run', async () => {
  const watch = { done: () => undefined, stop: AbortSignal.abort() };
  expect(await simulateAcross(scenario, batch, 1, watch)).toEqual([]);
});
