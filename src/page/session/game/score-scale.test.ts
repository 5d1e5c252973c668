import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { computePayoff, makePayoffTerms } from '../../../analysis/payoff.ts';
import { decideFor } from '../../../conference/decide.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { readWorldEnd } from '../../../conference/heading/world-end.ts';
import { openSetup } from '../../../conference/opened.ts';
import { runOn } from '../../../conference/run-on.ts';
import { copyState } from '../../../engine/state/copy-state.ts';
import type { State } from '../../../engine/state/state.ts';
import { view, type View } from '../../../engine/state/view.ts';
import { forecastScore, roundOutward } from './heading.ts';
import { makeScoreLedger } from './score-ledger.ts';
import { makeScoreScale } from './score-scale.ts';
import { findStayingOut } from './staying-out.ts';

const SEAT = 'BRA';
const CLASS = shipped('cybercrime-class');

/** The seat before its answer at the gavel, and the conference as it then closes. */
function playToGavel(seed: number, seat = SEAT, by: 'packager' | 'passive' = 'packager') {
  const plan = [{ seat, by }];
  const { setup, state } = openSetup(CLASS, { seed, plan });
  let gavel: State | undefined;
  const end = runOn(setup, state, (now, name) => {
    if (name === seat && now.phase === 'decision.gavel') gavel ??= copyState(now);
    return decideFor(setup, now, plan, name);
  });
  if (!gavel || end.assembly?.adopted !== true) throw new Error('no gavel');
  const terms = makePayoffTerms(setup, end)(CLASS.delegationIndex.get(seat) ?? -1);
  if (!terms) throw new Error('no instructions');
  return { setup, end, seen: view(setup, gavel, seat), result: 100 * computePayoff(terms) };
}

/** Of the one world that is closed. */
const headFor = (closed: Parameters<typeof readWorldEnd>[0]): TextHeading => ({
  ends: [readWorldEnd(closed)],
  articles: [],
  mandate: null,
  adopted: 1,
});

/** What takes something from what the words are worth. */
const listCosts = (seen: View, heading: TextHeading) =>
  makeScoreLedger(seen, heading)
    ?.parts.flatMap(({ code }) => (code === 'article' || code === 'rest' ? [] : [code]))
    .toSorted();

test('of the conference as it closes the score is the result to the last digit', () => {
  const { setup, end, seen, result } = playToGavel(1);
  const heading = headFor({ setup, state: end });
  expect(forecastScore(seen, heading)?.mean).toBe(result);
  expect(listCosts(seen, heading)).toEqual(['joining']);
  const failed = { ...heading, ends: heading.ends.map((one) => ({ ...one, adopted: false })) };
  expect(makeScoreLedger(seen, failed)).toBeNull();
});

test('at the gavel it names each cause that takes something, and others may dissociate in its worlds', () => {
  const { setup, end, seen } = playToGavel(2, 'SGP');
  expect(end.gavel?.dissociated.length).toBeGreaterThan(0);
  expect(listCosts(seen, headFor({ setup, state: end }))).toEqual(['dissociated', 'joining']);
  expect(listCosts(seen, forecastHeading(seen))).toEqual(['dissociated', 'joining']);
});

test('before the gavel it is nearer to the result than the words alone are', () => {
  const misses = [1, 2, 3, 4].map((seed) => {
    const { seen, result } = playToGavel(seed);
    const heading = forecastHeading(seen);
    const score = forecastScore(seen, heading)?.mean ?? NaN;
    const words = makeScoreLedger(seen, heading)?.now ?? score;
    return [score, words].map((points) => Math.abs(points - result));
  });
  const [score = NaN, words = NaN] = [0, 1].map((at) =>
    misses.reduce((all, one) => all + (one[at] ?? NaN), 0),
  );
  expect(score).toBeLessThan(words / 2);
});

test('of a seat that has asked nobody it is right in the mean: who stays out is in it', () => {
  const misses = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    CLASS.featured.map(({ seat }) => {
      const { seen, result } = playToGavel(seed, seat, 'passive');
      return (forecastScore(seen, forecastHeading(seen))?.mean ?? NaN) - result;
    }),
  );
  const mean = misses.reduce((all, one) => all + one, 0) / misses.length;
  expect(Math.abs(mean)).toBeLessThan(1);
});

test('the parts of the ledger are all of what lies between the draft and the close', () => {
  const ledgers = [1, 2, 3].flatMap((sitting) => {
    const { seen } = playTo(SEAT, 13, (now) => isThirdSitting(now) && now.sitting <= sitting);
    return makeScoreLedger(seen, forecastHeading(seen)) ?? [];
  });
  expect(ledgers.length).toBeGreaterThan(0);
  expect(ledgers.some(({ parts }) => parts.some(({ code }) => code === 'article'))).toBe(true);
  for (const { now, close, parts } of ledgers)
    expect(parts.reduce((sum, { points }) => sum + points, now)).toBe(close);
});

