import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { changeMandate } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { view, type View } from '../../engine/state/view.ts';
import { supposeNoDeal } from './no-deal.ts';

const drawn = undrawn();
/** Nothing in force without a deal speaks for or against it. */
const articles = drawn.scenario.articles.map((one) => {
  const bare = { ...one };
  delete bare.reference;
  return bare;
});
const setup: Setup = { ...drawn, scenario: { ...drawn.scenario, articles } };
const [ash, bay] = [0, 1];
const seen = view(setup, floorOf(setup, 'ASH'), 'ASH');

/** What no deal is worth by delegation, mean of eight worlds, if it is worth as much as given to all. */
function averageNoDeal(worth: number, shown: View): number[] {
  const alike: Setup = {
    ...setup,
    mandates: setup.mandates.map((one) => changeMandate(one, { reservation: worth })),
  };
  const sums = setup.mandates.map(() => 0);
  for (let world = 0; world < 8; world += 1)
    supposeNoDeal(alike, shown, world).mandates.forEach(({ reservation }, d) => {
      sums[d] = (sums[d] ?? 0) + reservation / 8;
    });
  return sums;
}

test('what nobody has told is taken for what authors mostly write, and what is known stays', () => {
  const [own, other = NaN] = averageNoDeal(0.55, seen);
  expect(own).toBeCloseTo(0.55, 9);
  expect(other).toBeGreaterThan(0.58);
  const told = { ...seen, soundings: [{ of: bay }] } as unknown as View;
  expect(averageNoDeal(0.55, told)[bay]).toBeCloseTo(0.55, 9);
});

test('where no deal is worth much to those who are known, it is to the others', () => {
  const rise = (worth: number) => (averageNoDeal(worth, seen)[bay] ?? NaN) - worth;
  expect(rise(0.7)).toBeGreaterThan(rise(0.55) + 0.03);
  expect(rise(0.4)).toBeLessThan(rise(0.55) - 0.03);
  expect(seen.delegation).toBe(ash);
});
