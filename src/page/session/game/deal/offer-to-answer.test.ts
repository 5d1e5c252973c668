import { expect, test } from 'vitest';
import { openConference } from '../../../../conference/conference.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../store/store.ts';
import { findOfferToAnswer } from './offer-to-answer.ts';

const opened = seatedGame(
  openConference(shipped('first-brackets'), { seed: 1, plan: [{ seat: 'TER', by: 'person' }] }),
  'TER',
);

/** A game in which two offers wait, and those named can be accepted. */
function withOffers(takeable: readonly string[]): Game {
  const { view } = opened;
  const offers = ['o1', 'o2'].map((id) => ({
    id,
    by: 0,
    to: view.delegation,
    give: [],
    want: [],
    sitting: 1,
    status: 'standing' as const,
  }));
  const acts = opened.acts.map((act) =>
    act.type === 'accept'
      ? { ...act, domains: [{ parameter: 'offer' as const, values: takeable }] }
      : act,
  );
  return { ...opened, acts, view: { ...view, offers: offers as unknown as typeof view.offers } };
}

test.each([
  [['o2'], 'o2'],
  [['o1', 'o2'], 'o1'],
  [[], 'o1'],
])('of two offers, %j of which can be accepted, %s is to be answered', (takeable, id) => {
  expect(findOfferToAnswer(withOffers(takeable))?.id).toBe(id);
});

test('without an offer there is none', () => {
  expect(findOfferToAnswer({ ...opened, view: { ...opened.view, offers: [] } })).toBeUndefined();
});
