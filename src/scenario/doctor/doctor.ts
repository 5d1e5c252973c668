import { diagnoseInstruments } from './doctor-instruments.ts';
import { diagnoseNames } from './doctor-names.ts';
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
export function diagnose(scenario: Scenario, problems: Problems): void {
  diagnoseTrade(scenario, problems);
  diagnoseProcedure(scenario, problems);
  diagnoseSeats(scenario, problems);
  diagnoseInstruments(scenario, problems);
  diagnoseNames(scenario, problems);
  diagnoseWords(scenario, problems);
}
