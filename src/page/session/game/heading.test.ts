import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { forecastHeading, type TextHeading } from '../../../conference/heading/heading.ts';
import { measureBothSides } from '../../../analysis/both-sides.ts';
import { type Conference, openConference, play } from '../../../conference/conference.ts';
import { decideFor } from '../../../conference/decide.ts';
import { readWorldEnd, type WorldEnd } from '../../../conference/heading/world-end.ts';
import { openSetup } from '../../../conference/opened.ts';
import { NOTHING } from '../../../engine/mandate/mandate.ts';
import { computeParticipation } from '../../../engine/outside/participation.ts';
import type { State } from '../../../engine/state/state.ts';
import { view } from '../../../engine/state/view.ts';
import type { WordingIndex } from '../../../scenario/resolved.ts';
import {
  compareGains,
  forecastGain,
  forecastScore,
  findCostOfWaiting,
  listDrifts,
  isCloseCall,
  isGamble,
  isLikelyLast,
  readAgreed,
} from './heading.ts';
import { makeScoreLedger } from './score-ledger.ts';
import { computeChangeWorth, computePointsNow, computePointsOfNoDeal } from './worth.ts';

const SEA = shipped('high-seas-class');
const { setup, state } = openSetup(SEA, { seed: 4, plan: [{ seat: 'ANS', by: 'person' }] });
const seen = view(setup, state, 'ANS');
const texts = seen.articles.map(({ text }) => text);

/** A world that closes with a text which so many, in the order of the scenario, ratify. */
function endWith(wordings: readonly WordingIndex[], joining: number): WorldEnd {
  const articles = state.articles.map((one, a) => ({ ...one, text: wordings[a] ?? NOTHING }));
  const ratified = SEA.delegations.slice(0, joining).map(({ index }) => ({ by: index, year: 1 }));
  const assembly = { ...state.assembly, adopted: true } as NonNullable<State['assembly']>;
  return readWorldEnd({ setup, state: { ...state, articles, ratified, assembly } });
}

/** Two worlds: the text as it stands, and the same with other words on the first article. */
const other = texts.with(0, texts[0] === 0 ? 1 : 0);
const heading: TextHeading = {
  ...forecastHeading(seen, 1),
  ends: [endWith(texts, SEA.delegations.length), endWith(other, SEA.delegations.length)],
};
const [article] = SEA.articles;
const change = { article: article?.id ?? '', option: article?.options[other[0] ?? 0]?.id ?? '' };
const worth = computeChangeWorth(seen, [change])?.net ?? NaN;

