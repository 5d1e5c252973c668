import { describe, expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { type Conference, openConference } from '../../conference/conference.ts';
import { rewindTo } from '../../conference/moments.ts';
import { listWordings, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { predictAfterlife } from '../afterlife/afterlife.ts';
import { writeClosingBrief } from './brief.ts';
import { findCausingAct, listCauses } from './causes.ts';
import { explainText, makeDebrief } from './debrief.ts';
import { listOwnMoments } from './own-moments.ts';
import { findMissedPackage } from './missed-package.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

function classGame(name: string, seat: string, seed: number): Conference {
  return openConference(shipped(name), { seed, plan: [{ seat, by: 'packager' }] });
}

const GAMES = [
  ['cybercrime-class', 'USA', 2],
  ['cybercrime-class', 'IRN', 5],
  ['high-seas-class', 'ANS', 2],
  ['cybercrime-last-day', 'IRN', 1],
] as const;

test.each(GAMES)(
  '%s from %s, seed %i: every cause is one that happened, and its words stand',
  (...game) => {
    const conference = classGame(...game);
    const { scenario } = conference.setup;
    const steps = [...listSteps(conference)];
    const causes = listCauses(conference);
    expect(causes.length).toBeGreaterThan(0);
    for (const cause of causes) {
      const a = scenario.articleIndex.get(cause.article) ?? -1;
      const article = scenario.articles[a];
      const stands =
        article && listWordings(article)[readStandingTexts(conference.state)[a] ?? -1]?.id;
      expect(cause.option).toBe(stands ?? null);
      const { happenings } = steps[cause.at] ?? { happenings: [] };
      const kinds = happenings.map((one) => {
        if (one.type === 'textMoved') return `${one.type} ${one.article} ${one.to} ${one.cause}`;
        if (one.type === 'voteResult') return `${one.type} ${one.article} ${one.carried}`;
        return one.type === 'informalsClosed' ? `${one.type} ${one.agreed}` : one.type;
      });
      const moved = (by: string) => `textMoved ${cause.article} ${cause.option} ${by}`;
      const wanted = {
        package: moved('informals'),
        floor: moved('floor'),
        pressure: moved('pressure'),
        chair: moved('chair'),
        deal: moved('deal'),
        voteCarried: moved('vote'),
        voteSeparated: moved('vote'),
        voteLost: `voteResult ${cause.article} false`,
        roomRefused: 'informalsClosed false',
        plenaryRefused: 'informalsClosed false',
        leftBehind: 'informalsClosed false',
        pleasKept: 'pleasHeard',
      }[cause.code];
      expect(kinds).toContain(wanted);
    }
    const weights = causes.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
  },
);

describe('what keeps words as they are', () => {
  const conference = openConference(shipped('cybercrime-class'), { seed: 1, plan: [] });
  const { setup, state } = conference;
  const [a] = setup.scenario.articles;
  const text = state.articles[0]?.text ?? -1;
  const wording = text === 0 ? 1 : 0;
  const article = a?.id ?? '';
  const option = a && listWordings(a)[wording]?.id;
  const codes = (happening: DomainEvent, before = state) => {
    const command = { type: 'pass', seat: 'RUS', after: '' } as const;
    const step: ConferenceStep = {
      at: 0,
      command,
      before,
      told: 0,
      after: before,
      happenings: [happening],
    };
    return listCauses(conference, [step]).map(({ code }) => code);
  };

  test.each([
    ['vote', ['voteLost']],
    ['delete', ['voteLost']],
    ['noAction', []],
  ] as const)('a motion lost: %s', (kind, found) => {
    const count = { yes: 6, no: 6, abstain: 0, absent: 0 };
    const lost = {
      motion: 'm1',
      count,
      inFavour: 6,
      needed: 7,
      quorate: true,
      carried: false,
    } as const;
    expect(
      codes({ type: 'voteResult', kind, article, ...(option ? { option } : {}), ...lost }),
    ).toEqual(found);
  });

  test.each([
    [true, ['pleasKept']],
    [false, []],
  ] as const)('words the Chair had in mind, and pleas that kept what stood: %s', (kept, found) => {
    const weighed = { keep: ['RUS'], change: [], share: kept ? 0.4 : 0.2, needed: 1 / 3, kept };
    expect(codes({ type: 'pleasHeard', article, option: option ?? '', ...weighed })).toEqual(found);
  });

  test('a package that its room refused, and one that fell in the plenary after its room had agreed', () => {
    const changes = [{ article: 0, wording }];
    const informals = { id: 'p1', by: 0, changes, room: [1, 2, 3], answers: [true, true, false] };
    const closed = (share: number): DomainEvent => ({
      type: 'informalsClosed',
      offer: 'p1',
      agreed: false,
      refusing: 1,
      share,
      allowed: 0.5,
      blocked: article,
    });
    expect(codes(closed(0.6), { ...state, informals })).toEqual(['roomRefused']);
    expect(codes(closed(0.4), { ...state, informals })).toEqual(['plenaryRefused']);
  });
});

test.each(GAMES)(
  '%s from %s, seed %i: moments lie in the record, in order, each kind once',
  (...game) => {
    const conference = classGame(...game);
    const debrief = makeDebrief(conference, game[1]);
    const moments = debrief?.moments ?? [];
    expect(moments.length).toBeGreaterThan(0);
    expect(new Set(moments.map(({ code }) => code)).size).toBe(moments.length);
    const places = moments.map(({ at }) => at);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const moment of moments) {
      const command = conference.commands[moment.at];
      if (moment.code !== 'opening') continue;
      expect(command?.seat).toBe(game[1]);
      expect(command?.type).toBe(moment.act.type);
    }
  },
);

/** The conference as it stood before a command, gone on with another act of the same seat. */
function otherwise(conference: Conference, at: number, act: object): Conference {
  const step = [...listSteps(conference)][at];
  if (!step) throw new Error(`no command ${at}`);
  const { told, before, command } = step;
  const then = rewindTo(conference, { commands: at, happenings: told, state: before });
  return mustPlay(then, { seat: command.seat, ...act } as never);
}

test.each(GAMES)(
  '%s from %s, seed %i: without the act that a cause names, the words are those told',
  (...game) => {
    const conference = classGame(...game);
    const { scenario } = conference.setup;
    const steps = [...listSteps(conference)];
    const tried = explainText(conference).filter(({ without }) => without !== undefined);
    for (const cause of tried) {
      const { article, without } = cause;
      const place = findCausingAct(cause, steps)?.at ?? -1;
      const end = otherwise(conference, place, { type: 'pass' });
      const a = scenario.articleIndex.get(article) ?? -1;
      const text = readStandingTexts(end.state)[a] ?? -1;
      expect(listWordings(scenario.articles[a]!)[text]?.id ?? null).toBe(without);
    }
  },
);

test('causes without which the words would be others come before the rest', () => {
  const games = Array.from({ length: 6 }, (_, i) => classGame('cybercrime-class', 'USA', i + 1));
  const fates = games.map((game) =>
    explainText(game).map(({ without, option }) => without !== undefined && without !== option),
  );
  for (const fate of fates) expect(fate).toEqual([...fate].sort((a, b) => Number(b) - Number(a)));
  expect(fates.flat().filter(Boolean).length).toBeGreaterThan(2);
});

test('the missed package is agreed when it is put in that place, and is worth what is said', () => {
  let seen = 0;
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    const plan = [{ seat: 'USA', by: 'passive' }] as const;
    const conference = openConference(shipped('cybercrime-class'), { seed, plan });
    const missed = findMissedPackage(conference, 'USA', [...listSteps(conference)]);
    if (!missed) continue;
    seen += 1;
    const { at, changes, gain } = missed;
    expect(conference.commands[at]?.seat).toBe('USA');
    const { happenings } = otherwise(conference, at, { type: 'package', changes });
    const put = happenings.findIndex(
      (one) =>
        one.type === 'informals' && one.seat === 'USA' && one.changes.length === changes.length,
    );
    const closed = happenings.slice(put).find(({ type }) => type === 'informalsClosed');
    expect(closed).toMatchObject({ agreed: true });
    expect(gain).toBeGreaterThan(0);
  }
  expect(seen).toBeGreaterThan(3);
});

