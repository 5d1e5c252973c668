import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { listLegalActs } from './legal-acts.ts';

test('whoever has too little credit may object all the same, for what it has', () => {
  const setup = undrawn();
  const state = floorOf(setup, 'ASH');
  const d = setup.scenario.delegationIndex.get('ASH') ?? -1;
  const gavel = { roll: '.'.repeat(state.credit.length), dissociated: [], objected: [] };
  const priced = (credit: number) =>
    listLegalActs(
      setup,
      { ...state, phase: 'decision.gavel', gavel, credit: state.credit.with(d, credit) },
      'ASH',
    )
      .filter(({ type }) => type === 'object' || type === 'dissociate')
      .map((act) => [act.type, act.credit, act.unavailable?.code ?? null]);
  const { dissociation, objection } = setup.values;
  expect(priced(dissociation + objection)).toEqual([
    ['dissociate', dissociation, null],
    ['object', objection, null],
  ]);
  expect([objection - 1, 0].map((credit) => priced(credit)[1])).toEqual([
    ['object', objection - 1, null],
    ['object', 0, null],
  ]);
  expect([dissociation, dissociation - 1].map((credit) => priced(credit)[0])).toEqual([
    ['dissociate', dissociation, null],
    ['dissociate', dissociation, 'credit/spent'],
  ]);
});
