import { isInvented } from '../invented.ts';
import type { Problems } from '../problem.ts';
import type { Scenario } from '../resolved.ts';

/** Whoever speaks for a real state is nobody in particular: names and faces are for invented conferences. */
export function diagnoseCast(scenario: Scenario, problems: Problems): void {
  if (!scenario.cast || isInvented(scenario)) return;
  for (const [id, role] of scenario.cast)
    for (const key of ['name', 'portrait'] as const) {
      if (role[key] === undefined) continue;
      const message = `Delegates have a ${key} only in a conference without flags, sources and roll calls, so this ${key} is not shown. Leave it out.`;
      const path = ['cast', id, key];
      problems.add({ severity: 'warning', code: 'cast/state', path, side: 'value', message });
    }
}
