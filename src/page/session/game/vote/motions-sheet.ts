/** Motions on the table and motions a seat could make, each with what the public count says of it. */
import type { MotionKind } from '../../../../engine/command.ts';
import { NOTHING, type TextChange } from '../../../../engine/mandate/mandate.ts';
import {
  divides,
  isProcedural,
  isSubstantive,
  type MotionOnWords,
  readMoverSide,
} from '../../../../engine/motions/motion-rules.ts';
import { inOrder } from '../../../../engine/vote/motion-order.ts';
import { whipReach } from '../../../../engine/vote/question.ts';
import { hasQuorum } from '../../../../engine/state/seated.ts';
import type { Motion } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Rule } from '../../../../scenario/resolved.ts';
import { toTextChange, computeChangeWorth } from '../worth.ts';
import { readMotionTraits } from './motion-traits.ts';
import { countDivision } from './division-count.ts';
import { countSheet, type CountSheet, type CountRange } from './vote-count.ts';
import { findBrokenWord, type Put } from './vote-chances.ts';

/**
 * Whether a motion has its way: `safe`, `dead`: beyond what whips could turn; `ahead`, `behind`: by the whole count,
 * but within it; else `open`. A separate vote has its way where the words fail to be voted in.
 */
export type MotionProspect = 'safe' | 'ahead' | 'open' | 'behind' | 'dead';

export type MotionRow = { put: Put; sheet: CountSheet; prospect: MotionProspect; motion?: Motion };

/** In the order in which they will be voted on. */
export function listPendingRows(view: View): MotionRow[] {
  return inOrder(view, view).map((motion) => ({
    ...makeMotionRow(view, { ...motion, motion: motion.id }),
    motion,
  }));
}

export function makeMotionRow(view: View, put: Put): MotionRow {
  const sheet = countSheet(view, put);
  return { put, sheet, prospect: judgeByCount(view, put, sheet) };
}

export function judgeProspect(view: View, put: Put): MotionProspect {
  return makeMotionRow(view, put).prospect;
}

/** By the count's own bounds, moved by as much as whips could turn a vote on words. */
function judgeByCount(view: View, put: Put, sheet: CountSheet): MotionProspect {
  if (!hasQuorum(view.scenario, view.present)) return 'dead';
  const carries = judgeProspectToCarry(view, put, sheet);
  return readMoverSide(put.kind) === 'no' ? OPPOSITE[carries] : carries;
}

function judgeProspectToCarry(
  view: View,
  put: Put,
  { inFavour, needed, outlook }: CountSheet,
): MotionProspect {
  const { vague } = readMotionTraits(put.kind);
  if (vague || needed === null) {
    if (outlook === 'sure') return 'safe';
    if (outlook === 'hopeless') return 'dead';
  }
  if (needed === null) return 'open';
  // The bounds still say which way it goes, and no more than that.
  const reach = isProcedural(put.kind) ? 0 : whipReach(view);
  return judgeCarrying(inFavour, needed, vague ? Infinity : reach);
}

function judgeCarrying({ low, high }: CountRange, needed: number, reach: number): MotionProspect {
  if (high + reach < needed) return 'dead';
  if (high < needed) return 'behind';
  if (low < needed) return 'open';
  return low - reach >= needed ? 'safe' : 'ahead';
}

const OPPOSITE: Readonly<Record<MotionProspect, MotionProspect>> = {
  safe: 'dead',
  ahead: 'behind',
  open: 'open',
  behind: 'ahead',
  dead: 'safe',
};

type Kind = { motion: MotionKind; article?: string; option?: string };

type Gain = { kind: Kind; change: TextChange; worth: number };

export type PossibleMotion = MotionRow & { kind: Kind; worth: number };

/** A deletion brings the same words as a vote on them. */
const LISTED: Readonly<Record<MotionOnWords, boolean>> = {
  vote: true,
  separateVote: true,
  delete: false,
};

/** Ballots forecast at most: to forecast those of all votes of a thousand delegations takes seconds. */
const MOST_BALLOTS = 20_000;

/** Of the motions a seat could make so many are counted, those that would bring it most. */
export function countMotionsCounted({ scenario }: View): number {
  return Math.max(1, Math.floor(MOST_BALLOTS / scenario.delegations.length));
}

/** Motions on words that the rules let the seat make and that would bring it something, the best first. */
export function listPossibleMotions(view: View, values: readonly Kind[]): PossibleMotion[] {
  const gains = values.flatMap((kind): Gain[] => {
    const { motion, article, option } = kind;
    const listed = isSubstantive(motion) && LISTED[motion];
    if (!listed || article === undefined || option === undefined) return [];
    const change = toTextChange(view, { article, option });
    const worth = computeChangeWorth(view, [{ article, option }])?.net ?? 0;
    return change && worth > 0 ? [{ kind, change, worth }] : [];
  });
  const most = gains
    .toSorted((one, other) => other.worth - one.worth)
    .slice(0, countMotionsCounted(view));
  const rows = most.map(({ kind, change, worth }): PossibleMotion => {
    const { motion } = kind;
    // What the meeting will not vote on apart is not lost in a vote: it never comes to one.
    const refused = divides(motion) && !countDivision(view, change).carried;
    const row = makeMotionRow(view, { kind: motion, ...change, own: true });
    return { ...row, ...(refused ? { prospect: 'dead' } : {}), kind, worth };
  });
  const rank: Record<MotionProspect, number> = { safe: 0, ahead: 1, open: 2, behind: 3, dead: 4 };
  return rows.sort(
    (one, other) => rank[one.prospect] - rank[other.prospect] || other.worth - one.worth,
  );
}

/** Whether whoever makes the motion would vote for it against a promise, or a word given in a room. */
export function breaksOwnWord(view: View, { put }: Pick<MotionRow, 'put'>): boolean {
  return findBrokenWord(view, put)?.vote === readMoverSide(put.kind);
}

/** What the count says of a motion before the seat makes it. */
export function makeRowOfMove(view: View, { motion, article = '', option = '' }: Kind): MotionRow {
  const { wording = NOTHING } = toTextChange(view, { article, option }) ?? {};
  const a = view.scenario.articleIndex.get(article) ?? NOTHING;
  return makeMotionRow(view, { kind: motion, article: a, wording, own: true });
}

/** The rule that decides a motion of the kind. */
export function findRuleOfMove({ scenario: { procedure } }: View, motion: Put['kind']): Rule {
  return isProcedural(motion) ? procedure.procedural : procedure.substance;
}

/** Every vote on words there could be: each option of each article that does not stand; of a closed text, by deletion. */
export function listWordsToMove({ scenario, articles }: View): Kind[] {
  const motion = scenario.procedure.textClosed ? 'delete' : 'vote';
  return scenario.articles.flatMap(({ id, index, options }) =>
    options.flatMap((option, wording): Kind[] =>
      articles[index]?.text === wording ? [] : [{ motion, article: id, option: option.id }],
    ),
  );
}
