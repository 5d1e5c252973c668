/** Conferences of one negotiation taken together, to stand beside those of another. Needs no engine. */
import type { Ending } from '../../engine/state/event.ts';
import type { OtherRule } from '../what-if/vote/other-rules.ts';

/** In the order of the table; the first is the scenario's own. */
export const ACROSS_RULES = [
  'own',
  'majority',
  'twoThirds',
  'majorityOfMembers',
  'twoThirdsOfMembers',
  'consensus',
  'veto',
  'capability',
  'population',
] as const satisfies readonly ('own' | OtherRule)[];
export type AcrossRule = (typeof ACROSS_RULES)[number];

export type AcrossFacts = {
  ending: Ending | null;
  /** Payoff over what waiting brings in the same seat on the same draw, -1..1; null: no delegation's seat. */
  overWaiting: number | null;
  /** Share 0..1 of the articles that did not end in brackets. */
  closed: number;
  /** Share 0..1 of all delegations that carried, kept silent for or signed the text; null: nothing was decided. */
  coalition: number | null;
  /** False: nobody voted on the whole text, so `carried` counts how each would have voted by its instructions. */
  voted: boolean;
  /** By rule, whether those ballots carry the text; a rule that says nothing here is left out. */
  carried: Readonly<Partial<Record<AcrossRule, boolean>>>;
};

export type AcrossSummary = {
  runs: number;
  endings: Readonly<Partial<Record<Ending, number>>>;
  /** Means over those that have it; null: none has. */
  overWaiting: number | null;
  closed: number | null;
  coalition: number | null;
  /** Conferences in which the whole text was voted on. */
  voted: number;
  /** By rule, in how many the ballots carry the text; a rule that says nothing here is left out. */
  carried: Readonly<Partial<Record<AcrossRule, number>>>;
};

/** Conferences of one negotiation taken together. */
export function summarizeAcross(facts: readonly AcrossFacts[]): AcrossSummary {
  const endings: Partial<Record<Ending, number>> = {};
  for (const { ending } of facts) if (ending !== null) endings[ending] = (endings[ending] ?? 0) + 1;
  const carried: Partial<Record<AcrossRule, number>> = {};
  for (const rule of ACROSS_RULES) {
    const said = facts.flatMap((one) => one.carried[rule] ?? []);
    if (said.length > 0) carried[rule] = said.filter(Boolean).length;
  }
  return {
    runs: facts.length,
    endings,
    overWaiting: computeMeanOf(facts, 'overWaiting'),
    closed: computeMeanOf(facts, 'closed'),
    coalition: computeMeanOf(facts, 'coalition'),
    voted: facts.filter(({ voted }) => voted).length,
    carried,
  };
}

function computeMeanOf(
  facts: readonly AcrossFacts[],
  measure: 'overWaiting' | 'closed' | 'coalition',
): number | null {
  const values = facts.flatMap((one) => one[measure] ?? []);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}
