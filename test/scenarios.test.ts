import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeScenarioAsset } from '../src/page/build/scenario-entry.ts';
import { readScenario } from '../src/scenario/read.ts';
import type { ScenarioReading } from '../src/scenario/reading.ts';

const folder = new URL('../scenarios/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** Everything that refuses the file, or the hashes of what was read. */
function gist(reading: ScenarioReading): unknown {
  if (!reading.ok) return reading.findings;
  const { id, rulesHash, textHash } = reading.scenario;
  return { id, rulesHash, textHash };
}

test.each(shipped)('%s reads, and its JSON is the same conference', (_, yaml) => {
  const reading = readScenario(yaml);
  expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(gist(readScenario(makeScenarioAsset(yaml).json))).toEqual(gist(reading));
});
