/** What became of words a seat had proposed, or a deal of its had promised, where their article was agreed on others. */
import { type Change, locateArticle, type Seat } from '../../../../engine/command.ts';
import { listWordings, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../../session/store/store.ts';
import { makeChange, isOwnDeal } from '../../../session/game/deal/deal-words.ts';

export type DealFate = Change & {
  /** Whom the seat has the deal with. */
  partner: Seat;
  /** Words agreed instead, by index. */
  text: number;
  /** Somebody has proposed the promised words to the floor. */
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
    const proposed = log.some(
      ({ happening }) =>
        happening.type === 'amended' &&
        happening.article === change.article &&
        happening.option === change.option,
    );
    return [{ ...change, partner: view.scenario.delegations[other]?.id ?? '', text, proposed }];
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

export type ProposalFate = Change & {
  sponsors: number;
  /** Words agreed instead, by index. */
  text: number;
};

/** Words of the seat's own before the floor whose article was agreed since its last act on others; the last of each. */
export function listProposalsPassedOver({
  view,
  log,
  unread,
  seat,
}: Pick<Game, 'view' | 'log' | 'unread' | 'seat'>): ProposalFate[] {
  const fresh = listFreshlyAgreed({ log, unread });
  const last = new Map<string, ProposalFate>();
  for (const { happening } of log) {
    if (happening.type !== 'amended' || happening.seat !== seat) continue;
    const { article, option, sponsors } = happening;
    const a = locateArticle(view.scenario, article);
    const text = readTextOn(view, a);
    last.set(article, { article, option, sponsors: sponsors.length, text });
  }
  return [...last.values()].filter(({ article, option, text }) => {
    const found = view.scenario.articles.find(({ id }) => id === article);
    return fresh.has(article) && found !== undefined && listWordings(found)[text]?.id !== option;
  });
}
