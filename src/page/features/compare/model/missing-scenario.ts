/** What is said of a run whose scenario is not here. */
import type { Claim } from '../../../../analysis/comparison/claim.ts';
import { judgeRules } from '../../../../engine/rules-version.ts';
import type { RunVerdict } from './compare-store.ts';

/**
 * Under other rules its scenario would not help.
 * @param ships whether a conference of that name ships, in another version
 */
export function judgeMissing({ rules }: Pick<Claim, 'rules'>, ships: boolean): RunVerdict {
  return judgeRules(rules) ?? { status: 'noScenario', ships };
}
