import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference } from '../../../../conference/conference.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import { unsealGame, readPhaseAt } from './opened.ts';
import { mustPlay } from '../../../../../test/fixtures/seated.ts';

test('everybody’s instructions are open once nobody plays the game on, and not before', () => {
  const opened = openConference(strait(), { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] });
  const conference = mustPlay(opened, { seat: 'ASH', type: 'pass' });
  const game = { ...seatedGame(conference, 'ASH'), rules: RULES };
  expect(unsealGame(game)).toBe(null);
  expect(readPhaseAt(game, 0)).toBe(undefined);
  for (const over of [
    { ...game, view: { ...game.view, phase: 'closed' as const } },
    { ...game, filed: true as const },
    { ...game, rules: RULES - 1 },
  ]) {
    expect(unsealGame(over)?.conference).toBe(conference);
    expect(readPhaseAt(over, 0)).toBe(opened.state.phase);
  }
});
