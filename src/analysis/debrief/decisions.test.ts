import { expect, test } from 'vitest';
import { personGame } from '../../../test/fixtures/person-game.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import {
  type Conference,
  findAwaitedPerson,
  openConference,
  play,
} from '../../conference/conference.ts';
import { decideFor } from '../../conference/decide.ts';
import { rewindTo } from '../../conference/moments.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { hashState } from '../../engine/state/hash.ts';
import { findWordingIndex } from '../../engine/state/transaction.ts';
import { seatNumber } from '../../engine/setup/observers.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import { NOTHING, readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { seatMeasures } from '../measures.ts';
import { type SeatDecision, sortDecisions, computeEffect } from './decisions.ts';
import { findMissedPackage } from './missed-package.ts';
import { listOwnMoments } from './own-moments.ts';
import { computeChanges, averageWeight } from './stakes.ts';
import { listTextMoves } from './text-moves.ts';
import { goOn } from './without.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

/** The first game of a seat, by seed, in whose decisions it occurs. */
function firstGame(
  game: (seed: number) => Conference,
  seat: string,
  occurs: (found: readonly SeatDecision[]) => boolean,
): { found: readonly SeatDecision[]; steps: readonly ConferenceStep[]; conference: Conference } {
  for (let seed = 1; seed <= 30; seed += 1) {
    const conference = game(seed);
    const steps = [...listSteps(conference)];
    const found = sortDecisions(conference, seat, steps).felt;
    if (occurs(found)) return { found, steps, conference };
  }
  throw new Error('it has not occurred');
}

const GAMES = [
  ['first-brackets', 'TER', 1, 'packager'],
  ['cybercrime-class', 'NGA', 1, 'packager'],
  ['high-seas-class', 'ANS', 2, 'greedy'],
] as const;

test.each(GAMES)(
  '%s, %s, seed %i, %s: gone on with from any moment, a conference ends as it did',
  (...game) => {
    const conference = personGame(...game);
    const steps = [...listSteps(conference)];
    const own = steps.filter(({ command }) => command.seat === game[1]);
    for (const { at, before } of own) {
      const end = goOn(conference, steps, before, at, at);
      expect(hashState(end)).toBe(hashState(conference.state));
    }
  },
);

test('a decision is worth what the conference would have ended with, played on without it', () => {
  const plan = [{ seat: 'NGA', by: 'packager' }] as const;
  const conference = openConference(shipped('cybercrime-class'), { seed: 1, plan });
  const { setup, state } = conference;
  const steps = [...listSteps(conference)];
  const decisions = sortDecisions(conference, 'NGA', steps).felt;
  expect(decisions.length).toBeGreaterThan(0);
  const d = setup.scenario.delegationIndex.get('NGA') ?? -1;
  const worthOf = (one: typeof state) => seatMeasures(setup, one, [d])[0]?.payoff;
  for (const { at, by, act, worth, articles, joining } of decisions) {
    const step = steps[at]!;
    const then = rewindTo(conference, {
      commands: at,
      happenings: step.told,
      state: step.before,
    });
    const instead =
      act.type === 'accept'
        ? ({ type: 'refuse', offer: act.offer } as const)
        : act.type === 'refuse'
          ? ({ type: 'accept', offer: act.offer } as const)
          : ({ type: 'pass' } as const);
    const played = play(then, { seat: by, ...instead });
    if (!played.ok) throw new Error(played.rejection.code);
    const end = played.conference.state;
    expect(worth).toEqual({ came: worthOf(state), without: worthOf(end) });
    const apart = setup.scenario.articles.filter(
      ({ index }) => readStandingTexts(end)[index] !== readStandingTexts(state)[index],
    );
    expect(articles.map(({ article }) => article).sort()).toEqual(apart.map(({ id }) => id).sort());
    // Why they would be other words: what gave them, in the conference played on without it.
    for (const { article, withoutBy } of articles) {
      const last = played.happenings.findLast(
        (one) => one.type === 'textMoved' && one.article === article,
      );
      if (withoutBy?.code !== 'pleas')
        expect(withoutBy?.code).toBe(last?.type === 'textMoved' ? last.cause : undefined);
    }
    const ratifiers = (one: typeof state) =>
      one.ratified.map(({ by: who }) => setup.scenario.delegations[who]?.id);
    const both = end.assembly?.adopted === true && state.assembly?.adopted === true;
    const came = ratifiers(state);
    expect(joining.without).toEqual(both ? ratifiers(end).filter((id) => !came.includes(id)) : []);
  }
  const sizes = decisions.map((one) => Math.abs(computeEffect(one)));
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
});

