import { expect, test } from 'vitest';
import type { Happening } from '../../../engine/state/event.ts';
import { conceptsIn, CONCEPTS, firstConcept, nextConcept } from './concepts.ts';

const asked: Happening = { type: 'asked', seat: 'ASH', delegation: 'BAY', learnt: 2 };
const lined: Happening = {
  ...asked,
  seat: 'CAY',
  article: 'lights',
  line: { at: 40, side: 'above' },
};
const moved: Happening = { type: 'moved', seat: 'DUN', motion: 'm1', kind: 'separateVote' };

test('every concept stands once', () => {
  expect(new Set(CONCEPTS).size).toBe(CONCEPTS.length);
});

test.each([
  [asked, ['asking']],
  [lined, ['redLine', 'asking']],
  [moved, ['separateVote', 'motion']],
  [{ type: 'decided', ending: 'suspended' }, ['suspension']],
  [{ type: 'decided', ending: 'vote' }, []],
  [{ type: 'agreed', article: 'lights', option: null }, ['adReferendum']],
] as [Happening, string[]][])('%j shows its concepts', (happening, concepts) => {
  expect(conceptsIn(happening)).toEqual(concepts);
});

test('what the seat did itself is told first, and nothing twice', () => {
  const all = [asked, lined, moved];
  expect(nextConcept(all, 'ASH', [])).toEqual({ concept: 'asking', happening: asked });
  expect(nextConcept(all, 'ASH', ['asking'])).toEqual({
    concept: 'separateVote',
    happening: moved,
  });
  expect(nextConcept(all, 'ASH', ['asking', 'redLine', 'separateVote', 'motion'])).toBe(null);
});

test('brackets, which stand there from the first, are told of first, by the last that rose; then never again', () => {
  const bracket = (seat: string, held: boolean): Happening =>
    ({ type: 'bracket', seat, article: 'lights', held }) as Happening;
  const fell = bracket('CAY', false);
  const all = [bracket('ASH', true), bracket('BAY', true), fell, asked];
  expect(firstConcept(all, [])).toEqual({ concept: 'bracket', happening: all[1] });
  expect(firstConcept(all, ['bracket'])).toBe(null);
  expect(firstConcept([fell, asked], [])).toBe(null);
});

test('plates are told of when the seat first spends one, before what it did', () => {
  const offered: Happening = {
    type: 'offered',
    seat: 'ASH',
    to: 'BAY',
    offer: 'o1',
    give: [],
    want: [],
  };
  expect(nextConcept([offered], 'ASH', [])?.concept).toBe('plates');
  expect(nextConcept([offered], 'ASH', ['plates'])?.concept).toBe('offer');
  expect(nextConcept([offered], 'BAY', [])?.concept).toBe('offer');
});
