import { expect, test } from 'vitest';
import { type MotionKind, MOTIONS } from '../command.ts';
import type { MotionRule } from './motion-rule.ts';
import { MOTION_RULES } from './motion-rules.ts';

/** One fact of the rule of each kind, in the order in which kinds are offered. */
const listed = (fact: (rule: MotionRule) => unknown): [MotionKind, unknown][] =>
  MOTIONS.map((kind) => [kind, fact(MOTION_RULES[kind])]);

test('each kind has its rule and nothing else has one', () => {
  expect(Object.keys(MOTION_RULES).sort()).toEqual([...MOTIONS].sort());
});

test('motions are put in the order of rule 119, substance last', () => {
  const order = listed(({ precedence }) => precedence).sort(
    ([, a], [, b]) => Number(a) - Number(b),
  );
  expect(order.map(([kind]) => kind)).toEqual([
    'suspend',
    'adjourn',
    'noAction',
    'closure',
    'reconsider',
    'vote',
    'separateVote',
    'delete',
  ]);
});

test('what changes words, or takes up words that are agreed, needs the rule for substance', () => {
  expect(listed(({ majority }) => majority)).toEqual([
    ['vote', 'substance'],
    ['separateVote', 'substance'],
    ['delete', 'substance'],
    ['closure', 'procedural'],
    ['noAction', 'procedural'],
    ['suspend', 'procedural'],
    ['adjourn', 'procedural'],
    ['reconsider', 'substance'],
  ]);
});

test('in negotiation only motions that are put at once may be made', () => {
  const onTheFloor = MOTIONS.filter((kind) =>
    MOTION_RULES[kind].phases.includes('negotiation.floor'),
  );
  expect(onTheFloor).toEqual(['closure', 'suspend', 'adjourn', 'reconsider']);
  expect(onTheFloor.filter((kind) => !MOTION_RULES[kind].immediate)).toEqual([]);
});
