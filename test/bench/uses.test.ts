import { expect, test } from 'vitest';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import { countUses } from './uses.ts';

const told: readonly DomainEvent[] = [
  { type: 'listed', seat: 'ASH', article: 'lights' },
  { type: 'listed', seat: 'BAY', article: 'toll' },
  { type: 'moved', seat: 'ASH', motion: 'm1', kind: 'reconsider', article: 'lights' },
  { type: 'credit', seat: 'ASH', because: 'lostMotion', lost: 1, left: 9 },
  { type: 'agreed', article: 'toll', option: 'high' },
];

test('uses are counted by what an ablation calls them', () => {
  expect(countUses(told, [])).toEqual({
    'act: agenda': 2,
    'motion: reconsider': 1,
    'credit: lostMotion': 1,
  });
});

test('where somebody sits in a seat, its uses alone', () => {
  expect(countUses(told, [{ seat: 'BAY', by: 'packager' }])).toEqual({ 'act: agenda': 1 });
});
