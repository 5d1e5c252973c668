/** What becomes of words that a deal has promised: two may promise them, the floor decides by the weight of all. */
import type { Change, Seat } from '../../../engine/command.ts';
import { wordingsOf } from '../../../engine/mandate/mandate.ts';
import type { Commitment } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { isFollowed, isOnAgenda } from './followed.ts';
import { worthOf } from './worth.ts';

function isOwn({ delegation }: View, { by, to, status }: Commitment): boolean {
  return (by === delegation || to === delegation) && status !== 'due' && status !== 'broken';
}

function changeOf({ scenario }: View, { article, wording }: Commitment): Change | undefined {
  const found = scenario.articles[article];
  const option = found && wordingsOf(found)[wording]?.id;
  return found && option !== undefined ? { article: found.id, option } : undefined;
}

/** The words of the seat's deals that do not lead and that it may propose, those worth most to it first. */
export function wordsToPropose({ view, acts }: Pick<Game, 'view' | 'acts'>): readonly Change[] {
  const amend = acts.find(({ type }) => type === 'amend');
  if (amend?.unavailable !== null) return [];
  const spoken = (one: Commitment) =>
    view.stances.some(
      ({ by, article, wording }) =>
        by === view.delegation && article === one.article && wording === one.wording,
    );
  return view.commitments
    .filter((one) => isOwn(view, one) && one.status === 'given' && !spoken(one))
    .filter(({ article, wording }) => {
      const state = view.articles[article];
      return state?.status === 'open' && state.text !== wording;
    })
    .flatMap((one) => changeOf(view, one) ?? [])
    .map((change) => ({ change, points: worthOf(view, [change])?.net ?? 0 }))
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points)
    .map(({ change }) => change);
}

/** Of them those to propose now: on this sitting's agenda, and the floor may take them up; null without any. */
export function wordsWorthProposing(game: Pick<Game, 'view' | 'acts'>): Change | null {
  const { view } = game;
  const found = wordsToPropose(game).find(
    (words) => isOnAgenda(view, words) && isFollowed(view, words),
  );
  return found ?? null;
}

export type DealFate = Change & {
  /** Whom the seat has the deal with. */
  partner: Seat;
  /** Words agreed instead, by index. */
  text: number;
  /** Somebody has proposed the promised words to the floor. */
  proposed: boolean;
};

/** Deals of the seat whose articles were agreed since its last act on other words than those promised. */
export function dealsPassedOver({
  view,
  log,
  unread,
}: Pick<Game, 'view' | 'log' | 'unread'>): DealFate[] {
  const fresh = freshlyAgreed({ log, unread });
  const fates = view.commitments.flatMap((one): DealFate[] => {
    const change = isOwn(view, one) ? changeOf(view, one) : undefined;
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
function freshlyAgreed({ log, unread }: Pick<Game, 'log' | 'unread'>): ReadonlySet<string> {
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
export function proposalsPassedOver({
  view,
  log,
  unread,
  seat,
}: Pick<Game, 'view' | 'log' | 'unread' | 'seat'>): ProposalFate[] {
  const fresh = freshlyAgreed({ log, unread });
  const last = new Map<string, ProposalFate>();
  for (const { happening } of log) {
    if (happening.type !== 'amended' || happening.seat !== seat) continue;
    const { article, option, sponsors } = happening;
    const a = view.scenario.articleIndex.get(article) ?? -1;
    const text = view.articles[a]?.text ?? -1;
    last.set(article, { article, option, sponsors: sponsors.length, text });
  }
  return [...last.values()].filter(({ article, option, text }) => {
    const found = view.scenario.articles[view.scenario.articleIndex.get(article) ?? -1];
    return fresh.has(article) && found !== undefined && wordingsOf(found)[text]?.id !== option;
  });
}
