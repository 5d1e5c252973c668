import { expect, test } from 'vitest';
import { rulesWith } from '../numbers/values.ts';
import { ballotOf } from './swing.ts';

const { values } = rulesWith({ waiting: 0.03, timeBand: 0.5, textBand: 0.04 });

test('who has nothing left to win votes against more time, and for closure', () => {
  // A leaning on more time is what it may bring less what waiting costs.
  const onTime = [0.01, 0, -0.015, -0.02, -0.03].map((lean) => ballotOf('suspend', lean, values));
  expect(onTime).toEqual(['yes', 'abstain', 'abstain', 'no', 'no']);
  const onClosure = [0.03, 0.01, -0.01, -0.02].map((lean) => ballotOf('closure', lean, values));
  expect(onClosure).toEqual(['yes', 'yes', 'abstain', 'no']);
  expect(ballotOf('text', -0.03, values)).toBe('abstain');
});
