import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { listConceptsIn, CONCEPTS, findFirstConcept, findNextConcept } from './concepts.ts';

const asked: DomainEvent = { type: 'asked', seat: 'ASH', delegation: 'BAY', learnt: 2 };
const lined: DomainEvent = {
  ...asked,
  seat: 'CAY',
  article: 'lights',
  line: { at: 40, side: 'above' },
};
const moved: DomainEvent = { type: 'moved', seat: 'DUN', motion: 'm1', kind: 'separateVote' };

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
] as [DomainEvent, string[]][])('%j shows its concepts', (happening, concepts) => {
  expect(listConceptsIn(happening)).toEqual(concepts);
});

test('what the seat did itself is told first, and nothing twice', () => {
  const all = [asked, lined, moved];
  expect(findNextConcept(all, 'ASH', [])).toEqual({ concept: 'asking', happening: asked });
  expect(findNextConcept(all, 'ASH', ['asking'])).toEqual({
    concept: 'separateVote',
    happening: moved,
  });
  expect(findNextConcept(all, 'ASH', ['asking', 'redLine', 'separateVote', 'motion'])).toBe(null);
});

test('brackets, which stand there from the first, are told of first, by the last that rose; then never again', () => {
  const bracket = (seat: string, held: boolean): DomainEvent =>
    ({ type: 'bracket', seat, article: 'lights', held }) as DomainEvent;
  const fell = bracket('CAY', false);
  const all = [bracket('ASH', true), bracket('BAY', true), fell, asked];
  expect(findFirstConcept(all, [])).toEqual({ concept: 'bracket', happening: all[1] });
  expect(findFirstConcept(all, ['bracket'])).toBe(null);
  expect(findFirstConcept([fell, asked], [])).toBe(null);
});

test('plates are told of when the seat first spends one, before what it did', () => {
  const offered: DomainEvent = {
    type: 'offered',
    seat: 'ASH',
    to: 'BAY',
    offer: 'o1',
    give: [],
    want: [],
  };
  expect(findNextConcept([offered], 'ASH', [])?.concept).toBe('plates');
  expect(findNextConcept([offered], 'ASH', ['plates'])?.concept).toBe('offer');
  expect(findNextConcept([offered], 'BAY', [])?.concept).toBe('offer');
});
