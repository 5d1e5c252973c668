import { expect, test } from 'vitest';
import {
  callNewcomers,
  isWaiting,
  openRoll,
  readBallots,
  readGavel,
  readVotes,
  withAnswer,
  writeVotes,
} from './roll.ts';

test('a roll is opened, called and read by the letters that records keep', () => {
  const opened = openRoll([1, 0, 1, 1, 0]);
  expect(opened).toBe('.-..-');
  const called = callNewcomers(opened, [1, 0, 1, 0, 1]);
  expect(called).toBe('.-...');
  const answered = withAnswer(withAnswer(called, 0, 'yes'), 4, 'abstain');
  expect(answered).toBe('y-..a');
  expect([0, 1, 2].map((d) => isWaiting(answered, d))).toEqual([false, false, true]);
  expect(readBallots(answered)).toEqual(['yes', 'absent', 'waiting', 'waiting', 'abstain']);
  expect(readVotes(answered)).toEqual(['yes', 'absent', 'absent', 'absent', 'abstain']);
  expect(writeVotes(readVotes('yna-'))).toBe('yna-');
});

test('at the gavel silence, dissociation and objection have letters of their own', () => {
  const roll = withAnswer(
    withAnswer(withAnswer('....-', 0, 'silent'), 1, 'dissociate'),
    2,
    'object',
  );
  expect(roll).toBe('sdo.-');
  expect(readGavel(roll)).toEqual(['silent', 'dissociate', 'object', 'waiting', 'absent']);
});
