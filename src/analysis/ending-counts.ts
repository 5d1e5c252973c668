/** How conferences ended, counted; `signed` only where a scenario lets some sign without the others. */
import type { Ending } from '../engine/state/event.ts';
import type { Scenario } from '../scenario/resolved.ts';

export type EndingCounts = Record<Exclude<Ending, 'signed'>, number> & { signed?: number };

export function tallyEndings(
  { procedure }: Pick<Scenario, 'procedure'>,
  endings: readonly Ending[],
): EndingCounts {
  const counts: EndingCounts = { consensus: 0, vote: 0, suspended: 0, failed: 0 };
  if (procedure.signatories !== undefined) counts.signed = 0;
  for (const ending of endings) counts[ending] = (counts[ending] ?? 0) + 1;
  return counts;
}
