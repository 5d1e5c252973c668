import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { forecastHeading } from '../../../../conference/heading/heading.ts';
import { packageOutlook } from '../deal/trade.ts';
import { findBracketChoice } from './hold.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const opened = openSeated(shipped('high-seas-class'), 'DOR', 7);
const { view, log } = seatedGame(opened, 'DOR');
const known = { heading: forecastHeading(view, 3), log };

const openOnly = (...left: readonly number[]) => ({
  ...view,
  articles: view.articles.map((one, a) => ({
    ...one,
    status: left.includes(a) ? ('open' as const) : ('adRef' as const),
  })),
});

test('at the last bracket it is told what letting it close brings, and what other words could', () => {
  const all = view.articles.map((_, a) => findBracketChoice(openOnly(a), known));
  for (const [a, one] of all.entries()) {
    expect(one?.article).toBe(view.scenario.articles[a]?.id);
    if (one?.change) {
      expect(one.held - one.close).toBeGreaterThanOrEqual(1);
      // What would be told as a chance of 0% is nothing to hold out for.
      expect(Math.round(100 * one.chance)).toBeGreaterThan(0);
      expect(one.chance).toBe(packageOutlook(openOnly(a), [one.change], known)?.chance);
    } else expect(one).toMatchObject({ held: one?.close, chance: 0 });
  }
  expect(all.some((one) => one?.change)).toBe(true);
});

test('with more brackets, or none, there is nothing to choose', () => {
  expect(findBracketChoice(openOnly(0, 1), known)).toBeNull();
  expect(findBracketChoice(openOnly(), known)).toBeNull();
});
