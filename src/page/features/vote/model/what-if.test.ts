import { describe, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import type { Act, Change, Command, MotionKind } from '../../../../engine/command.ts';
import type { State } from '../../../../engine/state/state.ts';
import { type View, view } from '../../../../engine/state/view.ts';
import type { SeatGame } from '../../../../conference/seat/seat-game.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { turnOfVote } from '../../../session/game/vote/decisive.ts';
import { countUnderRules } from '../../../session/game/vote/under-rules.ts';
import { findClosingPrice } from '../../text/model/closing-price.ts';
import { estimateDeal, judgeOutlook } from '../../../session/game/deal/trade.ts';
import { findLastRefusal } from '../../trade/model/last-refusal.ts';
import { type CountSheet, countSheet } from '../../../session/game/vote/vote-count.ts';
import { forecastBeforeVote } from './what-if.ts';
import { mustPlay } from '../../../../../test/fixtures/seated.ts';

/** Ash speaks first by this seed. */
const SEED = 5;

function taken(conference: Conference, seat: string, act: Act): Conference {
  return mustPlay(conference, { ...act, seat } as Command);
}

function opened(scenario: Scenario, ...acts: Act[]): Conference {
  const begun = openConference(scenario, { seed: SEED, plan: [{ seat: 'ASH', by: 'person' }] });
  return acts.reduce((conference, act) => taken(conference, 'ASH', act), begun);
}

/** What the page holds of a game, as far as it matters here. */
function gameOf(conference: Conference) {
  const { setup, state, happenings, plan } = conference;
  const log = happenings.map((happening, at) => ({ at, happening }));
  const persons = plan.map(({ seat }) => seat);
  return { persons, seat: 'ASH', view: view(setup, state, 'ASH'), log };
}

const some = { article: 'lights', option: 'some' };
const many = { article: 'lights', option: 'many' };
const lowToll = strait(['draft: [low, high]', 'draft: low']);

describe('the latest proposal', () => {
  test('none was made', () => {
    expect(findLastRefusal(gameOf(opened(lowToll)))).toBe(null);
  });

  test('an offer that was refused, and what should turn it', () => {
    const offer: Act = { type: 'offer', to: 'BAY', give: [], want: [some] };
    const found = findLastRefusal(gameOf(opened(lowToll, offer)));
    expect(found?.to).toBe('BAY');
    expect(found?.sweetened).toMatchObject({ how: 'add', change: { article: 'toll' } });
  });

  test('an offer that nothing known explains comes with what the form said of it', () => {
    const give = [{ article: 'toll', option: 'high' }];
    const game = gameOf(opened(lowToll, { type: 'offer', to: 'BAY', give, want: [some] }));
    const offers = game.view.offers.map((one) => ({ ...one, status: 'refused' as const }));
    const seen = { ...game.view, offers, commitments: [] };
    const before = gameOf(opened(lowToll)).view;
    const own = [{ at: 0, command: { type: 'offer' } }] as unknown as SeatGame['own'];
    const deal = { delegation: 'BAY', give, want: [some], condition: null, side: [] };
    const outlook = estimateDeal(before, deal);
    expect(findLastRefusal({ ...game, view: seen, before, own })).toMatchObject({
      sweetened: 'unexplained',
      said: outlook && judgeOutlook(outlook),
    });
    expect(findLastRefusal({ ...game, view: seen })?.said).toBeNull();
    // The same had been refused once: so the form said.
    const twice = { ...game, view: seen, before: { ...before, offers }, own, unread: 0 };
    expect(findLastRefusal(twice)?.said).toBe('no');
  });

  test('an offer that a person refused needs no reason', () => {
    const persons = ['ASH', 'BAY'].map((seat) => ({ seat, by: 'person' as const }));
    const give = [{ article: 'toll', option: 'high' }];
    const asked: Act = { type: 'offer', to: 'BAY', give, want: [] };
    const offered = taken(openConference(lowToll, { seed: SEED, plan: persons }), 'ASH', asked);
    const offer = view(offered.setup, offered.state, 'BAY').offers.at(-1)?.id ?? '';
    const conference = taken(offered, 'BAY', { type: 'refuse', offer });
    expect(findLastRefusal(gameOf(conference))).toEqual({
      to: 'BAY',
      sweetened: 'person',
      bound: [],
    });
  });

  test('a package the room did not agree to, as it was put', () => {
    const found = findLastRefusal(gameOf(opened(lowToll, { type: 'package', changes: [many] })));
    expect(found).toEqual({ to: null, sweetened: null, bound: [], put: [many] });
  });
});

test('a package that the room agreed to and the plenary did not: the article it fell on', () => {
  const game = gameOf(opened(lowToll, { type: 'package', changes: [many] }));
  const fell = (share: number, changes: readonly Change[] = [many], on = 'lights') => {
    const log = game.log.map(({ at, happening }) =>
      happening.type === 'informalsClosed'
        ? { at, happening: { ...happening, share, blocked: on } }
        : happening.type === 'informals'
          ? { at, happening: { ...happening, changes } }
          : { at, happening },
    );
    return findLastRefusal({ ...game, log });
  };
  const blocked = { article: 'lights', without: null };
  expect(fell(0)).toEqual({ to: null, sweetened: null, bound: [], blocked });
  // Leaving the article out is no way where the room should refuse the rest.
  const high = { article: 'toll', option: 'high' };
  expect(['lights', 'toll'].map((on) => fell(0, [many, high], on)?.blocked)).toEqual([
    { article: 'lights', without: 'likely' },
    { article: 'toll', without: 'unlikely' },
  ]);
  expect(fell(1)).toEqual(findLastRefusal(game));
});

describe('a refusal that a promise decided', () => {
  const offer: Act = { type: 'offer', to: 'BAY', give: [], want: [some] };
  const promise = { by: 1, to: 2, article: 0, wording: 0, offer: 'o9', condition: null };

  /** Bay as it answered, bound by its word on the lights. */
  function refused(to: number) {
    const game = gameOf(opened(lowToll, offer));
    const log = game.log.map(({ at, happening }) => ({
      at,
      happening:
        happening.type === 'answered'
          ? {
              ...happening,
              reasons: [{ code: 'commitment' as const, article: 'lights', value: 1 }],
            }
          : happening,
    }));
    const commitments = to === 0 ? [{ ...promise, to, status: 'given' as const }] : [];
    return findLastRefusal({ ...game, log, view: { ...game.view, commitments } });
  }

  test('to another: no question tells more, and no change beside it is advised', () => {
    const bound = [{ seats: ['BAY'], article: 'lights', own: null }];
    expect(refused(2)).toEqual({ to: 'BAY', sweetened: null, bound });
  });

  test('to the seat itself: the words it promised', () => {
    expect(refused(0)?.bound).toEqual([{ seats: ['BAY'], article: 'lights', own: 'few' }]);
  });
});

/** The count of the vote before the meeting, if it is expected to end so. */
function countAs(outlook: CountSheet['outlook'], seen: View): CountSheet {
  const none = { kind: 'closure', article: -1, wording: -1 } as const;
  return { ...countSheet(seen, seen.voting ?? none), outlook };
}

test('without a vote before the meeting nobody is nearest to another', () => {
  const { view: seen } = gameOf(opened(lowToll));
  expect(forecastBeforeVote(seen, countAs('likely', seen))).toBe(null);
  expect(findClosingPrice(seen, 0)?.allowed).toBe(seen.values.blocking);
});

test('who is nearest goes by what is counted of the vote: those on the way to the other result, here nobody on the second', () => {
  const { setup, state } = opened(lowToll);
  const article = lowToll.articleIndex.get('toll') ?? -1;
  const voting = { motion: 'm1', kind: 'vote', article, wording: 1 } as State['voting'];
  const seen = { ...view(setup, state, 'ASH'), voting };
  const told = (['likely', 'unlikely'] as const).map((outlook) =>
    forecastBeforeVote(seen, countAs(outlook, seen)),
  );
  expect(told.map((one) => one?.carried)).toEqual([true, false]);
  const steps = told.map((one) => one?.near.map(({ vote, to }) => `${vote} to ${to}`).toSorted());
  expect(steps).toEqual([['yes to abstain', 'yes to abstain'], []]);
});

test('of a vote before the meeting others are nearest to another ballot, never the seat itself', () => {
  const { setup, state } = opened(lowToll);
  const article = lowToll.articleIndex.get('toll') ?? -1;
  const voting = { motion: 'm1', kind: 'vote', article, wording: 1 } as State['voting'];
  const near = (seat: string) => {
    const seen = { ...view(setup, state, seat), voting };
    return forecastBeforeVote(seen, countAs('likely', seen))?.near.map(
      ({ delegation }) => lowToll.delegations[delegation]?.id,
    );
  };
  const all = ['ASH', 'BAY', 'CAY'];
  const seen = all.map((seat) => near(seat));
  expect(seen.map((ids, i) => ids?.includes(all[i] ?? ''))).toEqual([false, false, false]);
  expect(new Set(seen.flat()).size).toBeGreaterThan(1);
});

test('who is nearest has the ballot that is counted, and nobody is whose ballot nothing changes any more', () => {
  const { setup, state } = opened(lowToll);
  const article = lowToll.articleIndex.get('toll') ?? -1;
  const voting = { motion: 'm1', kind: 'vote', article, wording: 1 } as State['voting'];
  const seen = { ...view(setup, state, 'ASH'), voting };
  const sheet = countAs('likely', seen);
  const near = forecastBeforeVote(seen, sheet)?.near ?? [];
  expect(near.length).toBeGreaterThan(0);
  for (const { delegation, vote } of near) expect(vote).toBe(sheet.expected[delegation]);
  const [first = NaN] = near.map(({ delegation }) => delegation);
  const whip = { by: 0, delegation: first, how: 'soften' as const, side: 'no' as const };
  const moved = countSheet(seen, { ...voting!, whips: [{ ...whip, carried: [first] }] });
  expect(moved.expected[first]).toBe('abstain');
  const left = forecastBeforeVote(seen, { ...moved, outlook: 'likely' })?.near ?? [];
  expect(left.map(({ delegation }) => delegation)).not.toContain(first);
  expect(left).toHaveLength(near.length - 1);
});

test('points of who is nearest are of more time where that is what is put, and of words otherwise', () => {
  const { setup, state } = opened(lowToll);
  const toll = lowToll.articleIndex.get('toll') ?? -1;
  const onTime = (kind: MotionKind, article: number, wording: number) => {
    const voting = { motion: 'm1', kind, article, wording } as State['voting'];
    const seen = { ...view(setup, state, 'ASH'), voting };
    return forecastBeforeVote(seen, countAs('likely', seen))?.onTime;
  };
  expect([
    onTime('suspend', -1, -1),
    onTime('closure', -1, -1),
    onTime('noAction', toll, -1),
    onTime('vote', toll, 1),
  ]).toEqual([true, true, false, false]);
});

const BALLOTS = {
  motion: 'm1',
  kind: 'vote',
  article: 0,
  wording: 1,
  text: 0,
  roll: 'ynyy',
  carried: true,
  sitting: 2,
} as const;

function voted(scenario: Scenario): Conference {
  const conference = opened(scenario);
  return { ...conference, state: { ...conference.state, votes: [BALLOTS] } };
}

const seen = ({ setup, state }: Conference) => view(setup, state, 'ASH');

describe('a vote under other rules', () => {
  test('the rule it was taken by is marked where it is one of them', () => {
    const rows = countUnderRules(seen(voted(strait())), 0)?.rows;
    expect(rows?.filter(({ applied }) => applied).map(({ name }) => name)).toEqual(['twoThirds']);
  });

  test('a rule of the scenario stands first where it is none of them', () => {
    const own = strait([
      'procedure: { sittings: 2,',
      'procedure: { sittings: 2, substance: { of: present, atLeast: 3/4 },',
    ]);
    const rows = countUnderRules(seen(voted(own)), 0)?.rows;
    expect([rows?.[0]?.name, rows?.[0]?.applied, rows?.[0]?.pivot]).toEqual([
      'own',
      true,
      { least: 1, exact: true, alone: [0, 2, 3] },
    ]);
  });

  test('met, and still not carried: too few were in the room', () => {
    const conference = voted(strait());
    const votes = [{ ...BALLOTS, carried: false }];
    const state = { ...conference.state, votes };
    expect(countUnderRules(seen({ ...conference, state }), 0)?.inquorate).toBe(true);
    expect(countUnderRules(seen(conference), 0)?.inquorate).toBe(false);
    expect(countUnderRules(seen(conference), 1)).toBe(null);
  });

  test('who could have turned it is told only when all is over', () => {
    expect(turnOfVote(voted(strait()), 0)).toBe(null);
  });
});
