/** Refusals that a word given to somebody decided, and what of it the seat may know: no question tells more. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { Seat } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';

export type BoundAnswer = {
  /** Those who said so for the same reason. */
  seats: readonly Seat[];
  article: string;
  /** Id of the words it promised, where it promised them to the seat itself; null: to another, and only the two know. */
  own: string | null;
};

/** @param offer id of an offer or a package that was refused */
export function listBoundAnswers(
  { log, view }: Pick<Game, 'log' | 'view'>,
  offer: string,
): BoundAnswer[] {
  const found: BoundAnswer[] = [];
  for (const { happening } of log) {
    if (happening.type !== 'answered' || happening.offer !== offer) continue;
    const { answer, seat, reasons } = happening;
    const [{ code, article } = {}] = reasons;
    if (answer !== 'refuse' || code !== 'commitment' || !article) continue;
    const own = findPromisedHere(view, seat, article);
    const at = found.findIndex((one) => one.article === article && one.own === own);
    const seats = [...(found[at]?.seats ?? []), seat];
    found.splice(at < 0 ? found.length : at, 1, { seats, article, own });
  }
  return found;
}

function findPromisedHere(
  { commitments, scenario, delegation }: Game['view'],
  seat: Seat,
  id: string,
) {
  const [by, article] = [scenario.delegationIndex.get(seat), scenario.articleIndex.get(id)];
  const promise = commitments.find(
    (one) =>
      one.by === by && one.to === delegation && one.article === article && one.status === 'given',
  );
  const found = article === undefined ? undefined : scenario.articles[article];
  return (promise && found && listWordings(found)[promise.wording]?.id) ?? null;
}
