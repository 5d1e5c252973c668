/** What the Chair plans to change, as a seat sees it before it pleads. */
import type { PleaChoice } from '../../../engine/command.ts';
import { listWordings } from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import { computeShareOfFloor } from './consequence.ts';
import { computeChangeWorth } from './worth.ts';

export type PlannedChange = {
  article: string;
  /** Wording now; null: no text. */
  from: string | null;
  to: string;
  /** Points the change brings the seat; null without instructions. */
  points: number | null;
  /** It would cross a red line of the seat's own. */
  crosses: boolean;
  /** Seats that have pleaded so far. */
  pleas: Readonly<Record<PleaChoice, readonly string[]>>;
  /** Share 0..1 of the floor's weight behind pleas to keep so far. */
  kept: number;
  /** Those to whom a plea would break a promise. */
  breaks: Readonly<Record<PleaChoice, readonly string[]>>;
};

export function listPlannedChanges(view: View): PlannedChange[] {
  return (view.announced?.changes ?? []).flatMap(({ article: a, wording }) => {
    const article = view.scenario.articles[a];
    const text = view.articles[a]?.text ?? -1;
    const to = article && listWordings(article)[wording]?.id;
    if (!to) return [];
    const worth = computeChangeWorth(view, [{ article: article.id, option: to }]);
    const keepers = listPleading(view, a, true);
    return {
      article: article.id,
      from: listWordings(article)[text]?.id ?? null,
      to,
      points: worth && worth.net,
      crosses: (worth?.crossed.length ?? 0) > 0,
      pleas: {
        keep: nameSeats(view, keepers),
        change: nameSeats(view, listPleading(view, a, false)),
      },
      kept: computeShareOfFloor(view, keepers),
      breaks: { keep: listPromised(view, a, wording), change: listPromised(view, a, text) },
    };
  });
}

function listPleading({ announced }: View, a: number, keep: boolean): number[] {
  const pleas = announced?.pleas ?? [];
  return pleas.filter((one) => one.article === a && one.keep === keep).map(({ by }) => by);
}

/** Those to whom the seat has promised to speak for a wording. */
function listPromised(view: View, a: number, wording: number): string[] {
  const promises = view.commitments.filter(
    (one) =>
      one.by === view.delegation &&
      one.status === 'given' &&
      one.article === a &&
      one.wording === wording,
  );
  return nameSeats(
    view,
    promises.map(({ to }) => to),
  );
}

function nameSeats({ scenario }: View, seats: readonly number[]): string[] {
  return seats.map((d) => scenario.delegations[d]?.id ?? '');
}
