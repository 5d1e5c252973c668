import { diagnoseCast } from './doctor-cast.ts';
import { diagnoseInstruments } from './doctor-instruments.ts';
import { diagnoseNames } from './doctor-names.ts';
import { diagnoseObjections } from './doctor-objections.ts';
import { diagnoseProcedure } from './doctor-procedure.ts';
import { diagnoseSeats } from './doctor-seats.ts';
import { diagnoseTrade } from './doctor-trade.ts';
import { diagnoseWords } from './doctor-words.ts';
import type { Problems } from '../problem.ts';
import type { Scenario } from '../resolved.ts';

/**
 * What makes a valid scenario play badly. Warnings: something in it cannot work as written. Remarks
 * (`info`): it works, and something is likely to be missing. Neither refuses a file.
 */
export function diagnose(
  scenario: Scenario,
  problems: Problems,
  written: Readonly<Record<string, unknown>>,
): void {
  diagnoseTrade(scenario, problems);
  diagnoseProcedure(scenario, problems);
  diagnoseObjections(scenario, problems, written['procedure']);
  diagnoseSeats(scenario, problems);
  diagnoseInstruments(scenario, problems);
  diagnoseCast(scenario, problems);
  diagnoseNames(scenario, problems);
  diagnoseWords(scenario, problems);
}
