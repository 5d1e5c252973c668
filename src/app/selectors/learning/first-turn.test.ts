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

function opened(scenario: string, seat: string, start?: string): Conference {
  return openConference(shipped(scenario), {
    seed: 1,
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

test('first a question to one who would rather have other words', () => {
  const turn = firstTurnOf(game(morning));
  expect(turn).toEqual({
    step: 'ask',
    bracket: { article: 'coop_scope', option: 'coop_low', points: expect.closeTo(3.8, 1) },
    partner: turn?.partner,
    stands: 'gains',
    words: null,
  });
  const d = morning.setup.scenario.delegationIndex.get(turn?.partner ?? '') ?? -1;
  expect(game(morning).view.floor).toContain(d);
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
