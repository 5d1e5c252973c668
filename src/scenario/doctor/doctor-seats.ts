import { findNearest } from '../shape/near.ts';
import type { Problems } from '../problem.ts';
import type { Delegation, Scenario } from '../resolved.ts';
import { DELEGATION_KEYS } from '../shape/delegation-keys.ts';

/** Keys that a slip may turn into a weight without anyone noticing: those that take a number. */
const NUMERIC_KEYS = ['capability', 'votes', 'reservation', 'joins'];

function diagnoseBriefs({ delegations, observers, featured }: Scenario, problems: Problems): void {
  const offered = new Set(featured.map(({ seat }) => seat));
  const remark = (list: string, index: number, id: string): void => {
    const message = `People can take the seat "${id}", but it has no instructions. Write a brief for it.`;
    problems.add({
      severity: 'info',
      code: 'brief/missing',
      path: [list, index, 'brief'],
      side: 'value',
      message,
    });
  };
  for (const { id, index, playable, brief } of delegations) {
    if ((playable || offered.has(id)) && brief === undefined) remark('delegations', index, id);
  }
  observers.forEach(({ id, brief }, index) => {
    if (offered.has(id) && brief === undefined) remark('observers', index, id);
  });
}

function diagnoseWeights({ id, index, weights }: Delegation, problems: Problems): void {
  for (const name of weights.keys()) {
    const near = findNearest(name, NUMERIC_KEYS);
    if (near === undefined || DELEGATION_KEYS.includes(name)) continue;
    const message = `"${name}" of "${id}" is read as a weight of that name. If you meant "${near}", write "${near}".`;
    const path = ['delegations', index, name];
    problems.add({
      severity: 'warning',
      code: 'weight/near-miss',
      path,
      side: 'key',
      message,
      meant: { key: near },
    });
  }
}

/** What decides how a delegation acts; undefined where nothing is its own, so that its group speaks for it. */
function describeCharacter({ positions, capability, votes, linkages, reservation }: Delegation) {
  if (!positions.some((position) => position !== undefined && position.from === undefined)) return;
  const stands = positions.map(
    (position) => position && [position.ideal, position.salience, position.redLine],
  );
  return JSON.stringify([stands, capability, votes, linkages, reservation]);
}

function diagnoseIdentical(delegations: readonly Delegation[], problems: Problems): void {
  const seen = new Map<string, string>();
  for (const delegation of delegations) {
    const own = describeCharacter(delegation);
    if (own === undefined) continue;
    const first = seen.get(own);
    if (first === undefined) {
      seen.set(own, delegation.id);
      continue;
    }
    const message = `"${delegation.id}" has the same positions and weight as "${first}". Make them differ, or move what they share to a group.`;
    const path = ['delegations', delegation.index];
    problems.add({ severity: 'info', code: 'delegation/identical', path, side: 'value', message });
  }
}

/** Delegations and observers as seats. */
export function diagnoseSeats(scenario: Scenario, problems: Problems): void {
  diagnoseBriefs(scenario, problems);
  for (const delegation of scenario.delegations) diagnoseWeights(delegation, problems);
  diagnoseIdentical(scenario.delegations, problems);
}
