import { expect, test } from 'vitest';
import { openConference } from '../../../conference/conference.ts';
import { legalActs } from '../../../engine/legal-acts.ts';
import { view } from '../../../engine/state/view.ts';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import type { Assist, Game } from '../../store/game.ts';
import { adviceFor, adviceNumber } from './advice.ts';
import { hintsOf } from './hints.ts';

const conference = openConference(shipped('first-brackets'), {
  seed: 1,
  plan: [{ seat: 'TER', by: 'person' }],
});
const { setup, state } = conference;

function game(assist: Assist): Game {
  const shown = {
    conference,
    seat: 'TER',
    assist,
    readOnly: false,
    view: view(setup, state, 'TER'),
    acts: legalActs(setup, state, 'TER'),
  };
  return shown as unknown as Game;
}

test('an adviser suggests an act, hints and none do not', () => {
  const types = (['adviser', 'hints', 'none'] as const).map(
    (assist) => adviceFor(game(assist))?.type ?? null,
  );
  expect(types).toEqual(['ask', null, null]);
});

test('hints say what is near and what is unknown; an adviser and none do not', () => {
  expect(hintsOf(game('hints'))).toEqual([
    { kind: 'own', articles: ['last_boat'] },
    { kind: 'near', held: [{ article: 'pier_lights', seat: 'COR' }] },
    { kind: 'unknown', seats: ['COR', 'MER'] },
  ]);
  expect([hintsOf(game('adviser')), hintsOf(game('none'))]).toEqual([[], []]);
});

test('the number beside an act', () => {
  const shown = game('adviser');
  expect(adviceNumber(shown, { type: 'ask', delegation: 'COR' })).toEqual({
    kind: 'unknown',
    n: 2,
    of: 2,
  });
  expect(adviceNumber(shown, { type: 'ask', delegation: 'COR', article: 'last_boat' })).toEqual({
    kind: 'exact',
    article: 'last_boat',
  });
  const change = { article: 'last_boat', option: 'boat_midnight' };
  const worth = adviceNumber(shown, { type: 'package', changes: [change] });
  expect(worth?.kind === 'worth' && Math.round(worth.points * 10) / 10).toBe(37.2);
  expect(adviceNumber(shown, { type: 'pass' })?.kind).toBe('standing');
});
