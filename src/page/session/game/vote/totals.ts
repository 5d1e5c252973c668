/** Which state totals are told of while votes are on show. */
import type { Game } from '../../store/store.ts';

/** @param calling names of votes that were taken since the last act are still to be called */
export function chooseTotals({ view, before }: Pick<Game, 'view' | 'before'>, calling: boolean) {
  return (calling && before) || view;
}
