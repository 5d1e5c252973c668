/** A run as it is compared: what it claims, and what is known of it once it has been replayed. */
import type { Claim } from './claim.ts';
import type { RunFacts } from './run-facts.ts';

export type ComparedRun = {
  /** From 1, in the order in which they came. */
  number: number;
  /** File it came in. */
  file: string;
  claim: Claim;
  /** What whoever collects calls it. */
  called?: string;
  verdict:
    | { status: 'proved'; facts: RunFacts }
    | { status: 'waiting' | 'otherRules' | 'noScenario' | 'forged' };
};

/** Null: not proved. */
export function findFacts({ verdict }: Pick<ComparedRun, 'verdict'>): RunFacts | null {
  return verdict.status === 'proved' ? verdict.facts : null;
}

/** Runs that are the same conference, act for act, from the same seat as an earlier one, with the number of that. */
export function findSameRuns(runs: readonly ComparedRun[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const same = new Map<number, number>();
  for (const { number, claim, verdict } of runs) {
    if (verdict.status === 'forged') continue;
    const key = `${claim.hash} ${claim.seat ?? ''}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, number);
    else same.set(number, earlier);
  }
  return same;
}
