import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import {
  boat,
  bracket,
  gameAfter,
  moved,
  SEAT,
  seen,
  setup,
  standing,
  state,
} from '../../../../../test/fixtures/since-lesson.ts';
import { play } from '../../../../conference/conference.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import type { Phase } from '../../../../engine/state/phase.ts';
import { view } from '../../../../engine/state/view.ts';
import type { Game } from '../../../session/store/store.ts';
import { computePointsNow, computeChangeWorth } from '../../../session/game/worth.ts';
import { findSinceLast, splitMoves, splitOwn } from './since-last.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

test('words that moved, by what they brought from where they stood before', () => {
  const moves = [moved('boat_midnight', 'boat_sunset'), moved('boat_sunset', standing)];
  const back =
    computeChangeWorth(seen, [{ article: 'last_boat', option: 'boat_midnight' }])?.net ?? NaN;
  expect(findSinceLast(gameAfter(moves))).toEqual({
    answers: [],
    fates: [],
    credit: [],
    isFirstCredit: true,
    withdrawn: [],
    words: [],
    put: [],
    news: null,
    points: 0 - back,
    moves: [
      {
        happening: moved('boat_midnight', standing),
        points: 0 - back,
        assented: false,
        part: null,
      },
    ],
    pleas: [],
    returned: [],
    agreed: [],
    fell: [],
    own: [],
    over: [],
    mayLetGo: true,
    ordered: [],
    unlisted: null,
    broken: [],
  });
  expect(Math.round(back * 10) / 10).toBe(38.2);
});

test('words that came back to where they were have not moved; beside an answer it is told what brought them back', () => {
  const moves = [moved(standing, 'boat_midnight'), moved('boat_midnight', standing)];
  expect(findSinceLast(gameAfter(moves))).toBe(null);
  const called: DomainEvent = {
    type: 'informals',
    seat: SEAT,
    offer: 'p1',
    room: ['COR'],
    changes: [],
  };
  const closed: DomainEvent = {
    type: 'informalsClosed',
    offer: 'p1',
    agreed: true,
    refusing: 0,
    share: 0,
    allowed: 0.5,
  };
  const [agreed, refused] = (['accept', 'refuse'] as const).map((answer): DomainEvent => ({
    type: 'answered',
    seat: 'COR',
    offer: 'p1',
    answer,
    reasons: [],
  }));
  // What the room came to says who agreed, and who did not.
  const voices = [agreed, refused].flatMap((one) => one ?? []);
  expect(findSinceLast(gameAfter([called, ...voices, closed, ...moves]))).toMatchObject({
    answers: [closed],
    moves: [],
    returned: [moves[1]],
  });
});

test('of words that the seat proposed: that they are in, what stands instead, or that the floor would not have them', () => {
  const article = 'last_boat';
  const option = 'boat_midnight';
  const put: DomainEvent = { type: 'amended', seat: SEAT, article, option, sponsors: [] };
  const [mine, others] = ([SEAT, 'HAR'] as const).map((seat): DomainEvent => ({
    type: 'passedOver',
    seat,
    article,
    option,
    stands: standing,
    margin: 0.01,
    needed: 0.03,
  }));
  const agreed: DomainEvent = { type: 'agreed', article, option: standing };
  const into = moved(standing, option);
  const away = moved(standing, 'boat_other');
  const told = (before: readonly (DomainEvent | undefined)[], ...fresh: typeof before) =>
    findSinceLast(
      gameAfter(
        [...before, ...fresh].flatMap((one) => one ?? []),
        before.length,
      ),
    );
  const fates = (...all: Parameters<typeof told>) => told(...all)?.words.map(({ fate }) => fate);
  expect([
    fates([put], into, { ...agreed, option }),
    fates([put], mine, agreed),
    fates([put], mine, away),
    fates([put], mine),
    // Told before, or of another's words.
    fates([put, mine], away),
    fates([put, into], agreed),
    told([put], others),
  ]).toEqual([['taken'], ['agreed'], ['textMoved'], ['passedOver'], [], [], null]);
  expect(told([put], mine)?.words[0]?.by).toEqual(mine);
  expect(told([], put)).toMatchObject({ words: [], put: [put] });
});

test('what the Chair planned and the floor pleaded to keep', () => {
  const heard: DomainEvent = {
    type: 'pleasHeard',
    article: 'last_boat',
    option: 'boat_midnight',
    keep: ['HAR'],
    change: [],
    share: 0.41,
    needed: 1 / 3,
    kept: true,
  };
  expect(findSinceLast(gameAfter([heard]))).toMatchObject({ pleas: [heard], moves: [] });
  expect(findSinceLast(gameAfter([heard], 1))).toBeNull();
});

test('own brackets, and nothing that was known before the last act or is another’s', () => {
  expect(findSinceLast(gameAfter([bracket(SEAT), bracket('COR')]))?.own).toEqual([bracket(SEAT)]);
  expect(findSinceLast(gameAfter([bracket(SEAT), bracket('COR')], 1))).toBe(null);
});

