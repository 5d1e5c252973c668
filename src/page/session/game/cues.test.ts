import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../engine/state/event.ts';
import { listCues } from './cues.ts';

const sitting: DomainEvent = { type: 'sitting', sitting: 2, articles: [] };
const ballot = (seat: string, vote: 'yes' | 'no' | 'abstain'): DomainEvent => ({
  type: 'ballotCast',
  seat,
  vote,
  reasons: [],
});
const bracket = (held: boolean): DomainEvent => ({
  type: 'bracket',
  seat: 'BAY',
  article: 'toll',
  held,
  reason: { code: 'minds', value: 1 },
});

test.each<[readonly DomainEvent[], readonly string[]]>([
  [[], []],
  [[{ type: 'phase', phase: 'decision.motions', sitting: 3 }], []],
  [[sitting], ['gavel']],
  [[{ type: 'asked', seat: 'ASH', delegation: 'BAY', learnt: 1 }], ['plate']],
  [
    [{ type: 'agreed', article: 'toll', option: 'low' }, bracket(false)],
    ['pencil', 'wood'],
  ],
  [
    [bracket(true), bracket(false)],
    ['woodDown', 'wood'],
  ],
  [
    [ballot('ASH', 'abstain'), ballot('BAY', 'no'), ballot('COD', 'yes')],
    ['lampAbstain', 'lamps'],
  ],
  [[{ type: 'informals', seat: 'BAY', offer: 'o1', changes: [], room: [] }], ['murmur']],
  [
    [sitting, { type: 'decided', ending: 'consensus' }],
    ['gavelTwice', 'applause'],
  ],
  [
    [sitting, { type: 'decided', ending: 'vote' }],
    ['gavelTwice', 'applause'],
  ],
  [[{ type: 'decided', ending: 'failed' }], ['gavel', 'quiet']],
])('%j sounds like %j', (happenings, sounds) => {
  expect(listCues(happenings, 'ASH')).toEqual(sounds);
});

test('many things sound five times at most, the latest of them', () => {
  const many: DomainEvent[] = [
    sitting,
    { type: 'listed', seat: 'ASH', article: 'toll' },
    { type: 'chairsText', seat: 'CHAIR', changes: [] },
    bracket(false),
    bracket(true),
    { type: 'agreed', article: 'toll', option: null },
    ballot('BAY', 'yes'),
  ];
  expect(listCues(many, 'ASH')).toEqual(['paper', 'wood', 'woodDown', 'pencil', 'lamps']);
});
