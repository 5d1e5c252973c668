import { expect, test } from 'vitest';
import { openConference, play, type Conference } from '../../../../conference/conference.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import type { Game } from '../../../session/store/game.ts';
import { findSittingClose } from './sitting-close.ts';

const SEAT = 'BRA';
const opened = openConference(shipped('cybercrime-class'), {
  seed: 1,
  plan: [{ seat: SEAT, by: 'person' }],
});

/** Ends turns until a sitting has closed. */
function afterOneSitting(): Conference {
  let conference = opened;
  for (;;) {
    const offer = seatedGame(conference, SEAT).view.offers.find(
      ({ to, status }) =>
        status === 'standing' && to === seatedGame(conference, SEAT).view.delegation,
    );
    const act = offer
      ? ({ type: 'refuse', offer: offer.id } as const)
      : ({ type: 'pass' } as const);
    const played = play(conference, { ...act, seat: SEAT });
    if (!played.ok) throw new Error(played.rejection.code);
    ({ conference } = played);
    if (seatedGame(conference, SEAT).view.sitting > 1) return conference;
  }
}

test('nothing has closed before the second sitting', () => {
  expect(findSittingClose(seatedGame(opened, SEAT))).toBeNull();
});

test('when a sitting has closed there is a headline, what is open, and a cable', () => {
  const game: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const found = findSittingClose(game);
  expect(found?.sitting).toBe(1);
  expect(found?.open).toBe(game.view.articles.filter(({ status }) => status === 'open').length);
  expect(found?.headline.kind).toMatch(/^(agreed|moved|still)$/);
  expect(found?.cable?.kind).toMatch(/^(broken|promise|line|worse|waning|better|still)$/);
});

test('a broken promise comes before points, and whoever looks back gets no cable', () => {
  const game: Game = { ...seatedGame(afterOneSitting(), SEAT), unread: 0 };
  const broken = {
    at: 0,
    happening: {
      type: 'commitment',
      by: 'IND',
      to: SEAT,
      article: 'network_247',
      status: 'broken',
    } as never,
  };
  const told = findSittingClose({ ...game, log: [...game.log, broken] });
  expect(told?.cable).toEqual({ kind: 'broken', seat: 'IND', article: 'network_247' });
  expect(findSittingClose({ ...game, moment: 0 })).toBeNull();
});
