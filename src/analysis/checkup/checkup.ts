/**
 * The part of the doctor that needs the rules of the game: what would come of a scenario, and for whom. Joins the
 * findings of the scenario's own doctor; none of it refuses a file.
 */
import type { Problems } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { diagnoseLines } from './lines.ts';
import { diagnoseShape } from './shape.ts';
import { diagnoseStakes } from './stakes.ts';
import { diagnoseZone } from './zone.ts';

/** Adds its findings to `problems`: warnings and infos only. */
export function checkUp(scenario: Scenario, problems: Problems): void {
  diagnoseZone(scenario, problems);
  diagnoseStakes(scenario, problems);
  diagnoseLines(scenario, problems);
  diagnoseShape(scenario, problems);
}
