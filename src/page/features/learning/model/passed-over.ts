/** What became of words that a deal of the seat's had promised, where their article was agreed on others. */
import type { Change, Seat } from '../../../../engine/command.ts';
import type { Game } from '../../../session/store/store.ts';
import { makeChange, isOwnDeal } from '../../../session/game/deal/deal-words.ts';

export type DealFate = Change & {
  /** Whom the seat has the deal with. */
  partner: Seat;
  /** Words agreed instead, by index. */
  text: number;
  /** Beside the deal itself somebody has proposed the promised words. */
  proposed: boolean;
};

/** Deals of the seat whose articles were agreed since its last act on other words than those promised. */
export function listDealsPassedOver({
  view,
  log,
  unread,
}: Pick<Game, 'view' | 'log' | 'unread'>): DealFate[] {
  const fresh = listFreshlyAgreed({ log, unread });
  const fates = view.commitments.flatMap((one): DealFate[] => {
    const change = isOwnDeal(view, one) ? makeChange(view, one) : undefined;
    const text = view.articles[one.article]?.text ?? one.wording;
    if (!change || text === one.wording || !fresh.has(change.article)) return [];
    const other = one.by === view.delegation ? one.to : one.by;
    const partner = view.scenario.delegations[other]?.id ?? '';
    const two: readonly Seat[] = [view.seat, partner];
    const isIt = ({ article, option }: Partial<Change>) =>
      article === change.article && option === change.option;
    const proposed = log.some(({ happening: put }) => {
      if (put.type === 'amended' || put.type === 'moved') return isIt(put);
      if ('changes' in put) return put.changes.some(isIt);
      const isDeal = put.type !== 'offered' || (two.includes(put.seat) && two.includes(put.to));
      return !isDeal && [...put.give, ...put.want].some(isIt);
    });
    return [{ ...change, partner, text, proposed }];
  });
  // Both sides of a deal may have promised the same words.
  return fates.filter(
    (one, i) =>
      fates.findIndex(({ article, option }) => article === one.article && option === one.option) ===
      i,
  );
}

/** Articles agreed since the seat's last act. */
function listFreshlyAgreed({ log, unread }: Pick<Game, 'log' | 'unread'>): ReadonlySet<string> {
  return new Set(
    log
      .slice(unread)
      .flatMap(({ happening }) => (happening.type === 'agreed' ? [happening.article] : [])),
  );
}
