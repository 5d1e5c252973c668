import { expect, test } from 'vitest';
import { type Conference, openConference, play } from '../../../../conference/conference.ts';
import { decideFor } from '../../../../conference/decide.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { findBoundTerms, findCounterTerms } from './bound-terms.ts';
import { findOfferToAnswer } from './offer-to-answer.ts';

const SEAT = 'NZL';

/** New Zealand has promised Jamaica words on an article on which others then want other words. */
function findBound() {
  let conference: Conference = openConference(shipped('cybercrime-class'), {
    seed: 2,
    plan: [{ seat: SEAT, by: 'person' }],
  });
  while (conference.state.phase !== 'closed') {
    const game = seatedGame(conference, SEAT);
    const offer = game.view.awaited === SEAT ? findOfferToAnswer(game) : undefined;
    const may = game.acts.find(({ type }) => type === 'accept');
    if (offer && may?.unavailable?.code === 'offer/promised') return { conference, game, offer };
    const { setup, state } = conference;
    const wanted = decideFor(setup, state, [{ seat: SEAT, by: 'packager' }], SEAT);
    const played = play(conference, wanted);
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
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

test('nothing that would bring it nothing', () => {
  expect(findCounterTerms(game, { ...offer, give: [] })).toBeNull();
});
