/** `--start NAME`: name of another starting text in the scenario. */
import { listSome } from '../scenario/problem.ts';
import { suggestNear } from '../scenario/shape/near.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { reportMisuse, type Tried, succeed } from './answer.ts';

export function startFrom(
  scenario: Scenario,
  start: string | undefined,
): Tried<{ start?: string }> {
  if (start === undefined) return succeed({});
  if (scenario.starts.has(start)) return succeed({ start });
  const known = [...scenario.starts.keys()];
  const near = suggestNear(start, known);
  const names = known.length > 0 ? `Starting texts: ${listSome(known)}.` : 'The scenario has none.';
  return reportMisuse(
    'start',
    `There is no starting text "${start.slice(0, 80)}".${near} ${names}`,
  );
}