test('where many articles bring a little, more of them are told than three, and the rest is not the most', () => {
  let turns = 0;
  const isFirst = ({ phase }: State) => phase === 'negotiation.floor' && (turns += 1) === 1;
  const { seen } = playTo('IND', 5, isFirst, 'passive');
  const { parts = [] } = makeScoreLedger(seen, forecastHeading(seen)) ?? {};
  const size = (codes: readonly string[]) =>
    parts.flatMap(({ code, points }) => (codes.includes(code) ? [Math.abs(points)] : []));
  expect(size(['article', 'open']).length).toBeGreaterThan(3);
  expect(Math.max(0, ...size(['rest']))).toBeLessThan(Math.max(...size(['article', 'open'])));
});

test('no article is told as heading for words that stand, or that count the other way', () => {
  const told = [1, 2, 3].flatMap((sitting) => {
    const { seen } = playTo(SEAT, 13, (now) => isThirdSitting(now) && now.sitting <= sitting);
    const heading = forecastHeading(seen);
    const stays = heading.articles.map((one, a) => ({
      ...one,
      likeliest: seen.articles[a]?.text ?? -1,
    }));
    const parts = makeScoreLedger(seen, { ...heading, articles: stays })?.parts ?? [];
    return parts.map(({ code }) => code);
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told).not.toContain('article');
});

test('a number has one place on the bar all through a game, whatever the draft is worth', () => {
  const scales = [1, 2, 3].flatMap((sitting) => {
    const { seen } = playTo(SEAT, 13, (now) => isThirdSitting(now) && now.sitting <= sitting);
    return makeScoreScale(seen, forecastHeading(seen, 3)) ?? [];
  });
  expect(new Set(scales.map(({ now }) => now)).size).toBeGreaterThan(1);
  expect(new Set(scales.map(({ place }) => place(80))).size).toBe(1);
  for (const { place, none, now, forecast } of scales)
    for (const points of [none, now, forecast.low, forecast.high]) {
      expect(place(points)).toBeGreaterThanOrEqual(0);
      expect(place(points)).toBeLessThanOrEqual(1);
    }
});

/** What a seat sees at its last turn of a sitting or at the gavel, and who then ratifies. */
function playTo(
  seat: string,
  seed: number,
  at: (state: State) => boolean,
  by: 'packager' | 'passive' = 'packager',
) {
  const plan = [{ seat, by }];
  const { setup, state } = openSetup(CLASS, { seed, plan });
  let seen: State | undefined;
  const end = runOn(setup, state, (now, name) => {
    if (name === seat && at(now)) seen = copyState(now);
    return decideFor(setup, now, plan, name);
  });
  if (!seen) throw new Error('no turn');
  return {
    seen: view(setup, seen, seat),
    joined: end.ratified.map((one) => CLASS.delegations[one.by]?.id ?? ''),
  };
}

const isThirdSitting = ({ phase, sitting }: State) => phase === 'negotiation.floor' && sitting <= 3;

test('before the gavel most of those it names stay out indeed, and of most who do it has said so', () => {
  let [named, right, missed] = [0, 0, 0];
  for (const { seat } of CLASS.featured) {
    const { seen, joined } = playTo(seat, 3, ({ phase }) => phase.startsWith('decision'));
    const found = findStayingOut(seen, forecastHeading(seen));
    const told = seen.soundings.map(({ of }) => CLASS.delegations[of]?.id ?? '');
    const out = [...new Set(told)].filter((id) => !joined.includes(id));
    named += found?.seats.length ?? 0;
    right += found?.seats.filter((id) => out.includes(id)).length ?? 0;
    missed += out.filter((id) => !found?.seats.includes(id)).length;
  }
  expect(right).toBeGreaterThan(0.75 * named);
  expect(right).toBeGreaterThan(2 * missed);
});

test('of those who have told nothing it names nobody, and says about how many stay out', () => {
  const { seen } = playTo('BRA', 13, isThirdSitting);
  const heading = forecastHeading(seen);
  const others = CLASS.delegations.length - 1;
  const asked = new Set(seen.soundings.map(({ of }) => of)).size;
  expect(findStayingOut(seen, heading)?.untold.of).toBe(others - asked);
  const unasked = findStayingOut({ ...seen, soundings: [] }, heading);
  expect(unasked).toMatchObject({ seats: [], untold: { of: others } });
  const out = unasked?.untold.out ?? 0;
  expect(out).toBeGreaterThanOrEqual(findStayingOut(seen, heading)?.seats.length ?? NaN);
  expect(out).toBeLessThan(others / 2);
  expect(findStayingOut({ ...seen, mandate: null }, heading)).toBeNull();
});

test('a span is rounded outward: no result inside it is written as one outside', () => {
  expect(roundOutward({ low: 72.4, high: 76.2 })).toEqual({ low: 72, high: 77 });
  expect(roundOutward({ low: 71.98, high: 76.02 })).toEqual({ low: 72, high: 76 });
});
