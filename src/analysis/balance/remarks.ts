/**
 * What an author would want to be told of a balance report, with the numbers behind it: what is alike of several seats
 * or articles once, what weighs most first.
 */
import type { ArticleId, OptionId, SeatId } from '../../scenario/resolved.ts';
import { type Ending, ENDINGS } from '../../engine/state/event.ts';
import type { Balance, BalanceEstimate, SeatBalance } from './report.ts';

export type BalanceRemark =
  /** Nearly every conference ends the same way. */
  | { code: 'ending/foregone'; ending: Ending; share: number }
  /** The packager does clearly worse than a passive player. */
  | { code: 'seats/worse'; seats: readonly { seat: SeatId; gain: BalanceEstimate }[] }
  /** Pressing pays more than trading. */
  | { code: 'seats/pressing-pays'; seats: readonly { seat: SeatId; over: BalanceEstimate }[] }
  /** Playing well hardly ever changes what is adopted. */
  | { code: 'seats/no-agency'; seats: readonly { seat: SeatId; share: number }[] }
  /** The packager does not clearly better than a passive player; with few runs that says little. */
  | { code: 'seats/no-skill'; seats: readonly { seat: SeatId; gain: BalanceEstimate }[] }
  /** Articles that end the same way whoever plays how. */
  | {
      code: 'articles/foregone';
      articles: readonly { article: ArticleId; option: OptionId | null; share: number }[];
    }
  /** There is hardly anything to decide. */
  | { code: 'seats/idle'; seats: readonly { seat: SeatId; decisions: number }[] };

/** Share 0..1 of conferences from which something counts as settled beforehand. */
const FOREGONE = 0.95;
/** Standard errors a difference has to exceed. */
const CLEAR = 2;
/** Measures 0..1 within this are the same: half a point, however small the error of few runs happens to be. */
const SAME = 0.005;
/** Share 0..1 of conferences below which a seat is said to change nothing. */
const SELDOM = 0.1;
/** Decisions in half of the games, at least: two for each of three sittings. */
const FEW = 6;

/**
 * Of the whole conference first; then what costs points, the largest loss first; then what is worth nothing, seats
 * before articles. Within a remark what it holds of most comes first.
 */
export function remarkOnBalance(balance: Omit<Balance, 'remarks'>): BalanceRemark[] {
  const { seats } = balance;
  return [
    ...remarkOnEndings(balance),
    ...remarkOnCosts(seats),
    ...remarkOnNothing(seats),
    ...remarkOnArticles(balance),
    ...remarkOnIdle(seats),
  ];
}

function remarkOnEndings({ endings, runs }: Pick<Balance, 'endings' | 'runs'>): BalanceRemark[] {
  return ENDINGS.map((ending) => ({ ending, share: (endings[ending] ?? 0) / runs }))
    .filter(({ share }) => share >= FOREGONE)
    .map((one) => ({ code: 'ending/foregone', ...one }));
}

/** Seats that lose points by trading: over doing nothing, over pressing. */
function remarkOnCosts(seats: readonly SeatBalance[]): BalanceRemark[] {
  const gains = seats.map(({ seat, gain }) => ({ seat, gain: gain.packager }));
  const worse = byLeast(
    gains.filter(({ gain }) => isClearLoss(gain)),
    ({ gain }) => gain.mean,
  );
  const overs = seats.map(({ seat, overGreedy }) => ({ seat, over: overGreedy }));
  const pressing = byLeast(
    overs.filter(({ over }) => isClearLoss(over)),
    ({ over }) => over.mean,
  );
  const remarks = [
    { loss: worse[0]?.gain.mean, remark: { code: 'seats/worse', seats: worse } as const },
    {
      loss: pressing[0]?.over.mean,
      remark: { code: 'seats/pressing-pays', seats: pressing } as const,
    },
  ];
  return byLeast(
    remarks.flatMap(({ loss, remark }) => (loss === undefined ? [] : [{ loss, remark }])),
    ({ loss }) => loss,
  ).map(({ remark }) => remark);
}

/** Seats in which skill changes nothing, or is not clearly worth anything. */
function remarkOnNothing(seats: readonly SeatBalance[]): BalanceRemark[] {
  const shares = seats.map(({ seat, changed }) => ({ seat, share: changed.share }));
  const agency = byLeast(
    shares.filter(({ share }) => share < SELDOM),
    ({ share }) => share,
  );
  const gains = seats.map(({ seat, gain }) => ({ seat, gain: gain.packager }));
  const skill = byLeast(
    gains.filter(({ gain }) => !isClearLoss(gain) && gain.mean <= findClearBound(gain)),
    ({ gain }) => gain.mean,
  );
  return [
    ...(agency.length > 0 ? [{ code: 'seats/no-agency', seats: agency } as const] : []),
    ...(skill.length > 0 ? [{ code: 'seats/no-skill', seats: skill } as const] : []),
  ];
}

function remarkOnArticles({ articles }: Pick<Balance, 'articles'>): BalanceRemark[] {
  const foregone = articles
    .filter(({ always }) => always >= FOREGONE)
    .map(({ article, texts, always }) => {
      return { article, option: texts[0]?.option ?? null, share: always };
    });
  if (foregone.length === 0) return [];
  return [{ code: 'articles/foregone', articles: byLeast(foregone, ({ share }) => -share) }];
}

function remarkOnIdle(seats: readonly SeatBalance[]): BalanceRemark[] {
  const few = seats
    .map(({ seat, decisions }) => ({ seat, decisions: decisions.median }))
    .filter(({ decisions }) => decisions < FEW);
  if (few.length === 0) return [];
  return [{ code: 'seats/idle', seats: byLeast(few, ({ decisions }) => decisions) }];
}

/** What an estimate has to exceed, either way, to be told from nothing. */
function findClearBound({ error }: BalanceEstimate): number {
  return Math.max(SAME, CLEAR * error);
}

function isClearLoss(estimate: BalanceEstimate): boolean {
  return estimate.mean < -findClearBound(estimate);
}

/** Equals stay in the order of the file. */
function byLeast<One>(list: readonly One[], of: (one: One) => number): One[] {
  return [...list].sort((one, other) => of(one) - of(other));
}
