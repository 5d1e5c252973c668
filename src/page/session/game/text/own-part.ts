/** What a seat did for words that somebody else brought into the text. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { locateArticle } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';

/** `proposed`: to the floor. `traded`: another has promised the seat to speak for them. */
export type OwnPart = 'proposed' | 'traded';

/** Null where the words came without the seat. */
export function findOwnPart(
  { log, view, seat }: Pick<Game, 'log' | 'view' | 'seat'>,
  article: string,
  option: string | null,
): OwnPart | null {
  const proposed = log.some(
    ({ happening: one }) =>
      one.type === 'amended' &&
      one.seat === seat &&
      one.article === article &&
      one.option === option,
  );
  if (proposed) return 'proposed';
  const a = locateArticle(view.scenario, article);
  const found = view.scenario.articles[a];
  const wording = found ? listWordings(found).findIndex(({ id }) => id === option) : -1;
  const traded = view.commitments.some(
    ({ to, article: on, wording: promised, status }) =>
      to === view.delegation && on === a && promised === wording && status !== 'broken',
  );
  return traded ? 'traded' : null;
}