test('a bracket that rose and fell again is not told; one that fell, rose and fell is', () => {
  const turned = (held: boolean, article: string) =>
    ({ ...bracket(SEAT), article, held }) as DomainEvent;
  const up = turned(true, 'pier_lights');
  const [down, again] = [turned(false, 'pier_lights'), turned(false, 'last_boat')];
  expect(findSinceLast(gameAfter([up, down]))).toBe(null);
  const rose = turned(true, 'last_boat');
  expect(findSinceLast(gameAfter([up, again, rose, again, down]))?.own).toEqual([again]);
  expect(findSinceLast(gameAfter([up, rose]))?.own).toEqual([up, rose]);
});

test('what came of the seat’s own offers, also of one that another followed, and what it put itself', () => {
  const offered: DomainEvent = {
    type: 'offered',
    seat: SEAT,
    to: 'COR',
    offer: 'o1',
    give: [],
    want: [],
  };
  const answered: DomainEvent = {
    type: 'answered',
    seat: 'COR',
    offer: 'o1',
    answer: 'accept',
    reasons: [],
  };
  const next = { ...offered, to: 'HAR', offer: 'o2' };
  const refused = { ...answered, seat: 'HAR', offer: 'o2', answer: 'refuse' as const };
  const put: DomainEvent = {
    type: 'amended',
    seat: SEAT,
    article: 'last_boat',
    option: 'boat_midnight',
    sponsors: ['COR'],
  };
  const since = findSinceLast(gameAfter([offered, put, answered, next, refused]));
  expect(since).toMatchObject({ answers: [answered, refused], put: [put] });
  expect(findSinceLast(gameAfter([{ ...put, seat: 'HAR' }]))).toBeNull();
});

test('points that news moved while every word stood still', () => {
  const HES = 'HES';
  const reef = openSeated(shipped('high-seas-class'), HES, 2);
  let [before, after] = [reef, reef];
  for (let turn = 0; turn < 6 && after.state.shifts.length === 0; turn += 1) {
    const played = play(after, { type: 'pass', seat: HES });
    if (!played.ok) throw new Error(played.rejection.code);
    [before, after] = [after, played.conference];
  }
  const now = view(after.setup, after.state, HES);
  const unread = before.happenings.length;
  const since = findSinceLast({
    log: after.happenings.map((happening) => ({ at: 0, happening })),
    unread,
    seat: HES,
    view: now,
    readOnly: false,
    moment: null,
    before: view(before.setup, before.state, HES),
    acts: [],
  } as unknown as Game);
  const points =
    (computePointsNow(now) ?? NaN) - (computePointsNow(view(reef.setup, before.state, HES)) ?? NaN);
  expect(since?.news).toEqual({
    instructions: [{ article: 'areas', way: 'more', wording: expect.any(Number) }],
    happenings: [{ type: 'scheduled', event: 'reef_dies' }],
    points: expect.any(Number),
  });
  expect(since?.points).toBeCloseTo(points, 9);
});

test('words that the seat had agreed to in a room are told as such when they have moved', () => {
  const articles = state.articles.map((one, a) =>
    a === boat ? { ...one, assent: [seen.delegation] } : one,
  );
  const before = {
    ...gameAfter([moved('boat_midnight', standing)]),
    before: { ...seen, articles },
  };
  expect(findSinceLast(before as unknown as Game)?.moves.map(({ assented }) => assented)).toEqual([
    true,
  ]);
});

test('words that the seat had proposed are its own, if it gains by them', () => {
  const propose = (option: string): DomainEvent => ({
    type: 'amended',
    seat: SEAT,
    article: 'last_boat',
    option,
    sponsors: [],
  });
  const parts = [
    [propose(standing), moved('boat_sunset', standing)],
    [propose(standing), moved('boat_midnight', standing)],
    [moved('boat_sunset', standing)],
  ].map((lines) => findSinceLast(gameAfter(lines))?.moves.map(({ part }) => part));
  expect(parts).toEqual([['proposed'], [null], [null]]);
});

test('letting go of a bracket is in order on the floor and before a vote, not while ballots are cast', () => {
  const articles = state.articles.map((one, a) =>
    a === boat ? { ...one, holders: [seen.delegation] } : one,
  );
  const held = { ...bracket(SEAT), held: true } as DomainEvent;
  const letsGo = (phase: Phase) => {
    const acts = listLegalActs(setup, { ...state, phase, articles }, SEAT);
    return findSinceLast({ ...gameAfter([held]), acts })?.mayLetGo;
  };
  expect([
    letsGo('negotiation.floor'),
    letsGo('decision.motions'),
    letsGo('negotiation.rollCall'),
    letsGo('decision.rollCall'),
  ]).toEqual([true, true, false, false]);
});

