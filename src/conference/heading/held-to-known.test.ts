import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { after } from '../../../test/fixtures/steps.ts';
import { changeMandate, utility } from '../../engine/mandate/mandate.ts';
import { view, type View } from '../../engine/state/view.ts';
import { holdToKnown, shareOut } from './held-to-known.ts';

const setup = undrawn();
const floor = floorOf(setup, 'ASH');
const seen: View = view(setup, floor, 'ASH');
const bay = 1;
const drawn = changeMandate(setup.mandates[bay]!, { saliences: Float64Array.of(0.5, 0.5) });

test('shares sum to 1, and nothing is shared out where nothing matters', () => {
  expect([...shareOut(Float64Array.of(1, 3))]).toEqual([0.25, 0.75]);
  expect([...shareOut(Float64Array.of(0, 0))]).toEqual([0, 0]);
});

test('who is not on the floor is taken as drawn', () => {
  expect(holdToKnown({ ...seen, floor: [0] }, bay, drawn)).toBe(drawn);
});

test('what was answered holds: how much an article matters, and the red line told with it', () => {
  const asked = after(setup, floor, { seat: 'ASH', type: 'ask', delegation: 'BAY' }).state;
  const told = view(setup, asked, 'ASH');
  const notes = told.notes.filter((note) => note.of === bay);
  const { saliences } = holdToKnown(told, bay, drawn);
  expect(notes.length).toBeGreaterThan(0);
  for (const { article, low, high } of notes) {
    expect(saliences[article]).toBeGreaterThanOrEqual(low);
    expect(saliences[article]).toBeLessThanOrEqual(high);
  }
});

test('a member who named what a change is worth to it has told the weight of the article', () => {
  // BAY would have few lights: from many to few is the whole way.
  const heard = [{ of: bay, article: 0, from: 2, to: 0, value: 0.25 }];
  const held = holdToKnown({ ...seen, heard } as unknown as View, bay, drawn);
  expect([...held.weights]).toEqual([0.25, 0.75]);
});

test('a text it was asked about is worth to it what it said, over no treaty', () => {
  const texts = [0, 2];
  const sounding = { of: bay, texts, low: 0.1, high: 0.3 };
  const held = holdToKnown({ ...seen, soundings: [sounding] } as unknown as View, bay, drawn);
  const over = utility(held, setup.scenario.articles, texts) - held.reservation;
  expect(over).toBeCloseTo(0.1 + 0.2 * drawn.reservation, 12);
});
