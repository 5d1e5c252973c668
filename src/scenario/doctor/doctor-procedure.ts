import type { Path, Problems } from '../problem.ts';
import type { Delegation, Scenario } from '../resolved.ts';
import type { Rule, Threshold } from '../rule.ts';

function weightOf(delegation: Delegation, weigh: string | undefined): number {
  if (weigh === undefined) return delegation.votes;
  if (weigh === 'capability') return delegation.capability;
  return delegation.weights.get(weigh) ?? 0;
}

/** Whether everyone in favour meets a threshold: nothing meets it if that does not. */
function canBeMet(threshold: Threshold, delegations: readonly Delegation[]): boolean {
  let all = 0;
  for (const delegation of delegations) all += weightOf(delegation, threshold.weigh);
  const { amount, bound } = threshold;
  if (all === 0) return false;
  if ('share' in amount) {
    return bound === 'atLeast' || amount.share.numerator < amount.share.denominator;
  }
  return bound === 'atLeast' ? all >= amount.count : all > amount.count;
}

function neverMet(rule: Rule, delegations: readonly Delegation[]): boolean {
  if (rule.kind === 'threshold') return !canBeMet(rule.threshold, delegations);
  if (rule.kind === 'veto') return false;
  if (rule.kind === 'all') return rule.rules.some((part) => neverMet(part, delegations));
  return rule.rules.every((part) => neverMet(part, delegations));
}

function diagnoseRule(
  name: 'substance' | 'procedural',
  scenario: Scenario,
  problems: Problems,
): void {
  if (!neverMet(scenario.procedure[name], scenario.delegations)) return;
  const message = `Even with every delegation in favour the rule for ${name} is not met. Ask for less.`;
  warn('rule/never', ['procedure', name], message, problems);
}

function warn(
  code: 'rule/never' | 'force/never' | 'event/never',
  path: Path,
  message: string,
  problems: Problems,
): void {
  problems.add({ severity: 'warning', code, path, side: 'value', message });
}

/** Rules, entry into force and events that can never come about. */
export function diagnoseProcedure(scenario: Scenario, problems: Problems): void {
  const { procedure, delegations, events } = scenario;
  diagnoseRule('substance', scenario, problems);
  diagnoseRule('procedural', scenario, problems);
  if (procedure.ratifications !== undefined && procedure.ratifications > delegations.length) {
    const message = `${procedure.ratifications} ratifications are more than the ${delegations.length} delegations can give. Write a smaller number.`;
    warn('force/never', ['procedure', 'entryIntoForce', 'ratifications'], message, problems);
  }
  events.forEach(({ id, at }, index) => {
    if (typeof at !== 'number' || at <= procedure.sittings) return;
    const message = `"${id}" waits for sitting ${at}, but there are ${procedure.sittings}. Move it, or add sittings.`;
    warn('event/never', ['events', index, 'at'], message, problems);
  });
}
