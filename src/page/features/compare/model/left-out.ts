/** Runs that are not counted, by what keeps them from it: one file may help a whole class. */
import type { ListedRun } from './compare-store.ts';

type Together = [ListedRun, ...ListedRun[]];

/** What was changed comes first, each by itself; then the reasons in the order of their first run. */
export function listLeftOut(runs: readonly ListedRun[]): readonly Together[] {
  const found = new Map<string, Together>();
  for (const run of runs) {
    const reason = findLeftOutReason(run);
    if (reason === null) continue;
    const those = found.get(reason);
    if (those) those.push(run);
    else found.set(reason, [run]);
  }
  const changed = ([{ verdict }]: Together): number => (verdict.status === 'forged' ? 0 : 1);
  return [...found.values()].toSorted((one, other) => changed(one) - changed(other));
}

/** Null: nothing does. */
function findLeftOutReason({ number, claim, verdict }: ListedRun): string | null {
  switch (verdict.status) {
    case 'proved':
    case 'waiting':
      return null;
    case 'forged':
      return `forged ${number}`;
    case 'otherRules':
      return `otherRules ${verdict.rules}`;
    case 'noScenario':
      return `noScenario ${claim.scenario.rulesHash}`;
  }
}
