/** Negotiations side by side: runs of people, and conferences that policies play. */
import {
  ACROSS_RULES,
  type AcrossFacts,
  type AcrossRule,
  type AcrossSummary,
  summarizeAcross,
} from '../../../../analysis/comparison/across-summary.ts';
import { type Ending, ENDINGS } from '../../../../engine/state/event.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

export type { AcrossRule };

/** `played`: by policies in every seat. */
export type AcrossColumn = { scenario: Scenario; played: boolean } & AcrossSummary;

export function makeColumn(
  scenario: Scenario,
  played: boolean,
  facts: readonly AcrossFacts[],
): AcrossColumn {
  return { scenario, played, ...summarizeAcross(facts) };
}

/** Endings that came about, and how often. */
export function listEndings({ endings }: AcrossSummary): { ending: Ending; n: number }[] {
  return ENDINGS.flatMap((ending) => {
    const n = endings[ending];
    return n === undefined ? [] : [{ ending, n }];
  });
}

/** Rules that say something in one of them, the own one first. */
export function listRuleRows(columns: readonly AcrossColumn[]): AcrossRule[] {
  return ACROSS_RULES.filter((rule) => columns.some(({ carried }) => carried[rule] !== undefined));
}

/** Whether a rule makes more or less of the same ballots than the negotiation's own. */
export function isApart({ carried }: Pick<AcrossSummary, 'carried'>, rule: AcrossRule): boolean {
  const n = carried[rule];
  return n !== undefined && n !== carried.own;
}
