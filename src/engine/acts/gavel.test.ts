import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { legalActs } from '../legal-acts.ts';

test('whoever has too little credit may object all the same, for what it has', () => {
  const setup = undrawn();
  const state = floorOf(setup, 'ASH');
  const d = setup.scenario.delegationIndex.get('ASH') ?? -1;
  const gavel = { roll: '.'.repeat(state.credit.length), dissociated: [], objected: [] };
  const priced = (credit: number) =>
    legalActs(
      setup,
      { ...state, phase: 'decision.gavel', gavel, credit: state.credit.with(d, credit) },
      'ASH',
    )
      .filter(({ type }) => type === 'object' || type === 'dissociate')
      .map((act) => [act.type, act.credit, act.unavailable?.code ?? null]);
  expect([3, 1, 0].map(priced)).toEqual([
    [
      ['dissociate', 1, null],
      ['object', 2, null],
    ],
    [
      ['dissociate', 1, null],
      ['object', 1, null],
    ],
    [
      ['dissociate', 1, 'credit/spent'],
      ['object', 0, null],
    ],
  ]);
});
