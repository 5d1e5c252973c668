import { expect, test } from 'vitest';
import { shipped } from './fixtures/shipped.ts';
import { listInstructions, computePointsNow } from '../src/page/session/game/worth.ts';
import { openConference } from '../src/conference/conference.ts';
import { view } from '../src/engine/state/view.ts';
import { getFigures } from '../src/page/speech/use-game.ts';
import { computeLinkedPoints } from '../src/page/speech/linked-points.ts';

const figures = getFigures('en');

function seenBy(id: string, seat: string) {
  const { setup, state } = openConference(shipped(id), { seed: 1, plan: [{ seat, by: 'person' }] });
  return view(setup, state, seat);
}

test('the rows of the instructions, as they are written, add up to the sum with what articles bring together', () => {
  const seen = seenBy('cybercrime-class', 'IND');
  const linked = computeLinkedPoints(seen, figures) ?? 0;
  expect(linked).toBeGreaterThan(0.05);
  const rows = listInstructions(seen).map(({ now }) => now);
  expect(figures.points(figures.sum([...rows, linked]))).toBe(
    figures.points(computePointsNow(seen) ?? 0),
  );
});

test('a seat that links nothing has no such row', () => {
  expect(computeLinkedPoints(seenBy('first-brackets', 'TER'), figures)).toBe(null);
});
