/** The same ballots under other rules of decision. */
import { decide, type Decision } from '../../../engine/vote/tally.ts';
import type { BaseOfCount, RollCallVote, Rule } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';
import { type Pivot, findPivot, listAllVetoHolders } from './pivot.ts';

export type OtherRule =
  | 'majority'
  | 'twoThirds'
  | 'majorityOfMembers'
  | 'twoThirdsOfMembers'
  | 'consensus'
  | 'veto'
  | 'capability'
  | 'population';

export type UnderRule = {
  name: OtherRule;
  rule: Rule;
  decision: Decision;
  pivot: Pivot;
};

/** As many as hold a veto in the Security Council. */
const VETOES = 5;

/** @param votes one for each delegation, in the scenario's order */
export function compareRules(scenario: SeatScenario, votes: readonly RollCallVote[]): UnderRule[] {
  return listOtherRules(scenario).map(([name, rule]) => ({
    name,
    rule,
    decision: decide(rule, scenario.delegations, votes),
    pivot: findPivot(rule, scenario.delegations, votes),
  }));
}

/** Those that say something here. */
export function listOtherRules(scenario: SeatScenario): (readonly [OtherRule, Rule])[] {
  const { delegations } = scenario;
  const ids = delegations.map(({ id }) => id);
  const holders = chooseHolders(scenario);
  const rules: (readonly [OtherRule, Rule])[] = [
    ['majority', makeMajorityRule('presentAndVoting')],
    ['twoThirds', makeTwoThirdsRule('presentAndVoting')],
    ['majorityOfMembers', makeMajorityRule('members')],
    ['twoThirdsOfMembers', makeTwoThirdsRule('members')],
    ['consensus', { kind: 'veto', holders: ids }],
  ];
  if (holders.length < ids.length) {
    const vetoed: Rule = { kind: 'veto', holders };
    rules.push(['veto', { kind: 'all', rules: [makeTwoThirdsRule('presentAndVoting'), vetoed] }]);
  }
  // Where all have the same, it is the majority over again.
  if (delegations.some(({ capability }) => capability !== delegations[0]?.capability))
    rules.push(['capability', makeMajorityRule('presentAndVoting', 'capability')]);
  if (delegations.some(({ weights }) => (weights.get('population') ?? 0) > 0))
    rules.push(['population', makeMajorityRule('presentAndVoting', 'population')]);
  return rules;
}

/** Those whom the scenario's own rules give a veto, else the five of the greatest capability. */
function chooseHolders({ delegations, procedure }: SeatScenario): readonly string[] {
  const named = new Set([
    ...listAllVetoHolders(procedure.substance),
    ...listAllVetoHolders(procedure.procedural),
  ]);
  if (named.size > 0) return [...named];
  return [...delegations]
    .sort((one, other) => other.capability - one.capability || one.index - other.index)
    .slice(0, VETOES)
    .map(({ id }) => id);
}

function makeMajorityRule(of: BaseOfCount, weigh?: string): Rule {
  const share = { numerator: 1, denominator: 2 };
  const weighed = weigh === undefined ? {} : { weigh };
  return { kind: 'threshold', threshold: { of, bound: 'moreThan', amount: { share }, ...weighed } };
}

function makeTwoThirdsRule(of: BaseOfCount): Rule {
  const share = { numerator: 2, denominator: 3 };
  return { kind: 'threshold', threshold: { of, bound: 'atLeast', amount: { share } } };
}
