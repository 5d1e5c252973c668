import { expect, test } from 'vitest';
import { shipped } from './fixtures/shipped.ts';
import { instructionsOf, pointsNow } from '../src/page/session/game/worth.ts';
import { openConference } from '../src/conference/conference.ts';
import { view } from '../src/engine/state/view.ts';
import { figuresIn } from '../src/page/speech/use-game.ts';
import { linkedPoints } from '../src/page/speech/linked-points.ts';

const figures = figuresIn('en');

function seenBy(id: string, seat: string) {
  const { setup, state } = openConference(shipped(id), { seed: 1, plan: [{ seat, by: 'person' }] });
  return view(setup, state, seat);
}

test('the rows of the instructions, as they are written, add up to the sum with what articles bring together', () => {
  const seen = seenBy('cybercrime-class', 'IND');
  const linked = linkedPoints(seen, figures) ?? 0;
  expect(linked).toBeGreaterThan(0.05);
  const rows = instructionsOf(seen).map(({ now }) => now);
  expect(figures.points(figures.sum([...rows, linked]))).toBe(figures.points(pointsNow(seen) ?? 0));
});

test('a seat that links nothing has no such row', () => {
  expect(linkedPoints(seenBy('first-brackets', 'TER'), figures)).toBe(null);
});
