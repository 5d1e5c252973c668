import { diagnose } from '../doctor/doctor.ts';
import { parseSource } from '../source/parse-source.ts';
import { type Diagnose, type ScenarioReading, readWith } from '../reading.ts';

/**
 * Reads a scenario and lets the doctor look at it: its warnings and remarks join the findings and never refuse.
 * @param further what rooms that know the rules of the game have to say
 */
export function check(source: string | Uint8Array, further?: Diagnose): ScenarioReading {
  return readWith(source, parseSource, (scenario, problems, written) => {
    diagnose(scenario, problems, written);
    further?.(scenario, problems, written);
  });
}
