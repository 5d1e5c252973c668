/** Whether what has come since a seat ended its turn concerns it, so that it is not passed over with the next. */
import { listCrossings, listWordings, readStandingTexts } from '../../../engine/mandate/mandate.ts';
import type { Change } from '../../../engine/command.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import type { Motion } from '../../../engine/state/state.ts';
import type { Game } from '../store/store.ts';
import { listPendingRows } from './vote/motions-sheet.ts';
import { findOfferToAnswer } from './deal/offer-to-answer.ts';
import { computeChangeWorth, computePointsNow, toTextChange } from './worth.ts';

type View = Game['view'];

/**
 * `asked`: it has to answer, vote, plead or decide. `line`: the text has crossed a red line of its own, or a proposal
 * would. `promise`: a promise of its own binds from now on, or words are moved against it. `vote`: a motion that it
 * can still turn. `threat`: words that another has put before the floor would cost it. `loss`: the draft has become
 * worth less to it. `last`: the last sitting has begun. `bracket`: one is left of several. `trade`: its adviser would
 * submit a package. `before`: nothing yet, as it has not been said what a jump does.
 */
export type Concern =
  | 'asked'
  | 'line'
  | 'broken'
  | 'promise'
  | 'credit'
  | 'news'
  | 'vote'
  | 'threat'
  | 'loss'
  | 'last'
  | 'bracket'
  | 'trade'
  | 'before'
  | 'unused'
  | Asked;

/** What a seat is asked: by the words of `asked` where it is none of these. */
type Asked = 'offer' | 'room' | 'plea' | 'over' | 'gavel';

/** A package that the adviser sees, and about how many points it brings by the close, compared with waiting. */
export type DealInReach = { changes: readonly Change[]; points: number };

/** Why turns are not ended any further, and the deal that the seat could make there. */
export type Stop = { why: Concern; deal: DealInReach | null };

type Played = Pick<Game, 'view' | 'before' | 'log' | 'unread' | 'seat' | 'acts' | 'curtain'>;

/** Points of its instructions from which a vote is worth a turn, and words lost are. */
const NOTICED = 0.5;
const LOST = 2;

/** Null: the seat may end this turn as well. */
export function findConcern(game: Played): Concern | null {
  const { view, before, log, unread, seat } = game;
  if (!mayEndTurn(game)) return 'asked';
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const isFresh = (concerns: (one: DomainEvent) => boolean): boolean => fresh.some(concerns);
  const moved = listMovedSince(game);
  if (isLineTouched(view, before) || moved.some((one) => weigh(view, one).crosses)) return 'line';
  if (isFresh((one) => one.type === 'commitment' && isBroken(one, seat))) return 'broken';
  const owes = (one: DomainEvent): boolean =>
    one.type === 'commitment' && one.by === seat && one.status === 'given';
  if (isFresh(owes) || moved.some(({ article }) => isPromised(view, article))) return 'promise';
  if (isFresh((one) => one.type === 'credit' && one.seat === seat)) return 'credit';
  if (isFresh((one) => one.type === 'cableAnswered') || isInstructedAnew(view, before))
    return 'news';
  if (moved.length > 0 && canTurnOne(view, moved)) return 'vote';
  if (hasLost(view, before)) return 'loss';
  if (findThreat(game)) return 'threat';
  if (view.sitting >= view.lastSitting && (before?.sitting ?? 0) < view.sitting) return 'last';
  return before !== null && countOpen(before) > 1 && countOpen(view) === 1 ? 'bracket' : null;
}

type Turn = Pick<Played, 'view' | 'seat' | 'acts' | 'curtain'>;

/** It has the floor, with nothing to answer first. */
export function mayEndTurn(game: Turn): boolean {
  const floor = game.view.phase === 'negotiation.floor';
  return floor && mayPass(game) && findOfferToAnswer(game) === undefined;
}

/** It may plead, and say nothing as well. */
export function mayLeavePlea(game: Turn): boolean {
  return game.view.phase === 'negotiation.pleas' && mayPass(game);
}

function mayPass({ view, seat, acts, curtain }: Turn): boolean {
  const passes = acts.some(({ type, unavailable }) => type === 'pass' && unavailable === null);
  return passes && view.awaited === seat && curtain === undefined;
}

