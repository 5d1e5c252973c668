import type { Entry } from './entry.ts';
import { askIfMeant, findNearest } from '../shape/near.ts';
import { checkList, type KnownIds } from './names.ts';
import { listSome, type Problems, shorten } from '../problem.ts';

/** What a rule may name. Absent: not known yet, so not checked. */
export type RuleNames = { members?: KnownIds; weights?: ReadonlySet<string> };

function checkWeight(weigh: Entry, weights: ReadonlySet<string>, problems: Problems): void {
  const name = weigh.text;
  if (name === undefined || weights.has(name)) return;
  const near = findNearest(name, weights);
  const message = `No delegation has the weight "${shorten(name)}".${askIfMeant(near)} Known weights: ${listSome(weights)}.`;
  problems.slip('rule/weight', weigh.path, message, 'value', near);
}

/** Checks the ids and weights that a rule names, at any depth, whatever its shape. */
export function checkRule(rule: Entry, names: RuleNames, problems: Problems): void {
  if (names.members !== undefined) checkList(names.members, rule.get('veto').items(), problems);
  if (names.weights !== undefined) checkWeight(rule.get('weigh'), names.weights, problems);
  for (const key of ['all', 'any']) {
    for (const part of rule.get(key).items()) checkRule(part, names, problems);
  }
}
