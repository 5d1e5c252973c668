import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { view, type View } from '../../engine/state/view.ts';
import { inferSalience, readBelievedRange } from './conduct.ts';

// Ideals and patience as stated, but an observer of the meeting cannot know: 8 points and .24 either way.
const setup = undrawn({ idealNoise: 0 });
const state = floorOf(setup, 'BAY');
const seen: View = {
  ...view(setup, state, 'BAY'),
  values: { ...setup.values, idealNoise: 4, patienceNoise: 0.12 },
};

test('a bracket says that salience x distance is more than the least that may be tolerated', () => {
  expect(seen.articles[0]?.holders).toEqual([0, 2, 3]);
  expect(inferSalience(seen, 0, 0)).toEqual({ low: (0.22 * 0.76) / 1, high: 1 });
  expect(inferSalience(seen, 2, 0)).toEqual({ low: (0.22 * 0.76) / 0.58, high: 1 });
});

test('a text let pass says that it is less than the most', () => {
  const released = {
    ...seen,
    articles: seen.articles.map((article) => ({ ...article, holders: [] })),
  };
  expect(inferSalience(released, 0, 0)).toEqual({ low: 0, high: (0.22 * 1.24) / 0.92 });
});

test('an article that is what it wants, or on which it is silent, tells nothing', () => {
  expect(inferSalience(seen, 1, 0)).toBeNull();
  expect(inferSalience(seen, 3, 1)).toBeNull();
});

test('a grievance named at the gavel is a grave one', () => {
  const gavel = { roll: '', dissociated: [{ by: 3, articles: [0] }], objected: [] };
  const low = (0.62 * 1) / 0.58;
  expect(inferSalience({ ...seen, gavel }, 3, 0)).toEqual({ low: Math.min(1, low), high: 1 });
});

test('what was told is narrowed by what is seen, where the two agree', () => {
  const asked = after(setup, state, {
    seat: 'BAY',
    type: 'ask',
    delegation: 'COD',
    article: 'lights',
  }).state;
  const told = { ...view(setup, asked, 'BAY'), values: seen.values };
  expect(readBelievedRange(told, 2, 0)).toEqual({ low: 0.47, high: 0.53, from: 'asked' });
  const wide = { ...told, notes: told.notes.map((note) => ({ ...note, low: 0.1, high: 0.53 })) };
  expect(readBelievedRange(wide, 2, 0)).toEqual({
    low: (0.22 * 0.76) / 0.58,
    high: 0.53,
    from: 'asked',
  });
  const apart = { ...told, notes: told.notes.map((note) => ({ ...note, low: 0, high: 0.1 })) };
  expect(readBelievedRange(apart, 2, 0)).toEqual({ low: 0, high: 0.1, from: 'asked' });
  expect(readBelievedRange(seen, 0, 0)).toEqual({ low: 0.22 * 0.76, high: 1, from: 'inferred' });
  expect(readBelievedRange(seen, 3, 1)).toEqual({ low: 0, high: 1, from: 'unknown' });
});
