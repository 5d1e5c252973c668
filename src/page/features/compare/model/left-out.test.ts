import { expect, test } from 'vitest';
import type { ListedRun, RunVerdict } from './compare-store.ts';
import { listLeftOut } from './left-out.ts';

const run = (number: number, verdict: Partial<RunVerdict>, rulesHash = 'f'): ListedRun =>
  ({ number, claim: { scenario: { id: 'pier', rulesHash } }, verdict }) as unknown as ListedRun;

test('those that one file would help stand together, what was changed stands first and by itself', () => {
  const runs = [
    run(1, { status: 'noScenario', ships: false }),
    run(2, { status: 'proved' }),
    run(3, { status: 'otherRules', rules: 3, here: 8 }),
    run(4, { status: 'noScenario', ships: false }),
    run(5, { status: 'forged' }),
    run(6, { status: 'noScenario', ships: false }, 'g'),
    run(7, { status: 'forged' }),
    run(8, { status: 'otherRules', rules: 3, here: 8 }),
    run(9, { status: 'waiting' }),
  ];
  const numbers = listLeftOut(runs).map((those) => those.map(({ number }) => number));
  expect(numbers).toEqual([[5], [7], [1, 4], [3, 8], [6]]);
});
