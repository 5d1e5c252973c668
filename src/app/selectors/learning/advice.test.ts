import { expect, test } from 'vitest';
import { openConference, play } from '../../../conference/conference.ts';
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

test('an adviser leaves out of a package what costs more than it brings', () => {
  let india = openConference(shipped('cybercrime-class'), {
    seed: 2,
    plan: [{ seat: 'IND', by: 'person' }],
  });
  const advised = () => {
    const seen = view(india.setup, india.state, 'IND');
    return { ...game('adviser'), conference: india, seat: 'IND', view: seen, log: [] };
  };
  const asked = adviceFor(advised());
  expect(asked?.type).toBe('ask');
  const played = asked && play(india, asked);
  if (played?.ok) india = played.conference;
  // With “Firm and regular” as well it would be worth 7.2 points and fall; without it 5.4, and rather pass.
  expect(adviceFor(advised())).toEqual({
    seat: 'IND',
    type: 'package',
    changes: [
      { article: 'coop_scope', option: 'coop_low' },
      { article: 'protocols', option: 'prot_60only' },
    ],
  });
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
