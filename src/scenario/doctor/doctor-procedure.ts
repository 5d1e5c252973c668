import type { Path, Problems } from '../problem.ts';
import type { Delegation, Rule, Scenario, Threshold } from '../resolved.ts';

function readDelegationWeight(delegation: Delegation, weigh: string | undefined): number {
  if (weigh === undefined) return delegation.votes;
  if (weigh === 'capability') return delegation.capability;
  return delegation.weights.get(weigh) ?? 0;
}

/** Whether everyone in favour meets a threshold: nothing meets it if that does not. */
function canBeMet(threshold: Threshold, delegations: readonly Delegation[]): boolean {
  let all = 0;
  for (const delegation of delegations) all += readDelegationWeight(delegation, threshold.weigh);
  const { amount, bound } = threshold;
  if (all === 0) return false;
  if ('share' in amount) {
    return bound === 'atLeast' || amount.share.numerator < amount.share.denominator;
  }
  return bound === 'atLeast' ? all >= amount.count : all > amount.count;
}

function isNeverMet(rule: Rule, delegations: readonly Delegation[]): boolean {
  if (rule.kind === 'threshold') return !canBeMet(rule.threshold, delegations);
  if (rule.kind === 'veto') return false;
  if (rule.kind === 'all') return rule.rules.some((part) => isNeverMet(part, delegations));
  return rule.rules.every((part) => isNeverMet(part, delegations));
}

function listVetoHolders(rule: Rule): string[] {
  if (rule.kind === 'threshold') return [];
  return rule.kind === 'veto' ? [...rule.holders] : rule.rules.flatMap(listVetoHolders);
}

/** Met by the one in favour, with whoever has a veto abstaining and everybody else against. */
function isMetAlone(
  rule: Rule,
  one: Delegation,
  scenario: Scenario,
  abstaining: ReadonlySet<string>,
): boolean {
  if (rule.kind === 'veto') return true;
  if (rule.kind !== 'threshold') {
    const met = (part: Rule): boolean => isMetAlone(part, one, scenario, abstaining);
    return rule.kind === 'all' ? rule.rules.every(met) : rule.rules.some(met);
  }
  const { amount, bound, weigh, of } = rule.threshold;
  const own = readDelegationWeight(one, weigh);
  if ('count' in amount) return bound === 'atLeast' ? own >= amount.count : own > amount.count;
  const counted = scenario.delegations.filter(
    ({ id }) => of !== 'presentAndVoting' || id === one.id || !abstaining.has(id),
  );
  const base = counted.reduce((sum, each) => sum + readDelegationWeight(each, weigh), 0);
  const [here, asked] = [own * amount.share.denominator, base * amount.share.numerator];
  return base > 0 && (bound === 'atLeast' ? here >= asked : here > asked);
}

/** Delegations below which one in favour is no surprise. */
const FEW = 4;

/** A veto without a count, or a count of one: nearly everybody may be against, and the text is adopted. */
function diagnoseLight(
  name: 'substance' | 'procedural',
  scenario: Scenario,
  problems: Problems,
): void {
  const { delegations, procedure } = scenario;
  const rule = procedure[name];
  if (delegations.length < FEW) return;
  const abstaining = new Set(listVetoHolders(rule));
  const alone = delegations.find((one) => isMetAlone(rule, one, scenario, abstaining));
  if (!alone) return;
  const against = delegations.filter(({ id }) => id !== alone.id && !abstaining.has(id)).length;
  const instead =
    abstaining.size > 0
      ? 'Require a share or a count as well as the veto, under "All of these rules".'
      : 'Require a share, such as 2/3, or 100% for everyone. A plain number is a count of votes.';
  const message = `The rule ${ON[name]} is met even if only "${alone.id}" is in favour and ${against} are against. ${instead}`;
  warn('rule/light', ['procedure', name], message, problems);
}

const ON = { substance: 'on substance', procedural: 'on procedure' } as const;

function diagnoseRule(
  name: 'substance' | 'procedural',
  scenario: Scenario,
  problems: Problems,
): void {
  if (!isNeverMet(scenario.procedure[name], scenario.delegations)) return;
  const message = `Even if every delegation is in favour, the rule ${ON[name]} is not met. Lower its threshold.`;
  warn('rule/never', ['procedure', name], message, problems);
}

function warn(
  code:
    | 'rule/never'
    | 'rule/light'
    | 'force/never'
    | 'sign/never'
    | 'event/never'
    | 'joins/never'
    | 'article/no-words',
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
  diagnoseLight('substance', scenario, problems);
  diagnoseLight('procedural', scenario, problems);
  if (procedure.ratifications !== undefined && procedure.ratifications > delegations.length) {
    const message = `${procedure.ratifications} ratifications are more than the ${delegations.length} delegations can give. Write a smaller number.`;
    warn('force/never', ['procedure', 'entryIntoForce', 'ratifications'], message, problems);
  }
  if (procedure.signatories !== undefined && procedure.signatories > delegations.length) {
    const message = `${procedure.signatories} signatories are more than the ${delegations.length} delegations there are. Write a smaller number.`;
    warn('sign/never', ['procedure', 'signatories'], message, problems);
  }
  delegations.forEach(({ id, joins = 0 }, index) => {
    if (joins <= procedure.sittings) return;
    const message = `"${id}" takes its seat in sitting ${joins}, but there are only ${procedure.sittings}, so it never votes. Name an earlier sitting, or add sittings.`;
    warn('joins/never', ['delegations', index, 'joins'], message, problems);
  });
  if (procedure.textClosed) diagnoseClosedText(scenario, problems);
  events.forEach(({ id, at }, index) => {
    if (typeof at !== 'number' || at <= procedure.sittings) return;
    const message = `"${id}" is set for sitting ${at}, but there are only ${procedure.sittings}. Move it, or add sittings.`;
    warn('event/never', ['events', index, 'at'], message, problems);
  });
}

function diagnoseClosedText({ articles }: Scenario, problems: Problems): void {
  articles.forEach(({ id, draft }, index) => {
    if (draft.length > 0) return;
    const message = `The text is closed and has no wording for "${id}", so nobody can propose any. Name an option as its draft, or open the text.`;
    warn('article/no-words', ['articles', index], message, problems);
  });
}
