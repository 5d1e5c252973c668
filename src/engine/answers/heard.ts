/** What an answer in the room told the mover: what each change counts for the member, and what it cannot agree to. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { getArticleId, type Transaction } from '../state/transaction.ts';
import type { Reason } from './reason.ts';
import type { Heard, Informals } from '../state/state.ts';
import { readTextOn } from '../mandate/mandate.ts';

/** Reasons that stand in the way whatever a package brings. */
const BARS: readonly Reason['code'][] = ['redLine', 'commitment'];

export function listHeardFrom(
  { setup, state }: Transaction,
  { by, changes }: Informals,
  of: SeatIndex,
  reasons: readonly Reason[],
): Heard[] {
  const [first] = reasons;
  return changes.flatMap(({ article, wording }): Heard[] => {
    const id = getArticleId(setup, article);
    const from = readTextOn(state, article);
    const barred = first && BARS.includes(first.code) && first.article === id;
    const told = reasons.find((reason) => reason.code === 'article' && reason.article === id);
    if (!barred && !told) return [];
    const value = barred ? null : (told?.value ?? null);
    return [{ by, of, article, from, to: wording, sitting: state.sitting, value }];
  });
}
