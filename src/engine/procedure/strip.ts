/** How much of a text may be in brackets when time is up, and what it costs to be alone in holding one. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Values } from '../numbers/values.ts';
import type { ArticleState } from '../state/state.ts';
import { loseCredit, type Transaction } from '../state/transaction.ts';

/**
 * Articles that may be in brackets when the last sitting closes: a share of them and one at the least; all where nobody
 * may change the text. A view will do.
 */
export function countAllowedOpen({
  scenario,
  values,
}: {
  scenario: Pick<SeatScenario, 'articles' | 'procedure'>;
  values: Values;
}): number {
  const { articles, procedure } = scenario;
  if (procedure.textClosed) return articles.length;
  return Math.max(1, Math.floor(values.stripShare * articles.length));
}

export function listOpen(articles: readonly ArticleState[]): ArticleIndex[] {
  const open: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < articles.length; a += 1)
    if (articles[a]?.status === 'open') open.push(a);
  return open;
}

/** From half-way on whoever alone holds a bracket on an article loses credit as the sitting closes. A view will do. */
export function isAloneCharged(
  { procedure: { sittings, textClosed } }: Pick<SeatScenario, 'procedure'>,
  sitting: number,
): boolean {
  return !textClosed && sitting * 2 >= sittings;
}

export function chargeAlone(meeting: Transaction): void {
  const { setup, state } = meeting;
  if (!isAloneCharged(setup.scenario, state.sitting)) return;
  for (const { status, holders } of state.articles) {
    const only = status === 'open' && holders.length === 1 ? holders[0] : undefined;
    if (only !== undefined) loseCredit(meeting, only, setup.values.alone, 'alone');
  }
}
