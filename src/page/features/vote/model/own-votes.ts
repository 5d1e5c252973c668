/** Votes that the seat has fetched: by a promise given to it, by its package, or by lobbying. */
import type { ArticleIndex, SeatIndex } from '../../../../scenario/resolved.ts';
import type { Seat } from '../../../../engine/command.ts';
import { chooseAssentVote, findAssent } from '../../../../engine/promises/assent.ts';
import { findKeepingVote } from '../../../../engine/promises/breach.ts';
import type { Reason } from '../../../../engine/answers/reason.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Board } from '../../../session/game/vote/roll.ts';
import type { Put } from '../../../session/game/vote/vote-chances.ts';
import { listMotionLines } from './after-vote.ts';

export type OwnVote = { delegation: SeatIndex; vote: 'yes' | 'no' | 'abstain'; by: OwnCause };
export type OwnCause = 'promise' | 'package' | 'whip';

type Source = Pick<Game, 'view' | 'log' | 'seat'>;
/** Ballots cast in a vote that the seat fetched, in the order in which names were called. */
export function listOwnVotes(
  game: Source,
  { motion, article }: Pick<Board, 'motion' | 'article'>,
): readonly OwnVote[] {
  const { view, seat } = game;
  return listMotionLines(game.log, motion).flatMap((one, _, all): OwnVote[] => {
    if (one.type !== 'ballotCast' || one.seat === seat) return [];
    const by = findOwnCause(game, one, article, all);
    const delegation = view.scenario.delegationIndex.get(one.seat) ?? -1;
    return by ? [{ delegation, vote: one.vote, by }] : [];
  });
}

/** Those bound to vote as the seat was promised, or by its package, before any name is called. */
export function listBoundVotes(game: Source, put: Put): readonly OwnVote[] {
  const { view } = game;
  if (put.kind === 'text') return [];
  const { kind, wording } = put;
  const text = readTextOn(view, put.article);
  const promised = view.commitments.flatMap(({ by, to, article, status, wording: words }) => {
    if (to !== view.delegation || article !== put.article || status !== 'given') return [];
    const vote = findKeepingVote({ kind, wording }, text, words);
    return vote ? [{ delegation: by, vote, by: 'promise' as const }] : [];
  });
  const known = new Set(promised.map(({ delegation }) => delegation));
  const assent = isOwnPackage(game, put.article) ? findAssent(view, put) : [];
  const agreed = assent.flatMap((delegation): OwnVote[] =>
    delegation === view.delegation || known.has(delegation)
      ? []
      : [{ delegation, vote: chooseAssentVote(view, put, delegation) ?? 'no', by: 'package' }],
  );
  return [...promised, ...agreed];
}

function findOwnCause(
  game: Source,
  { seat, reasons }: Extract<DomainEvent, { type: 'ballotCast' }>,
  article: ArticleIndex,
  lines: readonly DomainEvent[],
): OwnCause | null {
  const d = game.view.scenario.delegationIndex.get(seat) ?? -1;
  const [first] = reasons;
  if (isWhipped(game.seat, seat, first, lines)) return 'whip';
  if (first?.code === 'commitment' && hasPromised(game, d, article)) return 'promise';
  return first?.code === 'assent' && isOwnPackage(game, article) ? 'package' : null;
}

/** It does as the seat asked, or came in because the seat went to fetch it. */
function isWhipped(
  own: Seat,
  seat: Seat,
  first: Reason | undefined,
  lines: readonly DomainEvent[],
): boolean {
  if (first?.code === 'whip') return first.delegation === own;
  return lines.some(
    (one) =>
      one.type === 'whipped' &&
      one.seat === own &&
      one.delegation === seat &&
      one.how === 'fetch' &&
      one.moved,
  );
}

function hasPromised({ view }: Source, d: SeatIndex, article: ArticleIndex): boolean {
  return view.commitments.some(
    (one) =>
      one.by === d &&
      one.to === view.delegation &&
      one.article === article &&
      one.status !== 'void' &&
      one.status !== 'broken',
  );
}

/** The words that a room last agreed for the article came in a package of the seat's own. */
function isOwnPackage({ view, log, seat }: Source, a: number): boolean {
  const article = view.scenario.articles[a]?.id;
  const agreed = new Set(
    log.flatMap(({ happening: one }) =>
      one.type === 'informalsClosed' && one.agreed ? [one.offer] : [],
    ),
  );
  const last = log.findLast(
    ({ happening: one }) =>
      one.type === 'informals' &&
      agreed.has(one.offer) &&
      one.changes.some((change) => change.article === article),
  );
  return last?.happening.type === 'informals' && last.happening.seat === seat;
}

/** How many votes could be missing without changing the result; null where no number decides. */
export function countSpare({
  decision,
  carried,
}: Pick<Board, 'decision' | 'carried'>): number | null {
  const { needed, inFavour } = decision;
  if (needed === null || carried === null) return null;
  return carried ? inFavour - needed : needed - 1 - inFavour;
}

/** Those of the fetched votes that went the seat's way; all of them where it cast none, or abstained. */
export function takeOwnSide(
  { lamps }: Pick<Board, 'lamps'>,
  { delegation }: Pick<Game['view'], 'delegation'>,
  votes: readonly OwnVote[],
): readonly OwnVote[] {
  const own = lamps[delegation];
  if (own !== 'yes' && own !== 'no') return votes;
  // Somebody softened abstains, which is what was asked.
  return votes.filter(({ vote, by }) => vote === own || (by === 'whip' && vote === 'abstain'));
}
