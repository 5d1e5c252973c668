import { parseSource } from './source/parse-source.ts';
import { type ScenarioReading, readWith } from './reading.ts';

/**
 * Reads a scenario file, YAML 1.2 core or JSON, of at most 4 MiB of UTF-8.
 * Never throws: what is wrong is in the findings, each with line and column from 1, in file order;
 * any `error` among them refuses the file.
 */
export function readScenario(source: string | Uint8Array): ScenarioReading {
  return readWith(source, parseSource);
}
