import { expect, test } from 'vitest';
import { findRuleKind, type RuleFacts, type RuleKind } from './rule-kind.ts';

const majority = { of: 'presentAndVoting', moreThan: '1/2' };

test.each<[string, RuleFacts, number, RuleKind]>([
  ['all twelve', { substance: { of: 'members', atLeast: 12 } }, 12, 'unanimity'],
  ['all, as a share', { substance: { of: 'members', atLeast: '100%' } }, 9, 'unanimity'],
  ['nothing written', {}, 12, 'reserve'],
  ['two thirds', { consensusFirst: false, substance: { atLeast: '2/3' } }, 88, 'twoThirds'],
  ['a majority', { consensusFirst: false, substance: majority }, 12, 'majority'],
  ['nine and no veto', { substance: { all: [{ atLeast: 9 }, { veto: ['FRA'] }] } }, 15, 'veto'],
  [
    'states and people',
    { substance: { all: [{ atLeast: '55%' }, { atLeast: '65%', weigh: 'population' }] } },
    25,
    'double',
  ],
  ['three quarters with exit', { substance: { atLeast: '3/4' }, exit: true }, 39, 'exit'],
  ['who would sign, signs', { substance: { atLeast: 6 }, signatories: 6 }, 9, 'willing'],
])('%s', (_, procedure, members, kind) => {
  expect(findRuleKind(procedure, members)).toBe(kind);
});