const countOpen = ({ articles }: View): number =>
  articles.filter(({ status }) => status === 'open').length;

/** Motions of others that were not there when the seat ended its turn. */
function listMovedSince({ view, before, seat }: Pick<Played, 'view' | 'before' | 'seat'>) {
  const known = new Set(before?.motions.map(({ id }) => id));
  return view.motions.filter(
    ({ id, status, by }) => status === 'pending' && by !== seat && !known.has(id),
  );
}

/** The text is past a line of its own that it kept to when the turn ended. */
function isLineTouched(view: View, before: View | null): boolean {
  if (!view.mandate || !before?.mandate) return false;
  const { articles } = view.scenario;
  const crossed = new Set(listCrossings(before.mandate, articles, readStandingTexts(before)));
  return listCrossings(view.mandate, articles, readStandingTexts(view)).some(
    (article) => !crossed.has(article),
  );
}

/** What the words of a motion would bring the seat. */
function weigh(view: View, { article: a, wording }: Motion): { points: number; crosses: boolean } {
  const article = view.scenario.articles[a];
  const option = article && listWordings(article)[wording]?.id;
  const worth =
    article && option !== undefined
      ? computeChangeWorth(view, [{ article: article.id, option }])
      : null;
  return { points: worth?.net ?? 0, crosses: (worth?.crossed.length ?? 0) > 0 };
}

function isBroken(one: Extract<DomainEvent, { type: 'commitment' }>, seat: string): boolean {
  return one.status === 'broken' && (one.to === seat || one.by === seat);
}

function isPromised({ commitments, delegation }: View, a: number): boolean {
  return commitments.some(
    ({ by, article, status }) => by === delegation && article === a && status === 'given',
  );
}

function isInstructedAnew({ mandate: now }: View, before: View | null): boolean {
  const then = before?.mandate;
  if (!now || !then) return false;
  return (
    now.ideals.some((ideal, a) => !Object.is(ideal, then.ideals[a])) ||
    now.saliences.some((salience, a) => salience !== then.saliences[a])
  );
}

/** Words that somebody has put before the floor, and points that the seat would lose by them in the draft. */
export type Threat = Change & { seat: string; points: number };

/** Of what others have proposed since the seat ended its turn, what would cost it most, while it can still be answered. */
export function findThreat({ view, log, unread, seat, acts }: Played): Threat | null {
  const answers = new Set(['amend', 'package', 'offer']);
  if (!acts.some(({ type, unavailable }) => answers.has(type) && unavailable === null)) return null;
  const put = log.slice(unread).flatMap(({ happening: one }): Threat[] => {
    if (one.type !== 'amended' || one.seat === seat || one.sponsors.includes(seat)) return [];
    const { article, option } = one;
    if (!isBeforeFloor(view, one)) return [];
    const points = -(computeChangeWorth(view, [{ article, option }])?.net ?? 0);
    return points >= LOST ? [{ article, option, seat: one.seat, points }] : [];
  });
  return put.toSorted((one, other) => other.points - one.points)[0] ?? null;
}

/** A sitting that closes settles what was put before it. */
export function isBeforeFloor(view: View, put: Change): boolean {
  const change = toTextChange(view, put);
  return view.amendments.some(
    ({ article, wording }) =>
      article === change?.article &&
      wording === change.wording &&
      view.articles[article]?.status === 'open',
  );
}

function hasLost(view: View, before: View | null): boolean {
  const [then, now] = [before && computePointsNow(before), computePointsNow(view)];
  return then !== null && now !== null && then - now >= LOST;
}

/** Neither beyond reach nor certain by what is public, and worth something to the seat. */
function canTurnOne(view: View, moved: readonly Motion[]): boolean {
  const ids = new Set(moved.map(({ id }) => id));
  return listPendingRows(view).some(
    ({ motion, prospect }) =>
      motion !== undefined &&
      ids.has(motion.id) &&
      prospect !== 'dead' &&
      prospect !== 'safe' &&
      Math.abs(weigh(view, motion).points) >= NOTICED,
  );
}
