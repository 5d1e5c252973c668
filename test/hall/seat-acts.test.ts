import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../fixtures/shipped.ts';
import { speech } from '../fixtures/speech.ts';
import { openConference } from '../../src/conference/conference.ts';
import { hostSeat } from '../../src/conference/seat/host-seat.ts';
import type { LegalAct } from '../../src/engine/acts/legal-acts.ts';
import type { Play } from '../../src/page/session/play/play-context.tsx';
import { loadWords } from '../../src/page/speech/words.ts';
import { seatActs } from '../../src/page/features/hall/view/seat-acts.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

const scenario = shipped('cybercrime-2024');
const plan = [{ seat: 'BRA', by: 'person' as const }];
const game = hostSeat(openConference(scenario, { seed: 1, plan }), 'BRA', undefined, []);

/** Whoever is left out of those that an offer may go to. */
function without(seat: string, act: LegalAct): LegalAct {
  return {
    ...act,
    domains: act.domains.map((domain) =>
      domain.parameter === 'to'
        ? { ...domain, values: domain.values.filter((id) => id !== seat) }
        : domain,
    ),
  };
}

function tellOffers(seat: string): string[] {
  const acts = game.acts.map((act) => (act.type === 'offer' ? without(seat, act) : act));
  const legal: Play['legal'] = (type) => acts.find((act) => act.type === type);
  const play = { game: { ...game, readOnly: false }, speech, legal } as unknown as Play;
  return seatActs(play, seat, 0).flatMap(({ type, detail }) => (type === 'offer' ? [detail] : []));
}

test('why no deal can be offered: those there are already, or a seat that does not speak', () => {
  const { floor } = game.view;
  const ids = scenario.delegations.map(({ id }) => id);
  const speaks = ids.find((id, d) => floor.includes(d) && id !== 'BRA') ?? '';
  const silent = ids.find((_, d) => !floor.includes(d)) ?? '';
  const most = game.view.values.dealsPerPair;
  expect(new Set(tellOffers(speaks))).toEqual(
    new Set([`You already have ${most} deals with ${speaks}.`]),
  );
  expect(new Set(tellOffers(silent))).toEqual(new Set(['votes, but does not speak on the floor']));
});

test('a question that has been answered this sitting is not offered again', () => {
  const speaks = scenario.delegations.find(
    ({ id }, d) => game.view.floor.includes(d) && id !== 'BRA',
  );
  const seat = speaks?.id ?? '';
  const { sitting } = game.view;
  const open = { type: 'asked', seat: 'BRA', delegation: seat, learnt: 8 };
  const listAsks = (happenings: readonly object[], first: boolean) => {
    const log = [{ type: 'sitting', sitting, articles: [] }, ...happenings].map(
      (happening, at) => ({ at, happening }),
    );
    const legal: Play['legal'] = (type) => game.acts.find((act) => act.type === type);
    const play = { game: { ...game, log, readOnly: false }, speech, legal } as unknown as Play;
    return seatActs(play, seat, 0, first).flatMap(({ type, filled }) =>
      type === 'ask' ? [filled.article ?? 'all'] : [],
    );
  };
  const id = scenario.articles[0]?.id ?? '';
  expect(listAsks([], false)).toEqual([id, 'all']);
  expect(listAsks([open], false)).toEqual([id]);
  expect(listAsks([{ ...open, article: id }], false)).toEqual(['all']);
  // In a first game there is one at a time.
  expect(listAsks([], true)).toEqual(['all']);
  expect(listAsks([open], true)).toEqual([id]);
});
