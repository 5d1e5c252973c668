/** What a run goes by: what whoever collects calls it, before what its player does. */
import type { ListedRun } from './compare-store.ts';

type Named = { called?: string | undefined; claim: Pick<ListedRun['claim'], 'label'> };

/** Undefined: nobody has given it a name. */
export function readLabel({ called, claim }: Named): string | undefined {
  return called ?? claim.label;
}
