/**
 * Runs that are here twice. That two say the same hash does not make them the same: whoever edits a record leaves the
 * hash as it was. So only what is proved, or is the same to the letter, is a double.
 */
import type { Run } from './compare-store.ts';
import { labelOf } from './run-name.ts';

/** What came again, and the run it is. */
export type Double = { name: string; number: number };

type Claimed = Pick<Run, 'file' | 'claim' | 'called'>;

/** The first of the runs that says the same of itself: conference, seat and label. */
export function doubleOf(
  runs: readonly Pick<Run, 'number' | 'claim'>[],
  { file, claim, called }: Claimed,
): Double | null {
  const same = runs.find(({ claim: { hash, seat, label } }) => {
    return hash === claim.hash && seat === claim.seat && label === claim.label;
  });
  return same ? { name: labelOf({ claim, called }) ?? file, number: same.number } : null;
}

/** Of runs proved to be the same, the first stays; `gone` are the others. */
export function withoutDoubles<One extends Claimed & Pick<Run, 'number' | 'verdict'>>(
  runs: readonly One[],
): { runs: readonly One[]; gone: readonly One[]; twice: readonly Double[] } {
  const [proved, gone, twice]: [One[], One[], Double[]] = [[], [], []];
  for (const run of runs) {
    if (run.verdict.status !== 'proved') continue;
    const double = doubleOf(proved, run);
    if (double) {
      gone.push(run);
      twice.push(double);
    } else proved.push(run);
  }
  return {
    runs: gone.length === 0 ? runs : runs.filter((run) => !gone.includes(run)),
    gone,
    twice,
  };
}
