import { expect, test } from 'vitest';
import { changeRules } from '../numbers/values.ts';
import { chooseBallot } from './swing.ts';

const { values } = changeRules({ waiting: 0.03, timeBand: 0.5, textBand: 0.04 });

test('who has nothing left to win votes against more time, and for closure', () => {
  // A leaning on more time is what it may bring less what waiting costs.
  const onTime = [0.01, 0, -0.015, -0.02, -0.03].map((lean) =>
    chooseBallot('suspend', lean, values),
  );
  expect(onTime).toEqual(['yes', 'abstain', 'abstain', 'no', 'no']);
  const onClosure = [0.03, 0.01, -0.01, -0.02].map((lean) => chooseBallot('closure', lean, values));
  expect(onClosure).toEqual(['yes', 'yes', 'abstain', 'no']);
  expect(chooseBallot('text', -0.03, values)).toBe('abstain');
});
