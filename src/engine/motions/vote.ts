/**
 * Other words for an article, put to the vote as an amendment (rule 130). Where the scenario votes clause by clause they
 * are put at once during the talks, and what carries is agreed. What is lost may be put again in a later sitting.
 */
import type { SeatScenario } from '../seat-scenario.ts';
import type { Phase } from '../state/phase.ts';
import { bandOnWords, type MotionRule, SUBSTANCE_LAST } from './motion-rule.ts';
import { compareNearness, makeStatedNearness } from './nearer.ts';

export const vote = {
  scope: 'words',
  puts: 'asked',
  divides: false,
  phases: ['decision.motions'],
  precedence: SUBSTANCE_LAST,
  majority: 'substance',
  immediate: false,
  side: 'yes',
  band: bandOnWords,
  // Other words are an amendment.
  closed: ({ setup }) =>
    setup.scenario.procedure.textClosed ? { code: 'text/closed', params: {} } : null,
  leaning: compareNearness,
  stated: makeStatedNearness,
  carryOut(carried, then) {
    if (carried) then.replaceText();
  },
} as const satisfies MotionRule;

/** Whether wordings are put to the vote where the meeting is in its talks. */
export function takesClauses(
  { procedure }: Pick<SeatScenario, 'procedure'>,
  phase: Phase,
): boolean {
  return procedure.clauseVotes === true && phase === 'negotiation.floor';
}
