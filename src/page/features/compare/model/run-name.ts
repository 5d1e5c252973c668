/** What a run goes by: what whoever collects calls it, before what its player does. */
import type { Run } from './compare-store.ts';

type Named = { called?: string | undefined; claim: Pick<Run['claim'], 'label'> };

/** Undefined: nobody has given it a name. */
export function labelOf({ called, claim }: Named): string | undefined {
  return called ?? claim.label;
}
