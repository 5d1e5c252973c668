/**
 * Runs that are here twice. That two say the same hash does not make them the same: whoever edits a record leaves the
 * hash as it was. So only what is proved, or is the same to the letter, is a double.
 */
import type { ListedRun } from './compare-store.ts';
import { readLabel } from './run-name.ts';

/** What came again, and the run it is. */
export type Double = { name: string; number: number };

type Claimed = Pick<ListedRun, 'file' | 'claim' | 'called'>;

/** The first of the runs that says the same of itself: conference, seat and label. */
export function findDouble(
  runs: readonly Pick<ListedRun, 'number' | 'claim'>[],
  { file, claim, called }: Claimed,
): Double | null {
  const same = runs.find(({ claim: { hash, seat, label } }) => {
    return hash === claim.hash && seat === claim.seat && label === claim.label;
  });
  return same ? { name: readLabel({ claim, called }) ?? file, number: same.number } : null;
}

/** Of runs proved to be the same, the first stays; `gone` are the others. */
export function dropDoubles<One extends Claimed & Pick<ListedRun, 'number' | 'verdict'>>(
  runs: readonly One[],
): { runs: readonly One[]; gone: readonly One[]; twice: readonly Double[] } {
  const [proved, gone, twice]: [One[], One[], Double[]] = [[], [], []];
  for (const run of runs) {
    if (run.verdict.status !== 'proved') continue;
    const double = findDouble(proved, run);
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
