/**
 * What a whip act reaches, and what it should bring by the public count. Whoever is spoken to carries those who
 * follow it: friends who are away come with it, those half as far past the edge of abstaining abstain with it, those
 * who would abstain vote with it once it is bound.
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { Question } from '../motions/motion-rule.ts';
import type { WhipHow } from '../command.ts';
import type { Followers } from '../setup/followers.ts';
import { type Known, NUANCE, listStatedLeanings } from './forecast.ts';
import { isUnseated } from '../state/seated.ts';
import type { Whip } from '../state/state.ts';
import { makeBallotMeasure } from './tally.ts';
import type { Values } from '../numbers/values.ts';

type Led = { followers: Followers };

/**
 * Whether the one spoken to does as asked itself: nobody is asked for others' sake. `against` is how far it leans to
 * the other side.
 */
export function canMoveItself(
  how: WhipHow,
  against: number,
  present: boolean,
  values: Values,
): boolean {
  if (how === 'fetch' && present) return against <= values.abstainBand;
  return heeds(how, against, present, true, values);
}

/** Delegations that have been moved for a side in a vote. */
export function listMovedFor(side: 'yes' | 'no', whips: readonly Whip[]): ReadonlySet<SeatIndex> {
  return new Set(whips.flatMap((whip) => (whip.side === side ? whip.carried : [])));
}

/** A delegation and those who follow it, itself first. */
export function listCarried(known: Led, of: SeatIndex): readonly SeatIndex[] {
  const followers = known.followers.get(of);
  return followers ? [of, ...followers] : [of];
}

/**
 * Whether a delegation does as asked; `against` is how far it leans to the other side.
 * @param first the one spoken to, not a follower
 */
export function heeds(
  how: WhipHow,
  against: number,
  present: boolean,
  first: boolean,
  { abstainBand, softness }: Values,
): boolean {
  if (how === 'fetch') return !present && against <= (first ? abstainBand : 0);
  if (!present) return false;
  if (how === 'soften')
    return against > abstainBand && against <= abstainBand + reach(softness, first);
  return first || Math.abs(against) <= abstainBand;
}

/** A follower goes half as far out of its way as the one spoken to. */
function reach(softness: number, first: boolean): number {
  return first ? softness : softness / 2;
}

export type Prospect = {
  delegation: SeatIndex;
  how: WhipHow;
  /**
   * What it should bring over the other side's, in what the rule counts: of a vote a No that abstains counts 1, a No
   * that becomes a Yes 2.
   */
  gain: number;
};

const HOWS: readonly WhipHow[] = ['fetch', 'soften', 'callIn'];

type Prospects = { yes?: readonly Prospect[]; no?: readonly Prospect[] };

const counted = new WeakMap<
  Float64Array,
  Prospects & { present: Known['present']; whips: readonly Whip[] }
>();

/**
 * Acts that should bring something, the most first; then by seating. The same for all who whip for a side.
 * @param whips of the vote so far: whoever has been moved for the side brings nothing more
 */
export function whipProspects(
  known: Known & Led,
  question: Question,
  side: 'yes' | 'no',
  whips: readonly Whip[],
): readonly Prospect[] {
  const leanings = listStatedLeanings(known, question);
  let last = counted.get(leanings);
  if (last?.present !== known.present || last.whips !== whips) {
    last = { present: known.present, whips };
    counted.set(leanings, last);
  }
  return (last[side] ??= countProspects(known, leanings, side, listMovedFor(side, whips)));
}

function countProspects(
  known: Known & Led,
  leanings: Float64Array,
  side: 'yes' | 'no',
  moved: ReadonlySet<SeatIndex>,
): Prospect[] {
  const sign = side === 'yes' ? -1 : 1;
  const found: Prospect[] = [];
  const { procedure, delegations } = known.scenario;
  const weight = makeBallotMeasure(procedure.substance, delegations).of;
  for (const { index } of known.scenario.delegations) {
    if (isUnseated(known.scenario, known.present, index)) continue;
    const carried = listCarried(known, index);
    for (const how of HOWS) {
      if (!mayMove(known, how, sign * (leanings[index] as number), index)) continue;
      let gain = 0;
      for (const d of carried)
        if (how === 'callIn' || !moved.has(d))
          gain +=
            weight(d) *
            computeWhipWorth(known, how, sign * (leanings[d] as number), d, d === index);
      if (gain > 0) found.push({ delegation: index, how, gain });
    }
  }
  return found.sort((one, other) => other.gain - one.gain || one.delegation - other.delegation);
}

/** Whether the one spoken to may do as asked, its private nuance allowed for. */
function mayMove({ present, values }: Known, how: WhipHow, against: number, d: SeatIndex): boolean {
  const here = present[d] === 1;
  if (how === 'soften') return here && measurePastSoft(against, true, values) < NUANCE;
  return canMoveItself(how, against, here, values);
}

/** How far a leaning lies outside what can be softened; at most 0 within. */
function measurePastSoft(
  against: number,
  first: boolean,
  { abstainBand, softness }: Values,
): number {
  return Math.max(abstainBand - against, against - abstainBand - reach(softness, first));
}

/** Half where a private nuance decides whether it can be softened. */
function computeWhipWorth(
  known: Known,
  how: WhipHow,
  against: number,
  d: SeatIndex,
  first: boolean,
): number {
  const { abstainBand } = known.values;
  const present = known.present[d] === 1;
  if (how === 'soften' && present) {
    const outside = measurePastSoft(against, first, known.values);
    return outside <= 0 ? 1 : outside < NUANCE ? 0.5 : 0;
  }
  if (!heeds(how, against, present, first, known.values)) return 0;
  if (how === 'fetch') return against < -abstainBand ? 1 : 0;
  return against > abstainBand ? 2 : against < -abstainBand ? 0 : 1;
}
