import { expect, test } from 'vitest';
import { personGame } from '../../../test/fixtures/person-game.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference, play } from '../../conference/conference.ts';
import { conferenceAt } from '../../conference/moments.ts';
import { stepsOf } from '../../conference/steps.ts';
import { hashState } from '../../engine/numbers/hash.ts';
import { seatNumber } from '../../engine/outside/observers.ts';
import { textsOf } from '../../engine/state/texts.ts';
import { seatMeasures } from '../measures.ts';
import { decisionsFor, effectOf } from './decisions.ts';
import { missedPackage } from './missed-package.ts';
import { momentsOfSeat } from './own-moments.ts';
import { textMoves } from './text-moves.ts';
import { goOn } from './without.ts';

const GAMES = [
  ['first-brackets', 'TER', 1, 'packager'],
  ['cybercrime-class', 'NGA', 1, 'packager'],
  ['high-seas-class', 'ANS', 2, 'greedy'],
] as const;

test.each(GAMES)(
  '%s, %s, seed %i, %s: gone on with from any moment, a conference ends as it did',
  (...game) => {
    const conference = personGame(...game);
    const steps = [...stepsOf(conference)];
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
  const steps = [...stepsOf(conference)];
  const decisions = decisionsFor(conference, 'NGA', steps);
  expect(decisions.length).toBeGreaterThan(0);
  const d = setup.scenario.delegationIndex.get('NGA') ?? -1;
  const worthOf = (one: typeof state) => seatMeasures(setup, one, [d])[0]?.payoff;
  for (const { at, by, act, worth, articles } of decisions) {
    const step = steps[at]!;
    const then = conferenceAt(conference, {
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
      ({ index }) => textsOf(end)[index] !== textsOf(state)[index],
    );
    expect(articles.map(({ article }) => article).sort()).toEqual(apart.map(({ id }) => id).sort());
  }
  const sizes = decisions.map((one) => Math.abs(effectOf(one)));
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
});

test.each(GAMES)(
  '%s, %s, seed %i, %s: what moved neither points nor text is not told',
  (...game) => {
    const conference = personGame(...game);
    const decisions = decisionsFor(conference, game[1], [...stepsOf(conference)]);
    const idle = decisions.filter(
      (one) => Math.abs(effectOf(one)) < 0.0005 && one.articles.length === 0 && one.ending === null,
    );
    expect(idle).toEqual([]);
  },
);

test('an answer tells what the words asked about were worth by themselves', () => {
  const conference = personGame('high-seas-class', 'BRE', 4, 'packager');
  const decisions = decisionsFor(conference, 'BRE', [...stepsOf(conference)]);
  const answers = decisions.flatMap(({ act, asked }) =>
    asked && act.type !== 'package' ? [[act.type, asked.kind, asked.own]] : [],
  );
  expect(answers).toEqual([['accept', 'offer', expect.closeTo(0.1113, 4)]]);
});

test('a seat that only passes moved no words', () => {
  const conference = personGame('cybercrime-last-day', 'BRA', 1, 'passive');
  expect(textMoves(conference, 'BRA', [...stepsOf(conference)])).toEqual([]);
});

test('a missed package is worth the end of the conference that had it', () => {
  const conference = personGame('cybercrime-class', 'NGA', 2, 'greedy');
  const { setup, state } = conference;
  const steps = [...stepsOf(conference)];
  const missed = missedPackage(conference, 'NGA', steps);
  if (!missed) throw new Error('none is missed');
  const { at, changes, gain } = missed;
  const step = steps[at]!;
  const then = conferenceAt(conference, {
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

test('an objection is worth what silence would have brought, and a treaty without a vote is named', () => {
  const seat = 'AGO';
  const plan = [{ seat, by: 'spoiler' }] as const;
  const over = openConference(shipped('cybercrime-last-day'), { seed: 4, plan });
  const steps = [...stepsOf(over)];
  expect(decisionsFor(over, seat, steps)).toMatchObject([
    { by: seat, act: { type: 'object' }, ending: 'consensus', articles: [] },
  ]);
  expect(momentsOfSeat(over, seat, steps).map(({ code }) => code)).not.toContain('opening');
});

test('to an observer a decision is worth what its own instructions make of it', () => {
  const plan = [{ seat: 'UOB', by: 'random' }] as const;
  const over = openConference(shipped('high-seas-class'), { seed: 13, plan });
  const number = seatNumber(over.setup.scenario, 'UOB');
  const came = seatMeasures(over.setup, over.state, [number])[0]?.payoff;
  const decisions = decisionsFor(over, 'UOB', [...stepsOf(over)]);
  expect(decisions.map(({ worth }) => worth?.came)).toEqual(decisions.map(() => came));
  expect(Math.abs(effectOf(decisions[0]!))).toBeGreaterThan(0.01);
});

test('to the Chair, who has no points, another ending comes first, then what is at stake for all', () => {
  const plan = [{ seat: 'CHAIR', by: 'packager' }] as const;
  const over = openConference(shipped('high-seas-class'), { seed: 8, plan });
  const decisions = decisionsFor(over, 'CHAIR', [...stepsOf(over)]);
  expect(decisions.map(({ at, ending, worth }) => [at, ending, worth])).toEqual([
    [3, 'failed', null],
    [81, 'failed', null],
    [14, null, null],
  ]);
  const [most, , less] = decisions.map(({ stake }) => stake);
  expect([most, less]).toEqual([expect.closeTo(0.149, 3), expect.closeTo(0.077, 3)]);
});
