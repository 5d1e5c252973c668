/** Refusals that a word given to somebody decided, and what of it the seat may know: no question tells more. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { Seat } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Game } from '../../../session/store/store.ts';

export type BoundAnswer = {
  seat: Seat;
  article: string;
  /** Id of the words it promised, where it promised them to the seat itself; null: to another, and only the two know. */
  own: string | null;
};

/** @param offer id of an offer or a package that was refused */
export function listBoundAnswers(
  { log, view }: Pick<Game, 'log' | 'view'>,
  offer: string,
): BoundAnswer[] {
  return log.flatMap(({ happening }) => {
    if (happening.type !== 'answered' || happening.offer !== offer) return [];
    const [first] = happening.reasons;
    const { answer, seat } = happening;
    if (answer !== 'refuse' || first?.code !== 'commitment' || !first.article) return [];
    return [{ seat, article: first.article, own: findPromisedHere(view, seat, first.article) }];
  });
}

function findPromisedHere({ commitments, scenario, delegation }: View, seat: Seat, id: string) {
  const [by, article] = [scenario.delegationIndex.get(seat), scenario.articleIndex.get(id)];
  const promise = commitments.find(
    (one) =>
      one.by === by && one.to === delegation && one.article === article && one.status === 'given',
  );
  const found = article === undefined ? undefined : scenario.articles[article];
  return (promise && found && listWordings(found)[promise.wording]?.id) ?? null;
}
