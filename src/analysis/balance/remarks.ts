/** What an author would want to be told of a balance report, with the numbers behind it. */
import type { Ending } from '../../engine/state/event.ts';
import type { Balance, Estimate, SeatBalance } from './report.ts';

export type Remark =
  /** Nearly every conference ends the same way. */
  | { code: 'ending/foregone'; ending: Ending; share: number }
  /** An article ends the same way whoever plays how. */
  | { code: 'article/foregone'; article: string; option: string | null; share: number }
  /** The packager does not clearly better than a passive player; with few runs that says little. */
  | { code: 'seat/no-skill'; seat: string; gain: Estimate }
  /** Pressing pays more than trading. */
  | { code: 'seat/pressing-pays'; seat: string; greedy: number; packager: number; over: Estimate }
  /** Playing well hardly ever changes what is adopted. */
  | { code: 'seat/no-agency'; seat: string; share: number }
  /** There is hardly anything to decide. */
  | { code: 'seat/idle'; seat: string; decisions: number };

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

const ENDINGS = ['consensus', 'vote', 'suspended', 'failed'] as const;

export function remarksOn(balance: Omit<Balance, 'remarks'>): Remark[] {
  const { endings, runs, articles, seats } = balance;
  const remarks: Remark[] = [];
  for (const ending of ENDINGS) {
    const share = endings[ending] / runs;
    if (share >= FOREGONE) remarks.push({ code: 'ending/foregone', ending, share });
  }
  for (const { article, texts, always } of articles) {
    if (always < FOREGONE) continue;
    const option = texts[0]?.option ?? null;
    remarks.push({ code: 'article/foregone', article, option, share: always });
  }
  return [...remarks, ...seats.flatMap(ofSeat)];
}

function ofSeat({ seat, gain, overGreedy: over, changed, decisions }: SeatBalance): Remark[] {
  const remarks: Remark[] = [];
  const [greedy, packager] = [gain.greedy.mean, gain.packager.mean];
  if (packager <= Math.max(SAME, CLEAR * gain.packager.error)) {
    remarks.push({ code: 'seat/no-skill', seat, gain: gain.packager });
  }
  if (over.mean < -Math.max(SAME, CLEAR * over.error)) {
    remarks.push({ code: 'seat/pressing-pays', seat, greedy, packager, over });
  }
  if (changed.share < SELDOM) {
    remarks.push({ code: 'seat/no-agency', seat, share: changed.share });
  }
  if (decisions.median < FEW) {
    remarks.push({ code: 'seat/idle', seat, decisions: decisions.median });
  }
  return remarks;
}
