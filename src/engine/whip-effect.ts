/**
 * What a whip act reaches, and what it should bring by the public count. Whoever is spoken to carries those who
 * follow it: friends who are away come with it, those little past the edge of abstaining abstain with it, those
 * who would abstain vote with it once it is bound.
 */
import type { WhipHow } from './command.ts';
import { followersOf } from './followers.ts';
import { type Known, NUANCE, statedLeanings } from './forecast.ts';
import type { Question } from './swing.ts';
import type { Values } from './values.ts';

type Floor = { floor: readonly number[] };

/** A delegation and those who follow it, itself first. */
export function carriedBy(known: Known & Floor, of: number): readonly number[] {
  const followers = followersOf(known.scenario, known.floor).get(of);
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
  if (how === 'soften') return against > abstainBand && against <= abstainBand + softness;
  return first || Math.abs(against) <= abstainBand;
}

export type Prospect = {
  delegation: number;
  how: WhipHow;
  /** Votes it should bring over the other side's: a No that abstains counts 1, a No that becomes a Yes 2. */
  gain: number;
};

const HOWS: readonly WhipHow[] = ['fetch', 'soften', 'callIn'];

type Prospects = { yes?: readonly Prospect[]; no?: readonly Prospect[] };

const counted = new WeakMap<Float64Array, Prospects & { present: Known['present'] }>();

/** Acts that should bring something, the most first; then by seating. The same for all who whip for a side. */
export function whipProspects(
  known: Known & Floor,
  question: Question,
  side: 'yes' | 'no',
): readonly Prospect[] {
  const leanings = statedLeanings(known, question);
  let last = counted.get(leanings);
  if (last?.present !== known.present) {
    last = { present: known.present };
    counted.set(leanings, last);
  }
  return (last[side] ??= countProspects(known, leanings, side));
}

function countProspects(
  known: Known & Floor,
  leanings: Float64Array,
  side: 'yes' | 'no',
): Prospect[] {
  const sign = side === 'yes' ? -1 : 1;
  const found: Prospect[] = [];
  for (const { index } of known.scenario.delegations) {
    const carried = carriedBy(known, index);
    for (const how of HOWS) {
      let gain = 0;
      for (const d of carried)
        gain += worthOf(known, how, sign * (leanings[d] as number), d, d === index);
      if (gain > 0) found.push({ delegation: index, how, gain });
    }
  }
  return found.sort((one, other) => other.gain - one.gain || one.delegation - other.delegation);
}

/** Half where a private nuance decides whether it can be softened. */
function worthOf(known: Known, how: WhipHow, against: number, d: number, first: boolean): number {
  const { abstainBand, softness } = known.values;
  const present = known.present[d] === 1;
  if (how === 'soften' && present) {
    const outside = Math.max(abstainBand - against, against - abstainBand - softness);
    return outside <= 0 ? 1 : outside < NUANCE ? 0.5 : 0;
  }
  if (!heeds(how, against, present, first, known.values)) return 0;
  if (how === 'fetch') return against < -abstainBand ? 1 : 0;
  return against > abstainBand ? 2 : against < -abstainBand ? 0 : 1;
}
