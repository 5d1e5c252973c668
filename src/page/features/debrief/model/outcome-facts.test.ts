import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../../../conference/play-notes.ts';
import { view } from '../../../../engine/state/view.ts';
import type { OpenedGame } from './opened.ts';
import { listFacts } from './outcome-facts.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);

/** What the page holds of a game played by policies, as far as facts are drawn from it. */
function gameOf(conference: Conference, notes: PlayNotes = NO_NOTES): OpenedGame {
  const { setup, state, happenings } = conference;
  const log = happenings.map((happening, at) => ({ at, happening }));
  return {
    conference,
    seat: 'ASH',
    view: view(setup, state, 'ASH'),
    log,
    notes,
  } as unknown as OpenedGame;
}

const played = openConference(scenario, { seed: 5, plan: [] });

test('facts that say nothing of this conference are left out', () => {
  const kinds = listFacts(gameOf(played)).map(({ kind }) => kind);
  expect(kinds.slice(0, 3)).toEqual(['points', 'real', 'brackets']);
  expect(kinds).not.toContain('guesses');
});

test('a guess is right when the answer came, or when the vote is within one in twenty of the room', () => {
  const notes: PlayNotes = {
    ...NO_NOTES,
    guesses: [
      { kind: 'answer', at: 1, chance: 70, came: true },
      { kind: 'answer', at: 2, chance: 70, came: false },
      { kind: 'answer', at: 3, chance: 70 },
      { kind: 'answer', at: 3, chance: 50, came: true },
      { kind: 'vote', at: 4, inFavour: 3, found: 2 },
      { kind: 'vote', at: 5, inFavour: 4, found: 1 },
    ],
  };
  expect(listFacts(gameOf(played, notes)).find(({ kind }) => kind === 'guesses')).toEqual({
    kind: 'guesses',
    yes: 2,
    of: 4,
  });
});
