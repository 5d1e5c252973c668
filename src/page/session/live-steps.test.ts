/** A game that opens a step at a time is the one that opens at once. */
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { liveGame, openGame } from './live-game.ts';
import { unseal } from './sealed.ts';

const BASE = {
  id: 'g1',
  scenarioText: '',
  seat: 'DUN',
  assist: 'hints' as const,
  veil: false,
  readOnly: false,
  saving: 'saved' as const,
};

test.each(['ASH', 'DUN'])('the conference, the log and the moments of %s', async (seat) => {
  const plan = [{ seat, by: 'person' as const }];
  const base = { ...BASE, seat };
  for (const seed of [1, 2, 3]) {
    const atOnce = openGame(strait(), { seed, plan }, base);
    const inSteps = await liveGame.openInSteps(strait(), { seed, plan }, base);
    const parts = (game: typeof atOnce) => {
      const { setup, ...conference } = unseal(game).conference;
      return [setup.mandates, setup.floor, conference, game.log, game.unread];
    };
    expect(parts(inSteps)).toEqual(parts(atOnce));
  }
});