test('the brief names for each article more winners than losers as good, else as bad', () => {
  const conference = classGame('cybercrime-class', 'USA', 2);
  const lines = writeClosingBrief(conference, predictAfterlife(conference.setup, conference.state));
  const clauses = lines.filter((line) => line.code === 'won' || line.code === 'lost');
  expect(clauses.length).toBeGreaterThan(2);
  for (const line of clauses) {
    expect(line.side).toBe(line.won > line.lost ? 'good' : 'bad');
    expect(line.asked.length).toBe(Math.min(3, line.won));
    expect(line.paid.filter((d) => line.asked.includes(d))).toEqual([]);
  }
});

test('there is no debrief of a conference that is not over', () => {
  const { setup, plan, state } = classGame('cybercrime-class', 'USA', 2);
  const open = { setup, plan, state: { ...state, phase: 'negotiation.floor' as const } };
  expect(makeDebrief({ ...open, commands: [], happenings: [] }, 'USA')).toBeNull();
});

test('of the votes a seat had moved and lost, the nearest is a moment', () => {
  const plan = [{ seat: 'IRN', by: 'passive' }] as const;
  const conference = openConference(shipped('cybercrime-last-day'), { seed: 1, plan });
  const lost = [...listSteps(conference)].flatMap(({ at, before, happenings }) =>
    happenings.flatMap((one) => {
      if (one.type !== 'voteResult' || one.carried) return [];
      const own = before.motions.find(({ id }) => id === one.motion)?.by === 'IRN';
      return own ? [{ at, margin: one.count.yes - one.count.no }] : [];
    }),
  );
  expect(lost.length).toBeGreaterThan(1);
  const nearest = lost.toSorted((one, other) => other.margin - one.margin)[0];
  const moment = makeDebrief(conference, 'IRN')?.moments.find(({ code }) => code === 'lostVote');
  expect(moment).toMatchObject({ code: 'lostVote', at: nearest?.at });
});

test('a ballot against words agreed in a room is a moment of whoever cast it', () => {
  const plan = [{ seat: 'IRN', by: 'passive' }] as const;
  const conference = openConference(shipped('cybercrime-last-day'), { seed: 1, plan });
  const cost = { type: 'credit', seat: 'BRA', because: 'assent', lost: 2, left: 8 } as const;
  const ballot = [...listSteps(conference)].find(
    ({ command, before }) =>
      command.type === 'ballot' && command.seat === 'BRA' && (before.voting?.article ?? -1) >= 0,
  );
  if (!ballot) throw new Error('nothing was voted on');
  const step: ConferenceStep = { ...ballot, happenings: [...ballot.happenings, cost] };
  const back = (seat: string) =>
    listOwnMoments(conference, seat, [step]).filter(({ code }) => code === 'wentBack');
  const { at, before } = ballot;
  const article = conference.setup.scenario.articles[before.voting?.article ?? -1]?.id;
  expect(back('BRA')).toEqual([
    { code: 'wentBack', at, sitting: before.sitting, article, lost: 2 },
  ]);
  expect(back('IRN')).toEqual([]);
});