test('the agenda that the Chair has changed, as it is now: what it was before, and one\u2019s own order, is no news', () => {
  const order = (seat: string, article: string): DomainEvent => ({
    type: 'ordered',
    seat,
    articles: [article],
  });
  const opened: DomainEvent = { type: 'sitting', sitting: 2, articles: ['pier_lights'] };
  const told = (...all: readonly DomainEvent[]) => findSinceLast(gameAfter(all))?.ordered ?? [];
  const [before, then, now] = [
    order('CHAIR', 'pier_lights'),
    order('CHAIR', 'pier_lights'),
    order('CHAIR', 'last_boat'),
  ];
  expect(told(before, opened)).toEqual([]);
  expect(told(before, opened, then, now)).toEqual([now]);
  expect(told(opened, order(SEAT, 'last_boat'))).toEqual([]);
  // What the seat had asked for, and does not get.
  const asked = (seat: string): DomainEvent => ({ type: 'listed', seat, article: 'pier_lights' });
  const lost = (...all: readonly DomainEvent[]) => findSinceLast(gameAfter(all))?.unlisted;
  expect(lost(asked(SEAT), opened, now)).toBe('pier_lights');
  expect([lost(asked(SEAT), opened, then), lost(asked('CHAIR'), opened, now)]).toEqual([
    null,
    null,
  ]);
});

test('of many articles that moved those worth most come first, and only so many are told', () => {
  const { moves = [] } = findSinceLast(gameAfter([moved(standing, 'boat_midnight')])) ?? {};
  const worth = [1, -11, null, 4, -0.5].flatMap((points) =>
    moves.map((move) => ({ ...move, points })),
  );
  const { first, rest } = splitMoves(worth, 2);
  expect(first.map(({ points }) => points)).toEqual([-11, 4]);
  expect(rest.map(({ points }) => points)).toEqual([1, -0.5, null]);
});

test('a bracket of its own waits behind what moved, but for one on a red line, or as credit is lost', () => {
  const put = (code: 'minds' | 'redLine'): DomainEvent => ({
    type: 'bracket',
    seat: SEAT,
    article: 'last_boat',
    held: true,
    reason: { code, article: 'last_boat', value: 0.1, needed: 0.2 },
  });
  const told = (...all: readonly DomainEvent[]) => {
    const since = findSinceLast(gameAfter(all));
    if (!since) throw new Error('nothing happened');
    const { loud, quiet } = splitOwn(since);
    return [loud.own.length, quiet.own.length];
  };
  const lost: DomainEvent = { type: 'credit', seat: SEAT, because: 'alone', lost: 1, left: 9 };
  expect([told(put('minds')), told(put('redLine')), told(put('minds'), lost)]).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
  ]);
});

test('credit that the seat lost, and whether it was the first; what others lost is not told', () => {
  const lost = (seat: string): DomainEvent => ({
    type: 'credit',
    seat,
    because: 'alone',
    lost: 1,
    left: 9,
  });
  const own = lost(SEAT);
  expect(findSinceLast(gameAfter([lost('COR'), own]))).toMatchObject({
    credit: [own],
    isFirstCredit: true,
  });
  expect(findSinceLast(gameAfter([own, own], 1))).toMatchObject({
    credit: [own],
    isFirstCredit: false,
  });
  expect(findSinceLast(gameAfter([lost('COR')]))).toBeNull();
});

test('what became of a package of another that the seat has answered, and of no other', () => {
  const called = (offer: string): DomainEvent => ({
    type: 'informals',
    seat: 'COR',
    offer,
    room: [SEAT],
    changes: [],
  });
  const closed = (offer: string): DomainEvent => ({
    type: 'informalsClosed',
    offer,
    agreed: false,
    refusing: 1,
    share: 0.6,
    allowed: 0.5,
  });
  const accepted: DomainEvent = {
    type: 'answered',
    seat: SEAT,
    offer: 'p1',
    answer: 'accept',
    reasons: [],
  };
  const since = findSinceLast(gameAfter([called('p1'), accepted, closed('p1'), closed('p2')], 2));
  expect(since?.fates).toEqual([closed('p1')]);
});

test('a bracket that the seat withdrew is told as its own act, not as one that its delegation dropped', () => {
  const withdrew: DomainEvent = { type: 'withdrawn', seat: SEAT, article: 'last_boat' };
  expect(findSinceLast(gameAfter([withdrew, bracket(SEAT)]))).toMatchObject({
    withdrawn: ['last_boat'],
    own: [],
    over: [],
  });
});

test('an article agreed over the own bracket says so at once, as one does that its delegation dropped before', () => {
  const agreed: DomainEvent = { type: 'agreed', article: 'last_boat', option: standing };
  const articles = seen.articles.map((one) => ({ ...one, holders: [seen.delegation] }));
  const before = { ...seen, articles };
  const held = findSinceLast({ ...gameAfter([agreed]), before });
  expect(held?.over).toEqual([agreed]);
  expect(held && splitOwn(held).quiet.over).toEqual([]);
  const dropped = findSinceLast({ ...gameAfter([bracket(SEAT), agreed]), before });
  expect(dropped?.over).toEqual([]);
  expect(dropped && splitOwn(dropped).loud.own).toEqual([bracket(SEAT)]);
  expect(findSinceLast(gameAfter([agreed]))?.over).toEqual([]);
  expect(
    findSinceLast({ ...gameAfter([moved('boat_midnight', 'x'), agreed]), before })?.over,
  ).toEqual([]);
});
