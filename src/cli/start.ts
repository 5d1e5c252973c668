/** `--start NAME`: another starting text of the scenario. */
import { suggestion } from '../scenario/shape/near.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { misused, type Tried, tried } from './answer.ts';

export function startFrom(
  scenario: Scenario,
  start: string | undefined,
): Tried<{ start?: string }> {
  if (start === undefined) return tried({});
  if (scenario.starts.has(start)) return tried({ start });
  const known = [...scenario.starts.keys()];
  const near = suggestion(start, known);
  const names = known.length > 0 ? `Known: ${known.join(', ')}.` : 'The scenario has none.';
  return misused('start', `There is no starting text "${start.slice(0, 80)}".${near} ${names}`);
}