test.each(GAMES)(
  '%s, %s, seed %i, %s: what moved neither points nor text is not told',
  (...game) => {
    const conference = personGame(...game);
    const decisions = sortDecisions(conference, game[1], [...listSteps(conference)]).felt;
    const idle = decisions.filter(
      (one) =>
        Math.abs(computeEffect(one)) < 0.0005 && one.articles.length === 0 && one.ending === null,
    );
    expect(idle).toEqual([]);
  },
);

const isAnswer = ({ act, asked }: SeatDecision) =>
  asked !== undefined && (act.type === 'accept' || act.type === 'refuse');

test('an answer tells what the words asked about were worth by themselves', () => {
  const seat = 'BRE';
  const { found, steps, conference } = firstGame(
    (seed) => personGame('high-seas-class', seat, seed, 'packager'),
    seat,
    (all) => all.some(isAnswer),
  );
  const { setup } = conference;
  const d = setup.scenario.delegationIndex.get(seat) ?? -1;
  for (const { at, act, asked } of found.filter(isAnswer)) {
    const { before } = steps[at]!;
    const of = act.type === 'accept' || act.type === 'refuse' ? act.offer : '';
    const offer = before.offers.find(({ id }) => id === of);
    const words = offer ? [...offer.give, ...offer.want] : (before.informals?.changes ?? []);
    const stands = readStandingTexts(before);
    const laid = [...stands];
    for (const { article, wording } of words) laid[article] = wording;
    const mandate = readMandates(setup, before)[d]!;
    const worth = (texts: readonly number[]) => utility(mandate, setup.scenario.articles, texts);
    expect(asked?.own).toBeCloseTo(worth(laid) - worth(stands), 12);
    expect(asked?.own).not.toBe(0);
  }
});

test('a seat that only passes moved no words', () => {
  const conference = personGame('cybercrime-last-day', 'BRA', 1, 'passive');
  expect(listTextMoves(conference, 'BRA', [...listSteps(conference)])).toEqual([]);
});

test('a missed package is worth the end of the conference that had it', () => {
  const conference = personGame('cybercrime-class', 'NGA', 2, 'greedy');
  const { setup, state } = conference;
  const steps = [...listSteps(conference)];
  const missed = findMissedPackage(conference, 'NGA', steps);
  if (!missed) throw new Error('none is missed');
  const { at, changes, gain } = missed;
  const step = steps[at]!;
  const then = rewindTo(conference, {
    commands: at,
    happenings: step.told,
    state: step.before,
  });
  const put = play(then, { seat: 'NGA', type: 'package', changes });
  if (!put.ok) throw new Error(put.rejection.code);
  const closed = put.happenings.find(({ type }) => type === 'informalsClosed');
  expect(closed).toMatchObject({ agreed: true });
  const d = setup.scenario.delegationIndex.get('NGA') ?? -1;
  const end = goOn(conference, steps, put.conference.state, at, at);
  const [came, would] = [state, end].map((one) => seatMeasures(setup, one, [d])[0]?.payoff ?? NaN);
  expect(gain).toBe(would! - came!);
});

test('a plea that decided which words stand is a decision of who pleaded', () => {
  const conference = personGame('cybercrime-class', 'BRA', 27, 'packager');
  const { felt } = sortDecisions(conference, 'BRA', [...listSteps(conference)]);
  const plea = felt.find(({ act, by }) => act.type === 'plea' && by === 'BRA');
  const article = plea?.act.type === 'plea' ? plea.act.article : '';
  expect(plea?.articles.map((one) => one.article)).toContain(article);
});

