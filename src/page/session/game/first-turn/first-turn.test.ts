import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../../conference/conference.ts';
import { forecastHeading } from '../../../../conference/heading/heading.ts';
import { decideAdviceInSteps } from '../../../../conference/search/decide-advice.ts';
import { finish } from '../../../../conference/in-steps.ts';
import type { Act, Change } from '../../../../engine/command.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { type View, view } from '../../../../engine/state/view.ts';
import { leavingOnePlate, shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { unseal } from '../../sealed.ts';
import type { Game } from '../../store/store.ts';
import { findFairDeal } from './fair-deal.ts';
import {
  type FirstTurn,
  findFirstTurn as turnAdvised,
  hasEndedTurn,
  prepareFirstTurn,
} from './first-turn.ts';
import { weighFirstPackage } from './first-package.ts';
import { isFollowed } from './followed.ts';
import { estimateDeal, estimateGainOf, packageOutlook, judgeOutlook } from '../deal/trade.ts';
import { forecastGain } from '../heading.ts';
import { PLACES } from '../../../build/places.ts';
import { computeChangeWorth } from '../worth.ts';

const SEAT = 'BRA';

function opened(id: string, seat: string, start?: string, seed = 1): Conference {
  const scenario = shipped(id);
  return openConference(scenario, {
    seed,
    plan: [{ seat, by: 'person' }],
    rules: leavingOnePlate(scenario),
    ...(start === undefined ? {} : { start }),
  });
}

function game(conference: Conference, seat = SEAT): Game {
  return seatedGame(conference, seat);
}

function after(conference: Conference, act: Act, seat = SEAT): Conference {
  const played = play(conference, { ...act, seat });
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

/** With what the host answers, played on. */
function firstTurnOf(now: Game): FirstTurn | null {
  return turnAdvised(now, () => {
    const { conference } = unseal(now);
    const command = finish(decideAdviceInSteps(conference, now.seat, { by: 'packager' }));
    if (command.type === 'package')
      finish(weighFirstPackage(now, forecastHeading(now.view), command));
    return command;
  });
}

const morning = opened('cybercrime-last-day', SEAT, 'morning');

test('the morning of the last day opens on six brackets, the rest agreed ad referendum', () => {
  const { articles } = morning.setup.scenario;
  const idsOf = (wanted: string) =>
    game(morning).view.articles.flatMap(({ status }, a) =>
      status === wanted ? [articles[a]?.id] : [],
    );
  expect(idsOf('open')).toEqual([
    'crim_scope',
    'coop_scope',
    'data_protection',
    'network_247',
    'tech_assistance',
    'protocols',
  ]);
  expect(idsOf('open').length + idsOf('adRef').length).toBe(articles.length);
});

test('on the last day first a question to one who would lose by the words wanted, with a deal in view', () => {
  const turn = firstTurnOf(game(morning));
  expect(turn).toEqual({
    drift: null,
    step: 'ask',
    way: 'deal',
    bracket: { article: 'coop_scope', option: 'coop_low', points: expect.closeTo(5.5, 1) },
    partner: 'DEU',
    instead: null,
    deal: {
      give: [{ article: 'protocols', option: 'prot_60only' }],
      want: [{ article: 'coop_scope', option: 'coop_low' }],
    },
    stands: 'loses',
    words: null,
    pack: null,
    held: null,
    next: null,
  });
});

test('a class begins on a bracket that somebody holds', () => {
  // With this seed nobody holds one of the articles on the first agenda.
  const seed = 2;
  const unheld = ['SGP', 'BRA', 'NGA', 'JAM', 'IND', 'CHN'].filter((seat) => {
    const now = game(opened('cybercrime-class', seat, undefined, seed), seat);
    const { articles, agenda, scenario } = now.view;
    const turn = firstTurnOf(now);
    const a = turn && scenario.articleIndex.get(turn.bracket.article);
    return (
      turn &&
      agenda.some((index) => (articles[index]?.holders.length ?? 0) > 0) &&
      articles[a ?? -1]?.holders.length === 0
    );
  });
  expect(unheld).toEqual([]);
});

test('a class begins on words of this sitting’s agenda whatever deal it leads to', () => {
  const begun = ['SGP', 'BRA', 'NGA', 'JAM', 'IND', 'CHN'].map((seat) => {
    const now = game(opened('cybercrime-class', seat), seat);
    const turn = firstTurnOf(now);
    const a = now.view.scenario.articleIndex.get(turn?.bracket.article ?? '') ?? -1;
    return [seat, turn?.step, now.view.agenda.includes(a)];
  });
  expect(begun).toEqual(['SGP', 'BRA', 'NGA', 'JAM', 'IND', 'CHN'].map((s) => [s, 'ask', true]));
});

/** After the question the card begins with. */
function afterQuestion(seat: string, seed: number): Conference {
  const first = opened('cybercrime-last-day', seat, 'morning', seed);
  const delegation = firstTurnOf(game(first, seat))?.partner ?? '';
  return after(first, { type: 'ask', delegation }, seat);
}

test('then a package that the room should agree to, and the end of the turn', () => {
  const agreed: boolean[] = [];
  for (const seat of ['EGY', 'JAM', 'NZL', 'IRN']) {
    for (let seed = 1; agreed.length < 4 && seed <= 4; seed += 1) {
      const first = firstTurnOf(game(opened('cybercrime-last-day', seat, 'morning', seed), seat));
      if (first?.way !== 'package') continue;
      const before = afterQuestion(seat, seed);
      const turn = firstTurnOf(game(before, seat));
      if (!turn?.pack) continue;
      const called = after(before, { type: 'package', changes: [...turn.pack.changes] }, seat);
      const closed = called.happenings.findLast(({ type }) => type === 'informalsClosed');
      agreed.push(closed?.type === 'informalsClosed' && closed.agreed);
      const now = game(called, seat);
      const next = firstTurnOf(now);
      expect([turn.step, turn.way, next?.step, next?.way, hasEndedTurn(now)]).toEqual([
        'words',
        'package',
        'end',
        'package',
        false,
      ]);
    }
  }
  expect(agreed.length).toBeGreaterThanOrEqual(4);
  expect(agreed.filter((one) => one).length).toBeGreaterThanOrEqual(0.75 * agreed.length);
});

/** The first game, by seed and seat, in which one more question is suggested and no package after it. */
function heldGame(): { now: Game; turn: FirstTurn; then: FirstTurn | null } {
  for (let seed = 1; seed <= 6; seed += 1) {
    for (const seat of ['RUS', 'NZL', 'IRN', 'EGY']) {
      const before = afterQuestion(seat, seed);
      const now = game(before, seat);
      const turn = firstTurnOf(now);
      if (turn?.held?.why !== 'floor' || !turn.next) continue;
      const again = after(before, { type: 'ask', delegation: turn.partner }, seat);
      const then = firstTurnOf(game(again, seat));
      if (!then?.pack) return { now, turn, then };
    }
  }
  throw new Error('it has not occurred');
}

test('where a deal could be had and the floor not follow, and no package pass, one more question with its reason; then why nothing', () => {
  const { now, turn, then } = heldGame();
  const nothing = { deal: null, words: null, pack: null };
  expect(turn).toMatchObject({ step: 'ask', partner: turn.next?.seat, ...nothing });
  const first = now.own.at(-1)?.command;
  expect(first).toMatchObject({ type: 'ask', delegation: turn.instead });
  const words = turn.held?.words;
  expect(words && isFollowed(now.view, words)).toBe(false);
  // No plates are left for another question and a package.
  expect(then).toMatchObject({
    step: 'end',
    partner: turn.partner,
    held: { why: expect.stringMatching(/floor|nothing/) },
    ...nothing,
    next: null,
  });
});

test('a package is laid out only where it should rather pass and no part costs more than it brings', () => {
  const packs = ['IRN', 'EGY', 'JAM', 'NGA'].flatMap((seat) =>
    [1, 2, 4].flatMap((seed) => {
      let conference = opened('cybercrime-last-day', seat, 'morning', seed);
      for (;;) {
        const now = game(conference, seat);
        const turn = firstTurnOf(now);
        if (turn?.pack) return [judgedParts(now.view, turn.pack.changes)];
        if (turn?.step !== 'ask') return [];
        const played = play(conference, { type: 'ask', delegation: turn.partner, seat });
        if (!played.ok) throw new Error(played.rejection.code);
        conference = played.conference;
      }
    }),
  );
  expect(packs.length).toBeGreaterThan(4);
  expect(packs.filter(({ chance, spare }) => chance < 0.5 || spare.length > 0)).toEqual([]);
});

/** Its chance, and the parts without which points times chance are no less. */
function judgedParts(shown: View, pack: readonly Change[]): { chance: number; spare: string[] } {
  const chanceOf = (some: readonly Change[]): number => packageOutlook(shown, some)?.chance ?? 0;
  const expected = (some: readonly Change[]): number =>
    (computeChangeWorth(shown, some)?.net ?? 0) * chanceOf(some);
  const spare = pack.filter(
    (part) => expected(pack.filter((one) => one !== part)) >= expected(pack),
  );
  return { chance: chanceOf(pack), spare: spare.map(({ option }) => option) };
}

/** What becomes of the card's own suggestions, followed to the end of the turn. */
function followed(seat: string, seed: number): string[] {
  let conference = opened('cybercrime-last-day', seat, 'morning', seed);
  const came: string[] = [];
  for (;;) {
    const turn = firstTurnOf(game(conference, seat));
    if (!turn || turn.step === 'end') return [...came, turn?.held?.why ?? 'done'];
    const act: Act =
      turn.step === 'ask'
        ? { type: 'ask', delegation: turn.partner }
        : turn.pack
          ? { type: 'package', changes: turn.pack.changes }
          : turn.words
            ? { type: 'amend', ...turn.words }
            : { type: 'offer', to: turn.partner, give: [], want: [], ...turn.deal };
    const played = play(conference, { ...act, seat });
    if (!played.ok) throw new Error(played.rejection.code);
    conference = played.conference;
    const said = played.happenings.findLast(
      ({ type }) => type === 'informalsClosed' || type === 'answered',
    );
    if (said?.type === 'informalsClosed') came.push(said.agreed ? 'agreed' : 'fell');
    if (act.type === 'offer' && said?.type === 'answered') came.push(said.answer);
  }
}

test('what is suggested to five seats in three draws is mostly agreed, or it is said why nothing is', () => {
  const came = ['BRA', 'RUS', 'IRN', 'EGY', 'NZL'].flatMap((seat) =>
    [1, 2, 3].map((seed) => followed(seat, seed)),
  );
  expect(came.filter(([first]) => first === 'done')).toEqual([]);
  const put = came.flatMap((words) => words.slice(0, -1));
  const agreed = put.filter((word) => word === 'agreed' || word === 'accept');
  expect(put.length).toBeGreaterThanOrEqual(8);
  expect(agreed.length).toBeGreaterThanOrEqual(0.75 * put.length);
});

test('after a deal its words before the floor that may now follow, and the end of the turn', () => {
  const lights = opened('first-brackets', 'COR');
  const take = (conference: Conference, act: Act): Conference => {
    const played = play(conference, { ...act, seat: 'COR' });
    if (!played.ok) throw new Error(played.rejection.code);
    return played.conference;
  };
  const asked = take(lights, { type: 'ask', delegation: 'TER' });
  const { step, way, deal } = firstTurnOf(game(asked, 'COR')) ?? {};
  const words = { article: 'pier_lights', option: 'lights_dawn' };
  expect([step, way, deal?.want]).toEqual(['deal', 'deal', [words]]);
  const dealt = take(asked, { type: 'offer', to: 'TER', give: [], want: [], ...deal });
  expect(firstTurnOf(game(dealt, 'COR'))).toMatchObject({ step: 'words', words });
  const proposed = take(dealt, { type: 'amend', ...words });
  const then = firstTurnOf(game(proposed, 'COR'));
  expect([then?.step, then?.held, hasEndedTurn(game(proposed, 'COR'))]).toEqual([
    'end',
    null,
    false,
  ]);
  expect(hasEndedTurn(game(take(proposed, { type: 'pass' }), 'COR'))).toBe(true);
});

type Dealt = { dealt: Conference; seat: string; deal: readonly Change[]; pack: readonly Change[] };

/** After a deal that the card suggested, a package of its words and of more. */
function dealtGame(): Dealt {
  for (const seat of ['IND', 'FSM', 'RWA']) {
    let conference = opened('kigali-2016', seat, undefined, 3);
    for (;;) {
      const turn = firstTurnOf(game(conference, seat));
      if (turn?.step !== 'ask') break;
      conference = after(conference, { type: 'ask', delegation: turn.partner }, seat);
    }
    const { partner = '', deal } = firstTurnOf(game(conference, seat)) ?? {};
    if (!deal) continue;
    const dealt = after(conference, { type: 'offer', to: partner, ...deal }, seat);
    const { pack } = firstTurnOf(game(dealt, seat)) ?? {};
    const words = [...deal.give, ...deal.want];
    const changes = pack?.changes ?? [];
    if (changes.some(({ option }) => words.some((one) => one.option === option)))
      return { dealt, seat, deal: words, pack: changes };
  }
  throw new Error('it has not occurred');
}

test('after a deal a package of its words with something for those in the room who would refuse them', () => {
  const { dealt, seat, deal, pack } = dealtGame();
  const { view: shown } = game(dealt, seat);
  const promised = deal.map(({ option }) => option);
  const words = pack.filter(({ option }) => promised.includes(option));
  const rest = pack.filter((one) => !words.includes(one));
  const { chance, spare } = judgedParts(shown, pack);
  expect(spare).toEqual([]);
  expect(chance).toBeGreaterThanOrEqual(0.5);
  const refusing = (packageOutlook(shown, words)?.members ?? []).filter(
    ({ outlook }) => outlook.chance < 0.5,
  );
  const won = refusing.filter(({ d }) =>
    rest.some(
      (one) => (estimateGainOf(shown, shown.scenario.delegations[d]?.id ?? '', one) ?? 0) > 0,
    ),
  );
  expect([refusing.length > 0, won.length > 0]).toEqual([true, true]);
  const called = after(dealt, { type: 'package', changes: [...pack] }, seat);
  expect(firstTurnOf(game(called, seat))?.pack ?? null).toBe(null);
});

test('nothing where no bracket is open, nor for a seat without instructions, nor for an observer', () => {
  expect(firstTurnOf(game(opened('cybercrime-last-day', SEAT)))).toBeNull();
  expect(firstTurnOf(game(opened('cybercrime-last-day', 'CHAIR', 'morning'), 'CHAIR'))).toBeNull();
  expect(firstTurnOf(game(opened('cybercrime-2024', 'EU'), 'EU'))).toBeNull();
});

test('the deal to begin with is worth something to the seat, and likely to be taken', () => {
  const asked = after(morning, { type: 'ask', delegation: 'KEN' });
  const { setup, state } = asked;
  const shown = view(setup, state, SEAT);
  const offer = listLegalActs(setup, state, SEAT).find(({ type }) => type === 'offer');
  const values = (side: 'give' | 'want'): readonly Change[] => {
    const domain = offer?.domains.find(({ parameter }) => parameter === side);
    return domain && (domain.parameter === 'give' || domain.parameter === 'want')
      ? domain.values
      : [];
  };
  const rate = (changes: readonly Change[]) => computeChangeWorth(shown, changes)?.net ?? 0;
  const deal = findFairDeal(shown, 'KEN', { give: values('give'), want: values('want') }, rate);
  if (!deal) throw new Error('no deal');
  const outlook = estimateDeal(shown, { ...deal, delegation: 'KEN', condition: null, side: [] });
  expect(computeChangeWorth(shown, [...deal.give, ...deal.want])?.net).toBeGreaterThan(0);
  expect(judgeOutlook(outlook ?? { chance: 0 })).not.toBe('no');
});

test('a deal taken from another is made: its words go before the floor, and it is not laid out again', () => {
  const standing = ({ state }: Conference) =>
    state.offers.find(({ status }) => status === 'standing')?.id;
  const boat = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((seed) => opened('first-brackets', 'TER', undefined, seed))
    .find((one) => standing(one) !== undefined);
  if (!boat) throw new Error('nothing was offered');
  // While an offer waits for an answer nothing else is suggested, and no turn is to be ended.
  expect(firstTurnOf(game(boat, 'TER'))).toBeNull();
  const played = play(boat, { type: 'accept', offer: standing(boat) ?? '', seat: 'TER' });
  if (!played.ok) throw new Error(played.rejection.code);
  expect(firstTurnOf(game(played.conference, 'TER'))).toMatchObject({
    step: 'words',
    deal: null,
    words: { article: 'last_boat', option: 'boat_midnight' },
  });
  // Nobody has been asked, and one question is free: the turn is not to be ended yet.
  const words = { type: 'amend', article: 'last_boat', option: 'boat_midnight' } as const;
  const proposed = play(played.conference, { ...words, seat: 'TER' });
  if (!proposed.ok) throw new Error(proposed.rejection.code);
  const then = firstTurnOf(game(proposed.conference, 'TER'));
  expect([then?.step, then?.next]).toEqual(['ask', null]);
});

test.for(['HES', 'CAL', 'FAR', 'DOR', 'BRE'])(
  'the first deal of %s brings what would not come anyway',
  async (seat) => {
    const id = 'high-seas-class';
    const draws = PLACES.get(id)?.draws;
    const now = game(opened(id, seat, undefined, draws?.[seat]), seat);
    await prepareFirstTurn(now, async () => {});
    const deal = firstTurnOf(now)?.deal;
    if (!deal) throw new Error('no deal');
    const changes = [...deal.give, ...deal.want];
    const close = forecastGain(now.view, forecastHeading(now.view), changes) ?? 0;
    expect(close).toBeGreaterThan(5);
    expect(close).toBeGreaterThan(0.4 * (computeChangeWorth(now.view, changes)?.net ?? 0));
  },
);
