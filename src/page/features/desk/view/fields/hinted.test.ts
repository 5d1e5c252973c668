import { expect, test } from 'vitest';
import { findHint } from './hinted.ts';

test('a key that means something else in a part has the hint of that part', () => {
  expect([
    findHint(['rollCalls', 0, 'votes'], 'votes'),
    findHint(['rollCalls', 0, 'tally'], 'tally'),
    findHint(['delegations', 0, 'votes'], 'votes'),
    findHint(['events', 0, 'if', 'atMost'], 'atMost'),
    findHint(['articles', 0, 'title'], 'title'),
  ]).toEqual(['rollCalls.votes', 'rollCalls.tally', 'votes', 'events.atMost', undefined]);
});
