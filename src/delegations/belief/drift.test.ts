import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { view } from '../../engine/state/view.ts';
import { formBelief } from './belief.ts';
import { forecastDrift, predictDrift, measureTipping } from './drift.ts';

const setup = undrawn();
const state = floorOf(setup, 'BAY');
const seen = view(setup, state, 'BAY');
const mandate = seen.mandate as Mandate;
const belief = formBelief(seen);
const everyone = seen.floor.map((_, place) => place);

test('words the floor takes up by itself need nobody’s voice', () => {
  seen.articles.forEach((article, a) => {
    const wording = predictDrift(seen, mandate, belief, a);
    if (wording === article.text) return;
    expect(measureTipping(seen, mandate, belief, { article: a, wording }, everyone)).toEqual(
      everyone.map(() => 0),
    );
  });
});

test('a voice carries words a share of the way, and one that wants them already none', () => {
  const shares = seen.articles.flatMap((article, a) =>
    article.tabled
      .filter((wording) => wording !== article.text)
      .flatMap((wording) =>
        measureTipping(seen, mandate, belief, { article: a, wording }, everyone),
      ),
  );
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.some((share) => share > 0)).toBe(true);
});

/** Lights stand where few want them, and nobody has tabled anything else. */
const lonely = (taken: number) => ({
  ...seen,
  articles: seen.articles.map((one) => ({ ...one, text: 2, tabled: [2], taken })),
});

/** How likely the floor is to leave the words on the lights. */
const leaves = (known: typeof seen) =>
  forecastDrift(known, mandate, belief, 0).reduce((sum, { odds }) => sum + odds, 0);

test('words that many want are expected before anybody tables them', () => {
  expect(predictDrift(lonely(0), mandate, belief, 0)).toBe(2);
  const [likeliest] = forecastDrift(lonely(0), mandate, belief, 0).toSorted(
    (one, other) => other.odds - one.odds,
  );
  expect(likeliest?.wording).toBe(1);
  expect(leaves(lonely(0))).toBeGreaterThan(0.9);
  expect(leaves(lonely(0))).toBeLessThanOrEqual(1);
});

test('an article that the floor has taken up is less likely to go on', () => {
  expect(leaves(lonely(1))).toBeLessThan(leaves(lonely(0)) / 2);
});

test('one that is agreed or closed goes nowhere by itself', () => {
  const agreed = seen.articles.map((one) => ({ ...one, status: 'adRef' as const }));
  expect(forecastDrift({ ...seen, articles: agreed }, mandate, belief, 0)).toEqual([]);
});
