import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRounds } from './halving.ts';

test('370 conferences in 8 worlds', () => {
  expect(planRounds(370, 8)).toEqual([
    { acts: 166, worlds: 1 },
    { acts: 74, worlds: 2 },
    { acts: 33, worlds: 4 },
    { acts: 14, worlds: 8 },
  ]);
});

test('no more than the budget is spent, and all of it where it is not small', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(1, 8), (budget, worlds) => {
      const rounds = planRounds(budget, worlds);
      if (rounds.length === 0) {
        expect(budget).toBeLessThan(22);
        return;
      }
      let [spent, tried] = [worlds, 0];
      for (const round of rounds) {
        spent += round.acts * (round.worlds - tried);
        tried = round.worlds;
      }
      const all = budget > 50 || worlds === 1;
      expect({ tried, over: spent > budget }).toEqual({ tried: worlds, over: false });
      if (all) expect(spent).toBe(budget);
    }),
  );
});

test('with too little nothing is tried', () => {
  expect([planRounds(16, 8), planRounds(1, 1)]).toEqual([[], []]);
  expect(planRounds(24, 8)).toHaveLength(4);
});
