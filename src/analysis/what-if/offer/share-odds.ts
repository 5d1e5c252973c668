/** How likely it is that those against stay within a share, where each is against by itself. */
import { approximateNormal } from '../../../delegations/belief/plenary.ts';

/** @param odds 0..1 that it is against */
export type Voice = { weight: number; odds: number };

/** Voices left open up to which every case is counted: 4,096 of them. */
const COUNTED = 12;

/** Share 0..1 of the weight that should be against, with its standard error. */
export function estimateShareAgainst(voices: readonly Voice[]): { share: number; error: number } {
  let [all, against, variance] = [0, 0, 0];
  for (const { weight, odds } of voices) {
    all += weight;
    against += weight * odds;
    variance += weight * weight * odds * (1 - odds);
  }
  return all > 0
    ? { share: against / all, error: Math.sqrt(variance) / all }
    : { share: 0, error: 0 };
}

/**
 * That the share against is no more than allowed, 0..1. Weights are added in the order given, as the rule adds them,
 * so that what is exactly allowed passes here as it does there. Of many open voices the sum is taken for normal.
 */
export function estimateChanceWithin(voices: readonly Voice[], allowed: number): number {
  const open = voices.filter(({ odds }) => odds > 0 && odds < 1).length;
  if (open > COUNTED) {
    const { share, error } = estimateShareAgainst(voices);
    return approximateNormal((allowed - share) / (error || 1e-9));
  }
  const all = voices.reduce((sum, { weight }) => sum + weight, 0);
  return countFrom(0, 0);

  function countFrom(place: number, against: number): number {
    const voice = voices[place];
    if (!voice) return all === 0 || against / all <= allowed ? 1 : 0;
    const { weight, odds } = voice;
    const silent = odds < 1 ? (1 - odds) * countFrom(place + 1, against) : 0;
    return silent + (odds > 0 ? odds * countFrom(place + 1, against + weight) : 0);
  }
}