test('an objection is worth what silence would have brought, and a treaty without a vote is named', () => {
  const seat = 'AGO';
  const plan = [{ seat, by: 'spoiler' }] as const;
  const over = openConference(shipped('cybercrime-last-day'), { seed: 4, plan });
  const steps = [...listSteps(over)];
  expect(sortDecisions(over, seat, steps).felt).toMatchObject([
    { by: seat, act: { type: 'object' }, ending: 'consensus', articles: [] },
  ]);
  expect(listOwnMoments(over, seat, steps).map(({ code }) => code)).not.toContain('opening');
});

test('to an observer a decision is worth what its own instructions make of it', () => {
  const plan = [{ seat: 'UOB', by: 'random' }] as const;
  const over = openConference(shipped('high-seas-class'), { seed: 13, plan });
  const number = seatNumber(over.setup.scenario, 'UOB');
  const came = seatMeasures(over.setup, over.state, [number])[0]?.payoff;
  const decisions = sortDecisions(over, 'UOB', [...listSteps(over)]).felt;
  expect(decisions.map(({ worth }) => worth?.came)).toEqual(decisions.map(() => came));
  expect(Math.abs(computeEffect(decisions[0]!))).toBeGreaterThan(0.01);
});

test('to the Chair, who has no points, another ending comes first, then what is at stake for all', () => {
  const plan = [{ seat: 'CHAIR', by: 'random' }] as const;
  const { found, conference } = firstGame(
    (seed) => openConference(shipped('high-seas-class'), { seed, plan }),
    'CHAIR',
    // By stake alone one that makes another ending would come later.
    (all) => {
      const stakesOf = (ends: boolean) =>
        all.filter(({ ending }) => (ending !== null) === ends).map(({ stake }) => stake);
      return Math.min(...stakesOf(true)) < Math.max(...stakesOf(false)) && all.length > 2;
    },
  );
  const { setup } = conference;
  expect(found.map(({ worth }) => worth)).toEqual(found.map(() => null));
  const wordingOf = (article: number, option: string | null) =>
    option === null ? NOTHING : (findWordingIndex(setup, article, option) ?? NaN);
  const stakes = found.map(({ articles }) =>
    articles.reduce((sum, { article, came, without }) => {
      const a = setup.scenario.articleIndex.get(article) ?? -1;
      const change = computeChanges(setup, a, wordingOf(a, without), wordingOf(a, came));
      return sum + averageWeight(change);
    }, 0),
  );
  found.forEach(({ stake }, i) => expect(stake).toBeCloseTo(stakes[i]!, 12));
  const order = found.map(({ ending }, i) => [ending === null ? 1 : 0, -stakes[i]!] as const);
  expect(order).toEqual(order.toSorted(([a, b], [c, e]) => a - c || b - e));
});

test('of ballots the one against the seat’s instructions is tried: without it the seat votes by them', () => {
  const seat = 'BRA';
  const plan = [{ seat, by: 'person' }] as const;
  let conference = openConference(shipped('cybercrime-last-day'), { seed: 1, plan });
  let flipped = -1;
  while (findAwaitedPerson(conference) !== null) {
    const { setup, state, commands } = conference;
    const said = decideFor(setup, state, [{ seat, by: 'passive' }], seat);
    const isFirst = said.type === 'ballot' && flipped < 0;
    if (isFirst) flipped = commands.length;
    conference = mustPlay(
      conference,
      isFirst ? { ...said, vote: said.vote === 'yes' ? 'no' : 'yes' } : said,
    );
  }
  const { felt, vain } = sortDecisions(conference, seat, [...listSteps(conference)]);
  const ballots = [...felt, ...vain].filter(({ act }) => act.type === 'ballot');
  expect(ballots.map(({ at, by }) => ({ at, by }))).toEqual([{ at: flipped, by: seat }]);
});
