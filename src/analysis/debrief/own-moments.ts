/** The moments of one seat: how it opened, what turned, what it was refused, and where faith or a rule was lost. */
import type { ArticleId } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import type { Act, Seat } from '../../engine/command.ts';
import type { BallotCount, WeighedCount } from '../../engine/state/event.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import { takeSaid } from '../said.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { type Missed, findMissedPackage } from './missed-package.ts';
import { type DebriefTextMove, listTextMoves } from './text-moves.ts';

type LostVote = {
  article: ArticleId | null;
  count: BallotCount;
  needed: number | null;
  /** What the rule weighs, where that is not heads alone. */
  weighed?: readonly WeighedCount[];
};

export type OwnMoment = {
  /** Number of the command, from 0: the place in the replay. */
  at: number;
  sitting: number;
} & (
  | { code: 'opening'; act: Act }
  /** The words of an article changed for good, and mattered most to this seat. */
  | ({ code: 'turning' } & Omit<DebriefTextMove, 'at' | 'sitting'>)
  /** The package worth most to the seat that it did not put. */
  | ({ code: 'missed' } & Omit<Missed, 'at' | 'sitting'>)
  | { code: 'refused'; by: Seat; reasons: readonly Reason[] }
  /** `plenary`, `behind`: its room had agreed, and it fell there, or would have left others worse off than no deal. */
  | { code: 'roomRefused'; refusing: number; room: number; fell: 'room' | 'plenary' | 'behind' }
  | { code: 'broken'; by: Seat; to: Seat; article: ArticleId }
  /** It voted against words that it had agreed to in a room. */
  | { code: 'wentBack'; article: ArticleId; lost: number }
  | ({ code: 'lostToRule' } & LostVote)
  /** Of the votes it had moved and lost outright, the one that came nearest. */
  | ({ code: 'lostVote' } & LostVote)
);

type Found = Partial<Record<OwnMoment['code'], OwnMoment>>;

/**
 * In the order in which they happened; each kind once at most: the first opening, the heaviest turn, the best missed
 * package, the nearest of the votes lost, the last of the rest.
 */
export function listOwnMoments(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): OwnMoment[] {
  const found: Found = {};
  const mine = new Set<string>();
  for (const step of steps) {
    if (found.opening === undefined && isInitiative(step, seat))
      found.opening = makeOpeningMoment(step);
    for (const one of step.happenings) {
      const made = one.type === 'offered' || one.type === 'informals';
      if (made && one.seat === seat) mine.add(one.offer);
    }
    lookAtLosses(found, seat, mine, step);
    const back = findBrokenPromise(conference, seat, step);
    if (back) found.wentBack = back;
  }
  const turning = findTurningMoment(listTextMoves(conference, seat, steps));
  if (turning) found.turning = turning;
  const missed = findMissedPackage(conference, seat, steps);
  if (missed) found.missed = { code: 'missed', ...missed };
  return Object.values(found).sort((one, other) => one.at - other.at);
}

/** Acts that answer somebody else or the gavel, or do nothing. */
const ANSWERS: ReadonlySet<string> = new Set([
  'accept',
  'refuse',
  'ballot',
  'silent',
  'dissociate',
  'object',
  'pass',
]);

function isInitiative({ command }: ConferenceStep, seat: Seat): boolean {
  return command.seat === seat && !ANSWERS.has(command.type);
}

function makeOpeningMoment({ at, before, command }: ConferenceStep): OwnMoment {
  const { act } = takeSaid(command);
  return { code: 'opening', at, sitting: before.sitting, act };
}

/** The heaviest of the moves of the text, the first of equals. */
function findTurningMoment(moves: readonly DebriefTextMove[]): OwnMoment | null {
  let heaviest: DebriefTextMove | null = null;
  for (const one of moves) {
    if (Math.abs(one.change) > Math.abs(heaviest?.change ?? 0)) heaviest = one;
  }
  return heaviest && { code: 'turning', ...heaviest };
}

function lookAtLosses(
  found: Found,
  seat: Seat,
  mine: ReadonlySet<string>,
  { at, before, happenings }: ConferenceStep,
): void {
  const place = { at, sitting: before.sitting };
  for (const one of happenings) {
    if (one.type === 'answered' && one.answer === 'refuse' && mine.has(one.offer)) {
      found.refused = { ...place, code: 'refused', by: one.seat, reasons: one.reasons };
    }
    if (one.type === 'informalsClosed' && !one.agreed && mine.has(one.offer)) {
      const room = before.informals?.room.length ?? 0;
      const beyond = one.blocked ? 'plenary' : 'behind';
      const fell = one.share > one.allowed ? 'room' : beyond;
      found.roomRefused = { ...place, code: 'roomRefused', refusing: one.refusing, room, fell };
    }
    if (one.type === 'commitment' && one.status === 'broken' && [one.by, one.to].includes(seat)) {
      const { by, to, article } = one;
      found.broken = { ...place, code: 'broken', by, to, article };
    }
    if (one.type === 'voteResult' && !one.carried) {
      const moved = before.motions.find(({ id }) => id === one.motion);
      if (moved?.by !== seat) continue;
      const { count, weighed, needed, article = null } = one;
      const lost = { ...place, article, count, needed, ...(weighed && { weighed }) };
      if (computeLead(lost) > 0) found.lostToRule = { ...lost, code: 'lostToRule' };
      else if (isNearer(lost, found.lostVote)) found.lostVote = { ...lost, code: 'lostVote' };
    }
  }
}

/** What the loss of credit does not say: the article is that of the vote under way. */
function findBrokenPromise(
  { setup }: Conference,
  seat: Seat,
  step: ConferenceStep,
): OwnMoment | null {
  const { at, before, happenings } = step;
  const cost = happenings.find(
    (one) => one.type === 'credit' && one.seat === seat && one.because === 'assent',
  );
  const article = before.voting && setup.scenario.articles[before.voting.article];
  if (cost?.type !== 'credit' || !article) return null;
  const { sitting } = before;
  return { at, sitting, code: 'wentBack', article: article.id, lost: cost.lost };
}

function isNearer(lost: LostVote, known: OwnMoment | undefined): boolean {
  return known?.code !== 'lostVote' || computeLead(lost) > computeLead(known);
}

/** In favour above against, in what the rule counts first. */
function computeLead({ count, weighed }: LostVote): number {
  const { yes, no } = weighed?.[0]?.count ?? count;
  return yes - no;
}
