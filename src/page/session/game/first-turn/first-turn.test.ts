import { expect, test } from 'vitest';
import { type Conference, play } from '../../../../conference/conference.ts';
import { decideAdviceInSteps } from '../../../../conference/search/decide-advice.ts';
import { finish } from '../../../../conference/in-steps.ts';
import type { Act, Change } from '../../../../engine/command.ts';
import { listLegalActs } from '../../../../engine/acts/legal-acts.ts';
import { view } from '../../../../engine/state/view.ts';
import { leavingOnePlate, shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { unseal } from '../../sealed.ts';
import type { Game } from '../../store/store.ts';
import { findFairDeal } from './fair-deal.ts';
import { type FirstTurn, findFirstTurn as turnAdvised } from './first-turn.ts';
import { prepareFirstPackage } from './first-package.ts';
import { foresee } from '../../play/foresee.ts';
import { findCostOfWaiting } from '../heading.ts';
import { estimateDeal, judgeOutlook } from '../deal/trade.ts';
import { computeChangeWorth } from '../worth.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'BRA';

function opened(id: string, seat: string, start?: string, seed = 1): Conference {
  const scenario = shipped(id);
  return openSeated(scenario, seat, seed, {
    rules: leavingOnePlate(scenario),
    ...(start === undefined ? {} : { start }),
  });
}

function game(conference: Conference, seat = SEAT): Game {
  return seatedGame(conference, seat);
}

function after(conference: Conference, act: Act, seat = SEAT): Conference {
  return mustPlay(conference, { ...act, seat });
}

/** With what the adviser says, played on. */
async function firstTurnOf(now: Game): Promise<FirstTurn | null> {
  const { conference } = unseal(now);
  const command = finish(decideAdviceInSteps(conference, now.seat, { by: 'sighted' }));
  if (command.type === 'package') await prepareFirstPackage(now, command);
  return turnAdvised(now, () => command);
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

test('on the last day first a question to one who would lose by the words wanted', async () => {
  const turn = await firstTurnOf(game(morning));
  expect(turn).toEqual({
    drift: null,
    step: 'ask',
    way: 'deal',
    bracket: { article: 'coop_scope', option: 'coop_low', points: expect.closeTo(5.5, 1) },
    partner: 'DEU',
    instead: null,
    deal: null,
    stands: 'loses',
    words: null,
    pack: null,
    held: null,
    next: null,
  });
});

const SEATS = ['SGP', 'BRA', 'NGA', 'JAM', 'IND', 'CHN'];

test('a class begins on a bracket that somebody holds', async () => {
  // With this seed nobody holds one of the articles on the first agenda.
  const seed = 2;
  const held = await Promise.all(
    SEATS.map(async (seat) => {
      const now = game(opened('cybercrime-class', seat, undefined, seed), seat);
      const { articles, agenda, scenario } = now.view;
      const turn = await firstTurnOf(now);
      const a = scenario.articleIndex.get(turn?.bracket.article ?? '') ?? -1;
      const some = agenda.some((index) => (articles[index]?.holders.length ?? 0) > 0);
      return !some || articles[a]?.holders.length !== 0;
    }),
  );
  expect(held).toEqual(SEATS.map(() => true));
});

test('a class begins on words of this sitting’s agenda whatever deal it leads to', async () => {
  const begun = await Promise.all(
    SEATS.map(async (seat) => {
      const now = game(opened('cybercrime-class', seat), seat);
      const turn = await firstTurnOf(now);
      const a = now.view.scenario.articleIndex.get(turn?.bracket.article ?? '') ?? -1;
      return [seat, turn?.step, now.view.agenda.includes(a)];
    }),
  );
  expect(begun).toEqual(SEATS.map((seat) => [seat, 'ask', true]));
});

/** The card's own suggestions, followed until it has none but to end the turn. */
async function follow(first: Conference, seat: string): Promise<FirstTurn[]> {
  const steps: FirstTurn[] = [];
  let conference = first;
  for (;;) {
    const now = game(conference, seat);
    // oxlint-disable-next-line no-await-in-loop -- one suggestion after another
    const turn = await firstTurnOf(now);
    if (turn) steps.push(turn);
    if (!turn || turn.step === 'end') return steps;
    conference = mustPlay(conference, { ...makeAct(turn), seat });
  }
}

function makeAct({ step, partner, next, pack, words, deal }: FirstTurn): Act {
  if (step === 'ask')
    return {
      type: 'ask',
      delegation: partner,
      ...(next?.article ? { article: next.article } : {}),
    };
  if (pack) return { type: 'package', changes: pack.changes };
  if (words) return { type: 'amend', ...words };
  return { type: 'offer', to: partner, give: [], want: [], ...deal };
}

const followLastDay = (seat: string, seed: number) =>
  follow(opened('cybercrime-last-day', seat, 'morning', seed), seat);

test('a question, mostly another that leaves enough for a package, and the package the adviser has in mind', async () => {
  const steps = await followLastDay('BRA', 2);
  expect(steps.slice(0, 3).map(({ step, way }) => [step, way])).toEqual([
    ['ask', 'deal'],
    ['ask', 'package'],
    ['words', 'package'],
  ]);
  expect([steps[0]?.next, steps[1]?.next === null]).toEqual([null, false]);
  expect(steps[1]?.partner).not.toBe(steps[0]?.partner);
  expect(steps[2]?.pack?.gain.points).toBeGreaterThan(1);
});

test('what waiting costs is told beside a package as it is foreseen then, not as it was before an answer', async () => {
  const first = opened('cybercrime-class', SEAT);
  const asked = (await follow(first, SEAT)).filter(({ step }) => step === 'ask');
  const then = game(asked.reduce((now, turn) => after(now, makeAct(turn)), first));
  // The card is shown once before it has been foreseen from there.
  await foresee(game(first).view);
  turnAdvised(then, () => undefined);
  const turn = await firstTurnOf(then);
  const now = await foresee(then.view);
  const isOpen = (a: number) => then.view.articles[a]?.status === 'open';
  expect(turn?.pack).not.toBeNull();
  expect(turn?.drift).toEqual(now && findCostOfWaiting(then.view, now, isOpen));
});

test('without a package the deal that the adviser has in mind, whoever was asked', () => {
  const asked = after(morning, { type: 'ask', delegation: 'KEN' });
  const give = [{ article: 'protocols', option: 'prot_60only' }];
  const want = [{ article: 'coop_scope', option: 'coop_low' }];
  const offer = { seat: SEAT, type: 'offer', to: 'DEU', give, want } as const;
  const turn = turnAdvised(game(asked), () => offer);
  const deal = { step: 'deal', way: 'deal', partner: 'DEU', instead: 'KEN', deal: { give, want } };
  expect(turn).toMatchObject({ ...deal, pack: null });
});

test('nothing where no bracket is open, nor for a seat without instructions, nor for an observer', () => {
  const none = () => null;
  expect(turnAdvised(game(opened('cybercrime-last-day', SEAT)), none)).toBeNull();
  const chair = opened('cybercrime-last-day', 'CHAIR', 'morning');
  expect(turnAdvised(game(chair, 'CHAIR'), none)).toBeNull();
  expect(turnAdvised(game(opened('cybercrime-2024', 'EU'), 'EU'), none)).toBeNull();
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
  const turnOf = (now: Game) => turnAdvised(now, () => null);
  const standing = ({ state }: Conference) =>
    state.offers.find(({ status }) => status === 'standing')?.id;
  const boat = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((seed) => opened('first-brackets', 'TER', undefined, seed))
    .find((one) => standing(one) !== undefined);
  if (!boat) throw new Error('nothing was offered');
  // While an offer waits for an answer nothing else is suggested, and no turn is to be ended.
  expect(turnOf(game(boat, 'TER'))).toBeNull();
  const played = play(boat, { type: 'accept', offer: standing(boat) ?? '', seat: 'TER' });
  if (!played.ok) throw new Error(played.rejection.code);
  expect(turnOf(game(played.conference, 'TER'))).toMatchObject({
    step: 'words',
    deal: null,
    words: { article: 'last_boat', option: 'boat_midnight' },
  });
  // Nobody has been asked, and one question is free: the turn is not to be ended yet.
  const words = { type: 'amend', article: 'last_boat', option: 'boat_midnight' } as const;
  const proposed = play(played.conference, { ...words, seat: 'TER' });
  if (!proposed.ok) throw new Error(proposed.rejection.code);
  const then = turnOf(game(proposed.conference, 'TER'));
  expect([then?.step, then?.next]).toEqual(['ask', null]);
});
