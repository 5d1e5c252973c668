/** The public count of a vote on other words, in numbers alone: most of what is tried comes to nothing. */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { Question } from '../motions/motion-rule.ts';
import { type Blocs, findBlocs, countHeadsOn, type Run, splitSides } from './blocs.ts';
import { type Known, whipCount } from './forecast.ts';
import { findAssent } from '../promises/assent.ts';
import { NO_PULL, pullOn } from '../floor/group-voice.ts';
import { linesOn } from '../floor/spoken.ts';
import { readTextOn } from '../mandate/mandate.ts';
import { readBand, readUntouchedSign } from '../motions/swing.ts';
import { isHeadCount, computeNeededHeads } from './tally.ts';

export type Ballots = { yes: number; no: number; abstain: number };

/** What stands and what would, by place in `near`. */
type Change = { blocs: Blocs; from: number; to: number; stands: boolean };

function makeTrialChange(known: Known, a: ArticleIndex, wording: WordingIndex): Change {
  const blocs = findBlocs(known, a);
  const text = readTextOn(known, a);
  return {
    blocs,
    from: text < 0 ? blocs.near.length - 1 : text,
    to: wording,
    stands: text >= 0 || known.scenario.articles[a]?.reference !== undefined,
  };
}

/** How many in the room would gain and lose beyond the band if a wording stood in the place of the text, groups left aside. */
export function tryAlone(known: Known, a: ArticleIndex, wording: WordingIndex): Ballots {
  const { blocs, from, to, stands } = makeTrialChange(known, a, wording);
  const { of, before } = countHeadsOn(known, a);
  const now = blocs.near[from] as Float64Array;
  const then = blocs.near[to] as Float64Array;
  // Where nothing stands there is nothing to lose.
  if (!stands) return count(known, 'vote', of, then, getZeros(of.length));
  const { gain, lose, split } = splitSides(blocs, from, to, known.values.abstainBand);
  if (split) return count(known, 'vote', of, then, now);
  const yes = countRun(before, gain);
  const no = countRun(before, lose);
  return { yes, no, abstain: (before[of.length] as number) - yes - no };
}

function countRun(before: Int32Array, { from, to }: Run): number {
  return (before[to] as number) - (before[from] as number);
}

/**
 * What the room would make of it; the numbers are those of a whip count.
 * @param alone of `tryAlone`: without groups and rooms that is all
 */
export function tryWording(
  known: Known,
  a: ArticleIndex,
  wording: WordingIndex,
  alone: Ballots = tryAlone(known, a, wording),
): Ballots {
  const question = { kind: 'vote', article: a, wording } as const;
  const pull = pullOn(known, question);
  const bound = findAssent(known, question);
  const { blocs, from, to, stands } = makeTrialChange(known, a, wording);
  if (stands && pull === NO_PULL && bound.length === 0) return alone;
  const now = blocs.near[from] as Float64Array;
  const then = blocs.near[to] as Float64Array;
  // Where nothing stands, what everyone wants does.
  const leans = then.map((nearness, bloc) => nearness - (stands ? (now[bloc] as number) : 1));
  return withGroups(known, a, leans, pull, bound);
}

/**
 * What the room would make of taking up again the words that stand: for it is whom they are further from than twice
 * the band. Null where nothing stands.
 */
export function tryReconsidering(known: Known, a: ArticleIndex): Ballots | null {
  const text = readTextOn(known, a);
  if (text < 0) return null;
  const near = findBlocs(known, a).near[text] as Float64Array;
  const beyond: SeatIndex[] = [];
  for (const nearness of near) beyond.push(1 - nearness - 2 * known.values.abstainBand);
  return count(known, 'reconsider', countHeadsOn(known, a).of, beyond, getZeros(beyond.length));
}

let zeros = new Float64Array(0);

/** Zeros, as many at least: the same list for all who need them. */
function getZeros(size: number): Float64Array {
  if (zeros.length < size) zeros = new Float64Array(size);
  return zeros;
}

/** By bloc, or by delegation. NaN, without a position, is an abstention. */
function count(
  { values }: Known,
  kind: Question['kind'],
  heads: Int32Array,
  to: ArrayLike<number>,
  from: ArrayLike<number>,
): Ballots {
  const band = readBand(kind, values);
  const above = band[0];
  const below = band[1];
  let yes = 0;
  let no = 0;
  let abstain = 0;
  for (let i = 0; i < heads.length; i += 1) {
    const n = heads[i] as number;
    const lean = (to[i] as number) - (from[i] as number);
    if (lean > above) yes += n;
    else if (lean < -below) no += n;
    else abstain += n;
  }
  return { yes, no, abstain };
}

/**
 * A bloc follows its group as one, until a line divides those who joined it from those who did not, or a room those
 * who agreed to the words from those who were not in it.
 */
function withGroups(
  known: Known,
  a: ArticleIndex,
  alone: Float64Array,
  pull: (d: SeatIndex, own: number) => number,
  bound: readonly SeatIndex[],
): Ballots {
  const { voice, of } = findBlocs(known, a);
  if (linesOn(known.lines, a).length === 0 && bound.length === 0) {
    const leans = alone.map((lean, bloc) => pull(voice[bloc] as number, replaceNone(lean)));
    return count(known, 'vote', countHeadsOn(known, a).of, leans, getZeros(leans.length));
  }
  const leans = Float64Array.from(of, (bloc, d) => pull(d, replaceNone(alone[bloc] as number)));
  for (const d of bound) leans[d] = readUntouchedSign('vote');
  return count(known, 'vote', Int32Array.from(known.present), leans, getZeros(leans.length));
}

/** Without a position it leans neither way. */
function replaceNone(lean: number): number {
  return Number.isNaN(lean) ? 0 : lean;
}

/**
 * In favour of a wording by the public count, and the least that would carry it, in what the rule for substance
 * counts. Null where as many would lose as gain, or where no number decides.
 */
export function tryChange(
  known: Known,
  a: ArticleIndex,
  wording: WordingIndex,
): { inFavour: number; needed: number } | null {
  const { procedure, delegations } = known.scenario;
  if (!isHeadCount(procedure.substance, delegations)) return tryByWeight(known, a, wording);
  const alone = tryAlone(known, a, wording);
  if (alone.yes <= alone.no) return null;
  const ballots = tryWording(known, a, wording, alone);
  const needed = computeNeededHeads(procedure.substance, delegations, ballots);
  if (needed === undefined) return tryByWeight(known, a, wording);
  return needed === null ? null : { inFavour: ballots.yes, needed };
}

function tryByWeight(known: Known, a: ArticleIndex, wording: WordingIndex) {
  const { inFavour, needed } = whipCount(known, { kind: 'vote', article: a, wording }, false);
  return needed === null ? null : { inFavour, needed };
}
