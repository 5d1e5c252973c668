/** Reckons what is set side by side: runs that are here, and conferences that policies play. */
import { useEffect, useState } from 'react';
import { type AcrossColumn, makeColumn } from '../model/across-columns.ts';
import type { ClassOfRuns } from '../model/class-of-runs.ts';
import { useCompare } from './use-compare.ts';

type Known = ReadonlyMap<string, AcrossColumn>;

/** `left`: negotiations still being reckoned. */
export type Across = { columns: readonly AcrossColumn[]; left: number };

/** @param beside ids of negotiations that policies play; with one alone there is nothing to compare runs with */
export function useAcross(classes: readonly ClassOfRuns[], beside: readonly string[]): Across {
  const busy = useCompare((state) => state.work !== null);
  const readRuns = useCompare((state) => state.acrossRuns);
  const playRooms = useCompare((state) => state.acrossRooms);
  const [known, setKnown] = useState<Known>(new Map());
  const wanted = classes.length + beside.length > 1;
  useEffect(() => {
    if (busy) return;
    const told = (key: string, column: AcrossColumn | null) => {
      if (column) setKnown((before) => new Map(before).set(key, column));
    };
    for (const id of beside)
      void playRooms(id).then(
        (found) => told(id, found && makeColumn(found.scenario, true, found.facts)),
        () => {},
      );
    if (!wanted) return;
    for (const one of classes)
      void readRuns(one.runs.map(({ run }) => run)).then(
        (facts) => told(nameClass(one), makeColumn(one.scenario, false, facts)),
        () => {},
      );
  }, [busy, classes, beside, wanted, readRuns, playRooms]);
  const keys = [...(wanted ? classes.map(nameClass) : []), ...beside];
  const columns = keys.flatMap((key) => known.get(key) ?? []);
  return { columns, left: keys.length - columns.length };
}

/** Other runs are another column. */
function nameClass({ rulesHash, runs }: ClassOfRuns): string {
  return [rulesHash, ...runs.map(({ run }) => run.number)].join(' ');
}
