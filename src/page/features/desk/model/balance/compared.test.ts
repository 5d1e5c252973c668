import { expect, test } from 'vitest';
import { planBalanceTasks, playBalance } from '../../../../../analysis/balance/play.ts';
import { type Balance, makeBalance } from '../../../../../analysis/balance/report.ts';
import { strait } from '../../../../../../test/fixtures/strait.ts';
import { compareBalances } from './compared.ts';

function played(): Balance {
  const scenario = strait();
  const order = { seed: 1, runs: 5 };
  const tasks = planBalanceTasks(scenario, order);
  return makeBalance(
    scenario,
    order,
    tasks,
    tasks.map((task) => playBalance(scenario, task)),
  );
}

test('a report beside itself has moved nowhere', () => {
  const balance = played();
  const { endings, seats, articles, betterOff } = compareBalances(balance, balance);
  expect([...endings, ...seats, ...articles].map(({ moved }) => moved)).not.toContain(true);
  expect(endings.reduce((sum, { after }) => sum + after, 0)).toBe(1);
  expect(seats.map(({ seat }) => seat)).toEqual(balance.seats.map(({ seat }) => seat));
  expect(articles.map(({ article }) => article)).toEqual(
    balance.articles.map(({ article }) => article),
  );
  expect(betterOff).toEqual({ before: balance.betterOff, after: balance.betterOff });
});

test('a gain has moved where it differs by more than twice the error of the difference', () => {
  const before = played();
  const [first, ...others] = before.seats;
  const seat = (mean: number): Balance => ({
    ...before,
    seats: [{ ...first!, gain: { ...first!.gain, packager: { mean, error: 0.03 } } }, ...others],
  });
  const of = (one: Balance, other: Balance) => compareBalances(one, other).seats[0];
  // The error of the difference is 0.0424.
  expect(of(seat(0.01), seat(0.09))).toMatchObject({ before: 0.01, after: 0.09, moved: false });
  expect(of(seat(0.01), seat(0.1))).toMatchObject({ moved: true, errors: [0.03, 0.03] });
  expect(compareBalances(before, { ...before, seats: others }).seats).toHaveLength(others.length);
});
