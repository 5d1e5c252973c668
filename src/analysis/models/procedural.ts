/**
 * Procedural model: an agenda setter proposes the point nearest to itself that the rule of substance lets pass
 * against the reference position: its ideal, clamped to the win-set. Sources: Romer and Rosenthal 1978; Steunenberg
 * and Selck in Thomson et al. 2006 (there the setter is the Commission).
 *
 * Setter: the text on the table, where the draft is a single option (the Chair's text); otherwise the delegation
 * with a position that has the most capability, the first in the file of those with as much. Without a reference
 * position the proposal is up against no text at all, and the setter has its way. Uses ideals, capability (for the
 * setter only), the draft, the reference, and what the rule counts; salience is not used.
 */
import { clamp } from '../../engine/numbers/maths.ts';
import type { Article, Scenario } from '../../scenario/resolved.ts';
import { type Actor, listActors } from './field.ts';
import { findWinSet } from './win-set.ts';

/** Position by article; null without a draft where nobody has a position. */
export function predictProcedural(scenario: Scenario): (number | null)[] {
  return scenario.articles.map((article) => {
    const actors = listActors(scenario, article.index);
    const setter = findSetter(article, actors);
    const { reference } = article;
    if (setter === null || reference === undefined || actors.length === 0) return setter;
    const { low, high } = findWinSet(
      scenario,
      article.index,
      scenario.procedure.substance,
      reference,
    );
    return clamp(setter, low, high);
  });
}

function findSetter({ draft, options }: Article, actors: readonly Actor[]): number | null {
  const [text] = draft;
  if (draft.length === 1 && text !== undefined) return options[text]?.position ?? null;
  const first = actors.reduce<Actor | null>(
    (best, actor) => (best === null || actor.capability > best.capability ? actor : best),
    null,
  );
  return first?.position ?? null;
}