test('a sitting is likely to be the last if half of the worlds close in it, and others could follow', () => {
  const closeIn = (sitting: number) => {
    const [end] = heading.ends;
    if (!end) throw new Error('no world');
    return { ...end, closed: { ...end.closed, state: { ...end.closed.state, sitting } } };
  };
  const now = { ...seen, sitting: 2, lastSitting: 8 };
  const judge = (...sittings: number[]) => isLikelyLast(now, { ends: sittings.map(closeIn) });
  expect([judge(2, 2), judge(2, 5), judge(2, 5, 8), judge(8, 8)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const ends = [closeIn(2)];
  expect(isLikelyLast({ ...now, lastSitting: 2 }, { ends })).toBe(false);
  expect(isLikelyLast({ ...now, phase: 'decision.gavel' }, { ends })).toBe(false);
  const waited = closeIn(8);
  const agreed = (...sittings: number[]) =>
    readAgreed(
      now,
      sittings.map((sitting) => ({ end: closeIn(sitting), waited })),
    )?.talks;
  // Three runs say too little.
  expect([agreed(2, 2, 2, 5), agreed(2, 5, 8, 8), agreed(2, 2, 2)]).toEqual(['over', 'on', 'on']);
});

test('the score is the mean of the worlds, and as wide as they lie apart', () => {
  const now = computePointsNow(seen) ?? NaN;
  const spread = 1.2 + 1.3 * Math.abs(worth / 2);
  const score = forecastScore(seen, heading);
  expect(score?.noDeal).toBe(0);
  expect(score?.mean).toBeCloseTo(now + worth / 2, 9);
  expect(score?.low).toBeCloseTo(now + worth / 2 - spread, 9);
  expect(score?.high).toBeCloseTo(now + worth / 2 + spread, 9);
});

test('of what the text is worth over none the score has what is left with those who join', () => {
  const none = computePointsOfNoDeal(seen) ?? NaN;
  const some = { ...heading, ends: heading.ends.map((end) => endWith(end.texts, 3)) };
  const [first] = some.ends;
  const share = first ? computeParticipation(first.closed.setup, first.closed.state) : NaN;
  const [whole = NaN, left = NaN] = [heading, some].map((one) => forecastScore(seen, one)?.mean);
  expect(share).toBeLessThan(1);
  expect(left - none).toBeCloseTo((whole - none) * share, 9);
});

/** Of a gain that is foreseen so much is shown. */
const comes = (points: number): number => (points > 0 ? 0.7 * points : points);

test('a package is said to bring what the score counts: who stays out, and what others dissociate from', () => {
  const [waited, joined] = [endWith(texts, 8), endWith(other, 7)];
  const articles = SEA.articles.map(({ index }) => index);
  const gavel = { dissociated: [{ by: 1, articles }], objected: [] } as unknown as State['gavel'];
  const end = { ...joined, closed: { setup, state: { ...joined.closed.state, gavel } } };
  const score = (one: WorldEnd) => forecastScore(seen, { ...heading, ends: [one] })?.mean ?? NaN;
  expect(readAgreed(seen, [{ end, waited }])?.points).toBeCloseTo(
    comes(score(end) - score(waited)),
    9,
  );
  expect(score(end)).not.toBe(score(joined));
  expect(readAgreed(seen, [])).toBeNull();
});

test('of few trial runs the mean says little, and where they lie far apart it may bring or cost', () => {
  const low = endWith(other, 0);
  const high = endWith(other, 8);
  const read = (ends: readonly WorldEnd[]) =>
    readAgreed(
      seen,
      ends.map((end) => ({ end, waited: low })),
    );
  const same = (n: number) => read(Array.from({ length: n }, () => high));
  expect([3, 4].map((n) => same(n)?.sure)).toEqual(['few', 'yes']);
  const apart = read([high, low, high, low]);
  expect(apart?.sure).toBe('either');
  expect(apart?.low).toBeLessThan(0);
});

test('a gain counts by how sure it is and a loss whole, within a range that four in five keep to', () => {
  const score = (one: WorldEnd) => forecastScore(seen, { ...heading, ends: [one] })?.mean ?? NaN;
  const [low, high] = [endWith(other, 0), endWith(other, 8)].toSorted(
    (one, two) => score(one) - score(two),
  ) as [WorldEnd, WorldEnd];
  const better = { end: high, waited: low };
  const worse = { end: low, waited: high };
  const read = (...ends: (typeof better)[]) => readAgreed(seen, ends);
  const all = score(high) - score(low);
  const [gain, loss] = [read(...times(4, better)), read(...times(4, worse))];
  expect([gain?.points, loss?.points]).toEqual([expect.closeTo(all, 9), expect.closeTo(-all, 9)]);
  expect([gain, loss].map((one) => (one?.high ?? 0) - (one?.low ?? 0))).toEqual([
    expect.closeTo(2.4, 9),
    expect.closeTo(2.4, 9),
  ]);
  const [likely, doubted] = [
    read(...times(9, better), worse),
    read(...times(6, better), ...times(4, worse)),
  ];
  // Means of .8 and .2 of it, with standard errors of .2 and .33.
  expect(likely?.points).toBeCloseTo((all * 0.8 ** 3) / (0.8 ** 2 + (4 * 0.36) / 9), 9);
  expect(doubted?.points).toBeCloseTo((all * 0.2 ** 3) / (0.2 ** 2 + (4 * 0.96) / 9), 9);
});

const times = <One>(n: number, one: One): One[] => Array.from({ length: n }, () => one);

test('what may nearly as well cost points, and what few trial runs tell, is a gamble', () => {
  const more = { talks: 'on' as const, objectors: [] };
  const gain = { high: 7, n: 10, adopted: 10, anyway: 10, sure: 'either' as const, ...more };
  const gambles = [
    { ...gain, points: 1, low: -5 },
    { ...gain, points: 2, low: -3 },
    { ...gain, points: 2, low: -3, sure: 'few' as const },
  ].map(isGamble);
  expect(gambles).toEqual([true, false, true]);
});

test('it is a close call where a range lies nearly as much on one side of no change as on the other', () => {
  const either = [
    { low: -3, high: 5 },
    { low: -5, high: 3 },
    { low: -1, high: 6 },
    { low: -6, high: 1 },
    { low: -1.2, high: 1.2 },
  ].map((range) => isCloseCall({ ...range, sure: 'either' }));
  expect(either).toEqual([true, true, false, false, false]);
  expect(isCloseCall({ low: -3, high: 5, sure: 'few' })).toBe(false);
});

/** Where the talks of a game are over, of a seat that goes by the trading table. */
function playTalks(seat: string, seed: number): Conference {
  let now = openConference(SEA, { seed, plan: [{ seat, by: 'person' }] });
  while (!now.state.phase.startsWith('decision') && now.state.phase !== 'closed')
    now = playOn(now, seat, 'sighted');
  return now;
}

function playOn(now: Conference, seat: string, by: 'sighted' | 'passive'): Conference {
  const played = play(now, decideFor(now.setup, now.state, [{ seat, by }], seat));
  const passed = played.ok ? played : play(now, { seat, type: 'pass' });
  if (!passed.ok) throw new Error(passed.rejection.code);
  return passed.conference;
}

test('before the vote the score is nearer to what a debrief counts than the words alone are', () => {
  const misses = [4, 5].flatMap((seed) =>
    SEA.featured.map(({ seat }) => {
      const talked = playTalks(seat, seed);
      let end = talked;
      while (end.state.phase !== 'closed') end = playOn(end, seat, 'passive');
      const d = SEA.delegationIndex.get(seat) ?? -1;
      const truth = 100 * measureBothSides(end.setup, end.state, d).own;
      const shown = view(talked.setup, talked.state, seat);
      const ahead = forecastHeading(shown, 3);
      const mean = forecastScore(shown, ahead)?.mean ?? NaN;
      const alone = makeScoreLedger(shown, ahead)?.now ?? mean;
      return [mean, alone].map((points) => Math.abs(points - truth));
    }),
  );
  const [joined = NaN, words = NaN] = [0, 1].map((at) =>
    misses.reduce((sum, one) => sum + (one[at] ?? NaN), 0),
  );
  expect(joined).toBeLessThan(0.75 * words);
});

test('without a deal in any world the score is the value of no deal, and nothing gains', () => {
  const failed = { ...heading, ends: heading.ends.map((end) => ({ ...end, adopted: false })) };
  const none = computePointsOfNoDeal(seen) ?? NaN;
  expect(forecastScore(seen, failed)).toEqual({
    mean: none,
    low: none - 1.2,
    high: none + 1.2,
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

test('what moves by itself is listed with what it brings', () => {
  const likeliest = (wording: WordingIndex | undefined): TextHeading => ({
    ...heading,
    articles: heading.articles.map((one) => ({ ...one, likeliest: wording ?? NOTHING })),
  });
  expect(Math.abs(worth / 2)).toBeGreaterThan(0.5);
  const drifts = listDrifts(seen, likeliest(other[0]));
  expect(drifts.map((drift) => drift.article)).toEqual([0]);
  // Nobody is told that it is heading to the words that stand.
  expect(listDrifts(seen, likeliest(texts[0]))).toEqual([]);
});

test('what waiting costs is one loss, whoever tells of it: the largest that counts, from a point on', () => {
  // The worst words of each article, in every world.
  const wordings = SEA.articles.map(({ id, options }) => {
    const net = (option: string) => computeChangeWorth(seen, [{ article: id, option }])?.net ?? 0;
    return options.indexOf(options.toSorted((a, b) => net(a.id) - net(b.id))[0]!);
  });
  const sure: TextHeading = {
    ...heading,
    ends: heading.ends.map((end) => ({ ...end, texts: wordings })),
    articles: heading.articles.map((one, a) => ({ ...one, likeliest: wordings[a] ?? NOTHING })),
  };
  const drifts = listDrifts(seen, sure);
  const [first, second] = drifts.filter(({ points }) => points <= -1);
  const told = (drift: typeof first) =>
    drift
      ? { article: drift.article, wording: wordings[drift.article], points: -drift.points }
      : null;
  expect(first).toBeDefined();
  expect(findCostOfWaiting(seen, sure)).toEqual(told(first));
  const others = (a: number) => a !== first?.article;
  expect(findCostOfWaiting(seen, sure, others)).toEqual(told(second));
  expect(findCostOfWaiting(seen, heading, () => false)).toBeNull();
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
