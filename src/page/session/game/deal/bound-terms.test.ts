import { expect, test } from 'vitest';
import { type Conference, play } from '../../../../conference/conference.ts';
import { decideFor } from '../../../../conference/decide.ts';
import { byIndex } from '../../../../analysis/what-if/offer/sweetener.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Offer } from '../../../../engine/state/state.ts';
import type { Game } from '../../store/store.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { findBoundTerms, findCounterTerms } from './bound-terms.ts';
import { findOfferToAnswer } from './offer-to-answer.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'NZL';

/** New Zealand has promised Jamaica words on an article on which others then want other words. */
function findBound() {
  let conference: Conference = openSeated(shipped('cybercrime-class'), SEAT, 2);
  while (conference.state.phase !== 'closed') {
    const game = seatedGame(conference, SEAT);
    const offer = game.view.awaited === SEAT ? findOfferToAnswer(game) : undefined;
    const may = game.acts.find(({ type }) => type === 'accept');
    if (offer && may?.unavailable?.code === 'offer/promised') return { conference, game, offer };
    const { setup, state } = conference;
    const wanted = decideFor(setup, state, [{ seat: SEAT, by: 'packager' }], SEAT);
    conference = mustPlay(conference, wanted);
  }
  throw new Error('nobody asks for what is promised');
}

const { conference, game, offer } = findBound();

test('it is said to whom the words are promised, and whether they are the same', () => {
  const bound = findBoundTerms(game, offer);
  expect(bound).toEqual({
    article: 'tech_assistance',
    option: 'ta_fund',
    to: 'JAM',
    same: false,
  });
  const promise = game.view.commitments.find(({ by }) => by === game.view.delegation);
  const want = promise ? [promise] : [];
  expect(findBoundTerms(game, { ...offer, want })).toEqual({ ...bound, same: true });
  expect(findBoundTerms(game, { ...offer, want: [] })).toBeNull();
});

test('instead it may offer what it has not promised: that is in order', () => {
  const terms = findCounterTerms(game, offer);
  expect(terms?.want.length).toBeGreaterThan(0);
  const counter = { seat: SEAT, type: 'counter' as const, offer: offer.id, ...terms };
  expect(
    play(conference, { ...counter, give: terms?.give ?? [], want: terms?.want ?? [] }).ok,
  ).toBe(true);
});

test('never terms that the same delegation has refused, until their text moves', () => {
  const { view, log } = game;
  const made: Offer[] = [];
  const answers: Game['log'][number][] = [];
  const refuse = () => {
    const terms = findCounterTerms(
      { ...game, view: { ...view, offers: [...view.offers, ...made] }, log: [...log, ...answers] },
      offer,
    );
    if (!terms) return null;
    const id = `refused${made.length}`;
    const find = (changes: typeof terms.give) => byIndex(view.scenario, changes);
    const { by, to } = { by: view.delegation, to: offer.by };
    const [give, want] = [find(terms.give), find(terms.want)];
    const sitting = view.sitting - 1;
    made.push({ id, by, to, give, want, condition: null, side: [], status: 'refused', sitting });
    const answered = { type: 'answered', offer: id, seat: 'x', answer: 'refuse', reasons: [] };
    answers.push({ at: log.length, happening: answered as DomainEvent });
    return JSON.stringify(terms);
  };
  const suggested: string[] = [];
  for (let terms = refuse(); terms; terms = refuse()) {
    expect(suggested).not.toContain(terms);
    suggested.push(terms);
  }
  expect(suggested.length).toBeGreaterThan(0);
});

test('nothing that would bring it nothing', () => {
  expect(findCounterTerms(game, { ...offer, give: [] })).toBeNull();
});
