import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../conference/conference.ts';
import type { Act, Change } from '../../../engine/command.ts';
import { legalActs } from '../../../engine/legal-acts.ts';
import { view } from '../../../engine/state/view.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Game } from '../../store/game.ts';
import { fairDeal } from '../trade/fair-deal.ts';
import { firstTurnOf, hasEndedTurn } from './first-turn.ts';
import { dealOutlook, verdictOf } from '../trade/trade.ts';
import { worthOf } from '../trade/worth.ts';

const SEAT = 'BRA';

function opened(scenario: string, seat: string, start?: string, seed = 1): Conference {
  return openConference(shipped(scenario), {
    seed,
    plan: [{ seat, by: 'person' }],
    ...(start === undefined ? {} : { start }),
  });
}

function game(conference: Conference, seat = SEAT): Game {
  const { setup, state } = conference;
  const acts = legalActs(setup, state, seat);
  return { conference, seat, acts, view: view(setup, state, seat) } as unknown as Game;
}

function after(conference: Conference, act: Act): Conference {
  const played = play(conference, { ...act, seat: SEAT });
  if (!played.ok) throw new Error(played.rejection.code);
  return played.conference;
}

const morning = opened('cybercrime-last-day', SEAT, 'morning');

test('the morning of the last day opens on two brackets, the rest agreed', () => {
  const { articles } = morning.setup.scenario;
  const live = game(morning).view.articles.flatMap(({ status }, a) =>
    status === 'open' ? [articles[a]?.id] : [],
  );
  expect(live).toEqual(['coop_scope', 'network_247']);
});

test('first a question to one who loses by the words wanted and wins by what can be given', () => {
  const turn = firstTurnOf(game(morning));
  expect(turn).toEqual({
    step: 'ask',
    bracket: { article: 'network_247', option: 'net_unodc', points: expect.closeTo(2.9, 1) },
    partner: 'EGY',
    instead: null,
    deal: {
      give: [{ article: 'coop_scope', option: 'coop_low' }],
      want: [{ article: 'network_247', option: 'net_unodc' }],
    },
    stands: 'loses',
    words: null,
    pack: null,
  });
});

test('the deal laid out after the question should be taken, whatever was drawn', () => {
  const dealt = [1, 2, 3, 5, 6, 7, 9, 10, 11, 13].map((seed) => {
    const asked = game(opened('cybercrime-last-day', SEAT, 'morning', seed));
    const first = firstTurnOf(asked);
    const partner = first?.partner ?? '';
    const then = game(after(asked.conference, { type: 'ask', delegation: partner }));
    const turn = firstTurnOf(then);
    if (!turn?.deal) throw new Error('no deal');
    const { give, want } = turn.deal;
    const draft = { give, want, delegation: turn.partner, condition: null, side: [] };
    const likely = (dealOutlook(then.view, draft)?.chance ?? 0) >= 0.5;
    return { seed, give: give.length, want: want.length, instead: turn.instead, likely };
  });
  const moved = (seed: number) => (seed === 9 || seed === 11 ? 'EGY' : null);
  // Under 13 nobody is found to lose by the words and take something for them: an ally promises them for nothing.
  const given = (seed: number) => (seed === 13 ? 0 : 1);
  expect(dealt).toEqual(
    dealt.map(({ seed }) => {
      return { seed, give: given(seed), want: 1, instead: moved(seed), likely: true };
    }),
  );
});

test('then a deal with whoever was asked, its words before the floor, and the end of the turn', () => {
  const asked = after(morning, { type: 'ask', delegation: 'KEN' });
  expect(firstTurnOf(game(asked))).toMatchObject({ step: 'deal', partner: 'KEN' });
  const dealt = after(asked, {
    type: 'offer',
    to: 'KEN',
    give: [],
    want: [{ article: 'coop_scope', option: 'coop_low' }],
  });
  const words = { article: 'coop_scope', option: 'coop_low' };
  expect(firstTurnOf(game(dealt))).toMatchObject({ step: 'words', words });
  const proposed = after(dealt, { type: 'amend', ...words });
  expect([firstTurnOf(game(proposed))?.step, hasEndedTurn(game(proposed))]).toEqual(['end', false]);
  expect(hasEndedTurn(game(after(proposed, { type: 'pass' })))).toBe(true);
});

test('where the floor should keep its words, a package of them with something for their critics', () => {
  const asked = after(morning, { type: 'ask', delegation: 'EGY' });
  const deal = firstTurnOf(game(asked))?.deal;
  const dealt = after(asked, {
    type: 'offer',
    to: 'EGY',
    give: [...(deal?.give ?? [])],
    want: [...(deal?.want ?? [])],
  });
  const turn = firstTurnOf(game(dealt));
  expect(turn?.step).toBe('words');
  const pack = [...(turn?.pack ?? [])];
  expect(pack.map(({ option }) => option)).toEqual(['ta_strong', 'coop_low', 'prot_60only']);
  const called = after(dealt, { type: 'package', changes: pack });
  expect(firstTurnOf(game(called))?.pack ?? null).toBe(null);
});

test('nothing where no bracket is open, nor for a seat without instructions', () => {
  expect(firstTurnOf(game(opened('cybercrime-last-day', SEAT)))).toBeNull();
  expect(firstTurnOf(game(opened('cybercrime-last-day', 'CHAIR', 'morning'), 'CHAIR'))).toBeNull();
});

test('the deal to begin with is worth something to the seat, and likely to be taken', () => {
  const asked = after(morning, { type: 'ask', delegation: 'KEN' });
  const { setup, state } = asked;
  const shown = view(setup, state, SEAT);
  const offer = legalActs(setup, state, SEAT).find(({ type }) => type === 'offer');
  const values = (side: 'give' | 'want'): readonly Change[] => {
    const domain = offer?.domains.find(({ parameter }) => parameter === side);
    return domain && (domain.parameter === 'give' || domain.parameter === 'want')
      ? domain.values
      : [];
  };
  const deal = fairDeal(shown, 'KEN', { give: values('give'), want: values('want') });
  if (!deal) throw new Error('no deal');
  const outlook = dealOutlook(shown, { ...deal, delegation: 'KEN', condition: null, side: [] });
  expect(worthOf(shown, [...deal.give, ...deal.want])?.net).toBeGreaterThan(0);
  expect(verdictOf(outlook ?? { chance: 0 })).not.toBe('no');
});

test('a deal taken from another is made: its words go before the floor, and it is not laid out again', () => {
  const standing = ({ state }: Conference) =>
    state.offers.find(({ status }) => status === 'standing')?.id;
  const boat = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((seed) => opened('first-brackets', 'TER', undefined, seed))
    .find((one) => standing(one) !== undefined);
  if (!boat) throw new Error('nothing was offered');
  const played = play(boat, { type: 'accept', offer: standing(boat) ?? '', seat: 'TER' });
  if (!played.ok) throw new Error(played.rejection.code);
  expect(firstTurnOf(game(played.conference, 'TER'))).toMatchObject({
    step: 'words',
    deal: null,
    words: { article: 'last_boat', option: 'boat_midnight' },
  });
});
