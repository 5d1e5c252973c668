/** Words the seat has bound itself to, in a deal or in a room, and would go back on for other words. */
import type { Change, Seat } from '../../../../engine/command.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../worth.ts';

/** Words promised, and to whom. */
export type OwnWord = Change & { to: Seat };

/** Promises that bind the seat to other words than these changes put on their articles. */
export function ownWordAgainst(view: View, changes: readonly Change[]): OwnWord[] {
  const { articles, delegations } = view.scenario;
  return changes.flatMap((change) => {
    const found = toTextChange(view, change);
    const article = found && articles[found.article];
    if (!article) return [];
    return view.commitments
      .filter(({ by, status }) => by === view.delegation && status === 'given')
      .filter((one) => one.article === found.article && one.wording !== found.wording)
      .map(({ to, wording }) => ({
        article: article.id,
        option: listWordings(article)[wording]?.id ?? '',
        to: delegations[to]?.id ?? '',
      }));
  });
}

/**
 * What a package of other words than were promised does to the promise: `called` and `asked`, it stands if whoever it was
 * given to is called to the room, or asked there, and agrees. Null where that one tabled it, or has agreed.
 */
export function readRoomBreach(
  { informals, scenario }: Pick<View, 'informals' | 'scenario'>,
  to: Seat,
): 'called' | 'asked' | 'sure' | null {
  if (!informals) return 'called';
  const d = scenario.delegationIndex.get(to) ?? -1;
  if (informals.by === d) return null;
  const answer = informals.answers[informals.room.indexOf(d)];
  if (answer === null) return 'asked';
  return answer ? null : 'sure';
}

/** Articles on which the seat agreed in a room to the words that stand, and for which these changes have others. */
export function listRoomWordAgainst(view: View, changes: readonly Change[]): string[] {
  return changes
    .filter((change) => {
      const found = toTextChange(view, change);
      const now = found && view.articles[found.article];
      return now?.assent.includes(view.delegation) === true && now.text !== found?.wording;
    })
    .map(({ article }) => article);
}

/** Articles on which a promise between the seat and a partner stands, by one of them or the other. */
export function listDealtWith(
  { scenario, commitments, delegation }: View,
  partner: Seat,
): string[] {
  const pair = [delegation, scenario.delegationIndex.get(partner)];
  return commitments
    .filter(({ by, to }) => pair.includes(by) && pair.includes(to))
    .filter(({ status }) => status === 'given' || status === 'due')
    .map(({ article }) => scenario.articles[article]?.id ?? '');
}
