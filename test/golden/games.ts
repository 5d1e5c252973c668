import { readdirSync, readFileSync } from 'node:fs';
import type { ProbeInput } from './probes.ts';

/** Every scenario file of a folder, by name. */
function readScenarios(folder: URL): ProbeInput['scenarios'] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

/** Scenarios that may not be mended, under the hashes of `golden.json`. */
export const FROZEN: ProbeInput = {
  scenarios: readScenarios(new URL('./', import.meta.url)),
  seeds: [1, 2, 3, 4, 5],
};

export const SHIPPED: ProbeInput = {
  scenarios: readScenarios(new URL('../../scenarios/', import.meta.url)),
  seeds: [7],
};
