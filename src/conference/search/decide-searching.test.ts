import { expect, test } from 'vitest';
import { HIDDEN } from '../../../test/fixtures/hidden.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import type { DecisionPoint } from '../conference.ts';
import { decideFor } from '../decide.ts';
import { openSetup } from '../opened.ts';
import type { SeatPlan, SearchTerms, SearchingPlayer } from '../plan.ts';
import { runOn } from '../run-on.ts';
import { decideInSteps, decideSearching } from './decide-searching.ts';

const SEA = shipped('high-seas-class');
const BUDGET = 60;

const makePlan = (
  seat: string,
  by: SearchingPlayer,
  terms: Partial<SearchTerms> = {},
): SeatPlan => [{ seat, by, search: { budget: BUDGET, ...terms } }];

/** The first turn of a seat in a sitting in which its questions are behind it, and it can pay for a package. */
function findTurn(seat: string, sitting: number, scenario: Scenario = SEA): [Setup, State] {
  const { setup, state } = openSetup(scenario, { seed: 3, plan: [] });
  let turn: State | undefined;
  runOn(setup, state, (now, name) => {
    if (name === seat && now.sitting === sitting && now.phase === 'negotiation.floor')
      turn ??= { ...now, freeAsk: false, plates: setup.values.packagePrice };
    return decideFor(setup, now, [], name);
  });
  if (!turn) throw new Error(`${seat} has no turn in sitting ${sitting}`);
  return [setup, turn];
}

const [setup, turn] = findTurn('ANS', 1);
const at = (plan: SeatPlan): DecisionPoint => ({ setup, state: turn, plan });

function decideBase() {
  return decideFor(setup, turn, [{ seat: 'ANS', by: 'packager' }], 'ANS');
}

function listCounts(plan: SeatPlan): number[] {
  return [...decideInSteps(at(plan), 'ANS')];
}

test.each<[SearchingPlayer, number]>([
  ['searcher', 32],
  ['ace', 3],
])('%s plays on %i conferences for a decision if it may, and counts each', (by, budget) => {
  const counts = listCounts(makePlan('ANS', by, { budget }));
  expect(counts).toEqual(Array.from({ length: budget }, (_, i) => i + 1));
});

test.each<SearchingPlayer>(['searcher', 'ace'])(
  '%s does as its base player where it may not search, or has not been told how far',
  (by) => {
    const base = decideBase();
    const { reasons: _, ...act } = base;
    expect(decideSearching(at(makePlan('ANS', by, { budget: 1 })), 'ANS')).toEqual(act);
    expect(decideSearching(at([{ seat: 'ANS', by }]), 'ANS')).toEqual(base);
  },
);

test('who leaves off half-way leaves nothing behind', () => {
  const plan = makePlan('ANS', 'searcher', { budget: 32 });
  const before = decideSearching(at(plan), 'ANS');
  const steps = decideInSteps(at(plan), 'ANS');
  for (let i = 0; i < 12; i += 1) steps.next();
  expect(steps.return(before).done).toBe(true);
  expect(decideSearching(at(plan), 'ANS')).toEqual(before);
});

test('asks its free question before it plays on anything', () => {
  const state = { ...turn, freeAsk: true };
  const steps = decideInSteps({ setup, state, plan: makePlan('ANS', 'searcher') }, 'ANS');
  expect(steps.next()).toMatchObject({ done: true, value: { type: 'ask' } });
});

test.each(Object.entries(HIDDEN))('searcher knows nothing of %s', (_, change) => {
  const other = change(setup, SEA.delegationIndex.get('ANS') ?? -1);
  expect(other.mandates).not.toEqual(setup.mandates);
  const decide = (of: Setup, by: SearchingPlayer) => {
    const plan = makePlan('ANS', by);
    return decideSearching({ setup: of, state: turn, plan }, 'ANS');
  };
  const known = decide(setup, 'searcher');
  expect(known).not.toEqual(decideBase());
  expect(decide(other, 'searcher')).toEqual(known);
});

test('ace sees what searcher does not', () => {
  const plan = makePlan('ANS', 'ace');
  expect(decideSearching(at(plan), 'ANS')).not.toEqual(
    decideSearching(at(makePlan('ANS', 'searcher')), 'ANS'),
  );
});
