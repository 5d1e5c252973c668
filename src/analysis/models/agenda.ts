/**
 * Voting on an amendment agenda: the first two alternatives meet, the survivor meets the next, and so on. Each vote
 * is between two alternatives; in it the challenger must beat what stands.
 *
 * Sincere: everyone votes for the one of the two that it likes better. Sophisticated: everyone looks ahead, and votes
 * between what would come of either (backward induction; Farquharson 1969). The shorter way of Shepsle and Weingast
 * (1984), the first alternative that beats the outcomes of all after it, holds only where of any two one beats the
 * other, which two thirds or a tie do not give. An alternative that beats all others is the outcome of both.
 */
import { decide } from '../../engine/vote/tally.ts';
import type { Rule, Scenario } from '../../scenario/resolved.ts';
import { listActors, SAME } from './field.ts';

/** Position by article where all vote for the nearer of two options; null where nobody has a position. */
export function predictSincere(scenario: Scenario): (number | null)[] {
  return byAgenda(scenario, voteSincerely);
}

/** The same where all look ahead. */
export function predictSophisticated(scenario: Scenario): (number | null)[] {
  return byAgenda(scenario, voteLookingAhead);
}

/** The agenda of an article: the text on the table, then the other options in the order of the file. */
function byAgenda(scenario: Scenario, outcome: typeof voteSincerely<number>): (number | null)[] {
  return scenario.articles.map(({ index, draft, options }) => {
    if (listActors(scenario, index).length === 0) return null;
    const agenda = [...new Set([...draft, ...options.keys()])];
    const adopted = outcome(agenda, makeCarries(scenario, index, scenario.procedure.substance));
    return options[adopted ?? -1]?.position ?? null;
  });
}

/** Whether an alternative would carry against another. */
export type Beats<Alternative> = (one: Alternative, other: Alternative) => boolean;

/** Null for an empty agenda. A challenger that does not beat what stands falls. */
export function voteSincerely<Alternative>(
  agenda: readonly Alternative[],
  beats: Beats<Alternative>,
): Alternative | null {
  const [first, ...rest] = agenda;
  if (first === undefined) return null;
  return rest.reduce((stands, next) => (beats(next, stands) ? next : stands), first);
}

/** Null for an empty agenda. */
export function voteLookingAhead<Alternative>(
  agenda: readonly Alternative[],
  beats: Beats<Alternative>,
): Alternative | null {
  // From the last vote back: what comes of each alternative, if it stands before that vote.
  let outcomes = [...agenda];
  for (let vote = agenda.length - 1; vote > 0; vote -= 1) {
    const carried = outcomes[vote] as Alternative;
    outcomes = outcomes.slice(0, vote).map((stands) => (beats(carried, stands) ? carried : stands));
  }
  return outcomes[0] ?? null;
}

/**
 * Whether one option of an article carries against another under a rule: delegations vote for the nearer, abstain
 * where both are as near or they have no position, and none is absent. Options by index.
 */
export function makeCarries(scenario: Scenario, article: number, rule: Rule): Beats<number> {
  const { delegations, articles } = scenario;
  const options = articles[article]?.options ?? [];
  return (one, other) => {
    const votes = delegations.map(({ positions }) => {
      const ideal = positions[article]?.ideal ?? NaN;
      const gap =
        Math.abs((options[other]?.position ?? NaN) - ideal) -
        Math.abs((options[one]?.position ?? NaN) - ideal);
      return gap > SAME ? 'yes' : gap < -SAME ? 'no' : 'abstain';
    });
    return decide(rule, delegations, votes).adopted;
  };
}
