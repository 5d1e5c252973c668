import { describe, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { Voting, Whip } from '../../../../engine/state/state.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { readHeard } from './corridor.ts';
import { judgeProspect } from './motions-sheet.ts';
import { asBefore, countSheet, listLeastCertain } from './vote-count.ts';
import { findBrokenWord, CASTS } from './vote-chances.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';
import { promised } from '../../../../../test/fixtures/promised.ts';

const lowToll = strait(['draft: [low, high]', 'draft: low']);

/** As the Chair sees it: no instructions of its own. */
function seen(scenario: Scenario, seat = 'CHAIR'): View {
  const { setup, state } = openSeated(scenario, 'ASH', 5);
  return view(setup, state, seat);
}

function putOn(scenario: Scenario, article: string, option: string) {
  const a = scenario.articleIndex.get(article) ?? -1;
  const wording = scenario.articles[a]?.options.findIndex(({ id }) => id === option) ?? -1;
  return { kind: 'vote' as const, article: a, wording };
}

const whip = (how: Whip['how'], side: Whip['side']): Whip => ({
  by: 0,
  delegation: 1,
  how,
  side,
  carried: [1],
});

test('parts add up: those sure, those unknown and those away are all there are', () => {
  const now = seen(lowToll);
  const sheet = countSheet(now, putOn(lowToll, 'toll', 'high'));
  const { yes, no, abstain, absent } = sheet.sure;
  expect(yes + no + abstain + absent + sheet.unknown.length).toBe(lowToll.delegations.length);
  const inGroups = sheet.groups.reduce(
    (sum, row) => sum + row.yes + row.no + row.abstain + row.absent + row.unknown,
    0,
  );
  expect(inGroups).toBe(lowToll.delegations.length);
  const { low, middle, high } = sheet.range.yes;
  expect([low, middle, high]).toEqual([low, middle, high].toSorted((one, other) => one - other));
  expect(high).toBeLessThanOrEqual(lowToll.delegations.length - absent);
});

test('a whip that was seen settles the ballot of whom it carried', () => {
  const now = seen(lowToll);
  const put = putOn(lowToll, 'toll', 'high');
  expect(countSheet(now, { ...put, whips: [whip('soften', 'yes')] }).expected[1]).toBe('abstain');
  expect(countSheet({ ...now }, { ...put, whips: [whip('callIn', 'yes')] }).expected[1]).toBe(
    'yes',
  );
  expect(countSheet({ ...now }, { ...put, whips: [whip('callIn', 'no')] }).expected[1]).toBe('no');
});

test('one that was fetched is not among the unknown: it has said how far it leans, or at least does not vote against', () => {
  const now = seen(lowToll);
  const put = putOn(lowToll, 'toll', 'high');
  const fetched = whip('fetch', 'yes');
  const count = (leans?: [number, number][]) =>
    countSheet(
      { ...now },
      { ...put, whips: [fetched], ...(leans ? { leans: new Map(leans) } : {}) },
    );
  expect(count().chances[1]?.no).toBe(0);
  expect([0.2, 0.1, -0.1].map((lean) => count([[1, lean]]).expected[1])).toEqual([
    'yes',
    'abstain',
    'abstain',
  ]);
});

test('what was said in the corridor is taken from the log, of those who did as asked', () => {
  const line = (moved: boolean, value: number) => ({
    at: 0,
    happening: {
      type: 'whipped' as const,
      seat: 'ASH',
      delegation: 'BAY',
      how: 'fetch' as const,
      moved,
      carried: moved ? 1 : 0,
      reasons: [{ code: 'lean' as const, value, needed: -0.15 }],
    },
  });
  const log = [line(true, 0.9), line(false, -0.5), line(true, 0.2)];
  const whips = [
    { ...whip('fetch', 'no'), delegation: 2, carried: [] },
    { ...whip('fetch', 'no'), delegation: 3, carried: [3] },
  ];
  const voting = { kind: 'vote', article: 1, wording: 1, whips } as unknown as Voting;
  expect([...(readHeard({ log }, voting).leans ?? [])]).toEqual([[3, -0.2]]);
});

test('a ballot that has been called is counted as it was cast, whatever a whip had obtained', () => {
  const now = seen(lowToll);
  const put = { ...putOn(lowToll, 'toll', 'high'), whips: [whip('callIn', 'yes')] };
  const called = new Map([[1, 'no' as const]]);
  expect([
    countSheet(now, put).expected[1],
    countSheet(now, { ...put, called }).expected[1],
  ]).toEqual(['yes', 'no']);
});

test('a promise the seat holds is kept in the ballot, whatever a whip has obtained', () => {
  const now = seen(lowToll);
  const put = putOn(lowToll, 'toll', 'high');
  const promise = promised(1, 0, put.article, put.wording);
  const bound = { ...now, commitments: [promise] };
  expect(countSheet(bound, put).expected[1]).toBe('yes');
  expect(findBrokenWord({ ...bound, delegation: 1 }, put)).toEqual({ vote: 'no', word: 'promise' });
  expect(findBrokenWord({ ...bound, delegation: 0 }, put)).toBe(null);
  const away = { ...put, whips: [whip('soften', 'yes')] };
  expect(countSheet({ ...bound }, away).expected[1]).toBe('yes');
});

test('who agreed in a room to the words that stand is counted for them, and goes back on that by the other ballot', () => {
  const now = seen(lowToll);
  const put = putOn(lowToll, 'toll', 'high');
  const articles = now.articles.map((one, a) =>
    a === put.article ? { ...one, assent: [1] } : one,
  );
  const bound = { ...now, articles };
  expect(countSheet(now, put).expected[1]).toBe('yes');
  expect(countSheet(bound, put).expected[1]).toBe('no');
  expect(findBrokenWord({ ...bound, delegation: 1 }, put)).toEqual({ vote: 'yes', word: 'room' });
  expect(findBrokenWord({ ...bound, delegation: 0 }, put)).toBe(null);
});

test('the text as a whole is counted from what the Chair was answered', () => {
  const now = seen(lowToll);
  const put = { kind: 'text' as const, article: -1, wording: -1 };
  const gavel = {
    roll: 'so' + 'd'.repeat(lowToll.delegations.length - 2),
    dissociated: [],
    objected: [],
  };
  const { expected, fromGavel } = countSheet({ ...now, gavel }, put);
  expect(expected.slice(0, 3)).toEqual(['yes', 'no', 'unknown']);
  expect(fromGavel).toBe(true);
});

test('without negotiation a ballot counted as sure is certain; with it a speaker may have promised it away', () => {
  const far = ['lights: { ideal: 50', 'lights: { ideal: 0'] as const;
  const divided = strait(far, far);
  const put = putOn(divided, 'lights', 'many');
  const plain = countSheet({ ...seen(divided), sitting: 0 }, put);
  const later = countSheet({ ...seen(divided), sitting: 1 }, put);
  const width = ({ range }: typeof plain) =>
    CASTS.reduce((sum, cast) => sum + range[cast].high - range[cast].low, 0);
  expect(plain.expected).toEqual(later.expected);
  expect(plain.unknown).toEqual([]);
  expect(width(plain)).toBe(0);
  expect(width(later)).toBeGreaterThan(0);
});

describe('what would be had at best', () => {
  const far = ['lights: { ideal: 50', 'lights: { ideal: 0'] as const;

  test('falls short where nearly all stand against', () => {
    const { outlook, unknown, best, needed } = countSheet(
      { ...seen(strait(far, far)), sitting: 0 },
      putOn(lowToll, 'lights', 'many'),
    );
    expect({ outlook, unknown, best, needed }).toEqual({
      outlook: 'hopeless',
      unknown: [],
      best: { yes: 1, needed: 3, base: 4 },
      needed: 3,
    });
  });

  test('counts every unknown in favour, and so many more as voting', () => {
    // Cod is against, Dun between: were it to vote for them, three would vote and not two.
    const torn = strait(far, ['lights: { ideal: 50', 'lights: { ideal: 25']);
    const put = putOn(torn, 'lights', 'some');
    const { expected, best, needed } = countSheet({ ...seen(torn), sitting: 0 }, put);
    expect(expected).toEqual(['yes', 'no', 'no', 'unknown']);
    expect([best, needed]).toEqual([{ yes: 2, needed: 3, base: 4 }, 2]);
  });
});

test('the view before a vote on record has its words and its room', () => {
  const now = seen(lowToll);
  const record = {
    motion: 'm1',
    kind: 'vote' as const,
    article: 1,
    wording: 2,
    text: 1,
    roll: 'y-na',
    carried: false,
    sitting: 1,
  };
  const before = asBefore(now, record);
  expect(before.articles.map(({ text }) => text)).toEqual([now.articles[0]?.text, 1]);
  expect(before.present).toEqual([1, 0, 1, 1]);
});

test('where votes are weighed, what is expected in favour is told by weight, and judged as by heads', () => {
  const put = putOn(lowToll, 'toll', 'high');
  const heavy = {
    ...lowToll,
    delegations: lowToll.delegations.map((one) => ({ ...one, votes: 100 })),
  };
  const [plain, weighed] = [lowToll, heavy].map((one) => countSheet(seen(one), put));
  expect(plain?.inFavour).toEqual(plain?.range.yes);
  expect(weighed?.range).toEqual(plain?.range);
  expect(plain?.weighed).toEqual({
    ...plain?.sure,
    unknown: plain?.unknown.length,
  });
  expect(weighed?.weighed).toEqual(
    Object.fromEntries(Object.entries(plain?.weighed ?? {}).map(([one, n]) => [one, n * 100])),
  );
  expect([plain?.outlook, plain?.needed]).toEqual(['unlikely', 2]);
  // Two thirds of two hundred.
  expect([weighed?.outlook, weighed?.needed]).toEqual(['unlikely', 134]);
  const { low = NaN, high = NaN } = weighed?.inFavour ?? {};
  expect([Math.floor(low / 100), Math.ceil(high / 100)]).toEqual([
    plain?.inFavour.low,
    plain?.inFavour.high,
  ]);
});

test('where nothing is in dispute more time brings nobody anything: a motion to suspend is counted as no further than that', () => {
  const now = seen(lowToll);
  const agreed = now.articles.map((article) => ({ ...article, status: 'adRef' as const }));
  const put = { kind: 'suspend' as const, article: -1, wording: -1 };
  const { range, unknown, outlook } = countSheet({ ...now, articles: agreed, sitting: 0 }, put);
  expect([range.yes, range.no, range.abstain, unknown, outlook]).toEqual([
    { low: 0, middle: 0, high: 0 },
    { low: 4, middle: 4, high: 4 },
    { low: 0, middle: 0, high: 0 },
    [],
    'hopeless',
  ]);
});

test('a motion to suspend goes the way its bounds say, but is never certain: what time is worth is told from little', () => {
  const now = { ...seen(lowToll), sitting: 0 };
  const put = { kind: 'suspend' as const, article: -1, wording: -1 };
  const { outlook, inFavour, needed, range } = countSheet(now, put);
  expect([outlook, inFavour, needed, range.no, judgeProspect(now, put)]).toEqual([
    'likely',
    { low: 3, middle: 4, high: 4 },
    3,
    { low: 0, middle: 0, high: 1 },
    'ahead',
  ]);
});

test('of the unknown only those are called least certain that are less so than all others', () => {
  const sheet = countSheet(seen(lowToll), putOn(lowToll, 'toll', 'high'));
  const at = (yes: number) => ({ yes, no: 1 - yes, abstain: 0 });
  const chances = [at(0.5), at(0.5), at(0.6), at(0.9)];
  const known = { ...sheet, chances };
  expect([
    listLeastCertain({ ...known, unknown: [3, 2, 1, 0] }, 2),
    listLeastCertain({ ...known, unknown: [3, 2, 1, 0] }, 1),
    listLeastCertain({ ...known, unknown: [3, 2, 1, 0] }, 12),
  ]).toEqual([[0, 1], [], [0, 1, 2, 3]]);
});
