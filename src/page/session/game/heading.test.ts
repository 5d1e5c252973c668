import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { openSetup } from '../../../conference/opened.ts';
import { view } from '../../../engine/state/view.ts';
import {
  compareGains,
  forecastGain,
  forecastScore,
  listDrifts,
  servesUntilClose,
} from './heading.ts';
import { computeChangeWorth, computePointsNow, computePointsOfNoDeal } from './worth.ts';

const SEA = shipped('high-seas-class');
const { setup, state } = openSetup(SEA, { seed: 4, plan: [{ seat: 'ANS', by: 'person' }] });
const seen = view(setup, state, 'ANS');
const texts = seen.articles.map(({ text }) => text);

/** Two worlds: the text as it stands, and the same with other words on the first article. */
const other = texts.with(0, texts[0] === 0 ? 1 : 0);
const heading: TextHeading = {
  ...forecastHeading(seen, 1),
  ends: [
    { texts, adopted: true, lost: 0 },
    { texts: other, adopted: true, lost: 0 },
  ],
};
const [article] = SEA.articles;
const change = { article: article?.id ?? '', option: article?.options[other[0] ?? 0]?.id ?? '' };
const worth = computeChangeWorth(seen, [change])?.net ?? NaN;

test('the score is the mean of the worlds, and as wide as they lie apart', () => {
  const now = computePointsNow(seen) ?? NaN;
  const spread = Math.max(1, 1.6 * Math.abs(worth / 2));
  const score = forecastScore(seen, heading);
  expect(score?.noDeal).toBe(0);
  expect(score?.mean).toBeCloseTo(now + worth / 2, 9);
  expect(score?.low).toBeCloseTo(now + worth / 2 - spread, 9);
  expect(score?.high).toBeCloseTo(now + worth / 2 + spread, 9);
});

test('without a deal in any world the score is the value of no deal, and nothing gains', () => {
  const failed = { ...heading, ends: heading.ends.map((end) => ({ ...end, adopted: false })) };
  const none = computePointsOfNoDeal(seen) ?? NaN;
  expect(forecastScore(seen, failed)).toEqual({
    mean: none,
    low: none - 1,
    high: none + 1,
    noDeal: 2,
  });
  expect(forecastGain(seen, failed, [change])).toBeNull();
});

test('no range goes beyond what can be had', () => {
  const failed = { ...heading, ends: heading.ends.map((end) => ({ ...end, adopted: false })) };
  const { mandate } = seen;
  if (!mandate) throw new Error('no instructions');
  const [least, most] = [0, 1].map((reservation) =>
    forecastScore({ ...seen, mandate: { ...mandate, reservation } }, failed),
  );
  expect([least?.low, most?.high]).toEqual([0, 100]);
});

test('what comes in half of the worlds anyway gains half', () => {
  expect(forecastGain(seen, heading, [change])).toBeCloseTo(worth / 2, 9);
  expect(forecastGain({ ...seen, mandate: null }, heading, [change])).toBeNull();
});

test('words that are better than the draft serve no longer where the floor goes further by itself', () => {
  const [found] = SEA.articles.flatMap(({ id, options }, a) => {
    const [best, second] = options
      .map(({ id: option }, wording) => ({
        wording,
        words: { article: id, option },
        net: computeChangeWorth(seen, [{ article: id, option }])?.net ?? 0,
      }))
      .toSorted((one, after) => after.net - one.net);
    const fits = best && second && second.net > 1 && best.net > second.net + 1;
    return fits ? [{ words: second.words, then: texts.with(a, best.wording) }] : [];
  });
  if (!found) throw new Error('no such words');
  const better = { ...heading, ends: [{ texts: found.then, adopted: true, lost: 0 }] };
  expect(servesUntilClose(seen, null, [found.words])).toBe(true);
  expect(servesUntilClose(seen, better, [found.words])).toBe(false);
});

test('what moves by itself is listed with what it brings', () => {
  const drifts = listDrifts(seen, heading);
  expect(drifts.map((drift) => drift.article)).toEqual(Math.abs(worth / 2) < 0.5 ? [] : [0]);
});

test.each([
  [6, 6.3, 'same'],
  [10, 2, 'anyway'],
  [10, 3, 'part'],
  [6, 8, 'more'],
  [-5, -3, 'part'],
  [3, -1, 'turns'],
  [0, 4, 'more'],
  [0.2, -0.3, 'same'],
] as const)('from %d now to %d at the close: %s', (now, close, course) => {
  expect(compareGains(now, close)).toBe(course);
});
