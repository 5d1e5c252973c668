/** Where the scenario of a record or a result is. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConferenceRecord } from '../conference/record/record.ts';
import { shorten } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { reportFault, type Tried, succeed } from './answer.ts';
import { resolvePath } from './files.ts';
import { loadScenario } from './read-scenario.ts';

type Named = ConferenceRecord['scenario'];

/** @param file the record or the result, from whose folder its scenario may be named */
export type FindScenario = (file: string, named: Named) => Tried<Scenario>;

type Read = (path: string) => Tried<Scenario>;

/** The one that is given, whatever the record names. */
export function fixScenario(path: string): FindScenario {
  const scenario = loadScenario(path);
  return () => scenario;
}

/**
 * The first scenario of the same rules: where the record says, from its own folder or here, or one that ships. Each
 * file is read once, however many records are of it.
 *
 * @param instead stands in where none is found
 */
export function makeScenarioFinder(instead?: string): FindScenario {
  const read = cacheByPath(loadScenario);
  return (file, named) => {
    let other: Scenario | undefined;
    for (const path of listCandidatePaths(file, named)) {
      const scenario = read(path);
      if (!scenario.ok) continue;
      if (scenario.value.rulesHash === named.rulesHash) return scenario;
      if (scenario.value.id === named.id) other ??= scenario.value;
    }
    if (other) return succeed(other);
    if (instead !== undefined) return read(instead);
    const message = `Its scenario "${shorten(named.id)}" was not found. Give it with --scenario FILE.`;
    return reportFault(file, 'record/scenario', message);
  };
}

function cacheByPath(read: Read): Read {
  const known = new Map<string, Tried<Scenario>>();
  return (path) => {
    const kept = known.get(path);
    if (kept) return kept;
    const scenario = read(path);
    known.set(path, scenario);
    return scenario;
  };
}

function* listCandidatePaths(file: string, { id, file: place }: Named): Generator<string> {
  if (place !== undefined) {
    yield join(dirname(resolvePath(file)), place);
    yield place;
  }
  yield join(dirname(resolvePath(file)), `${id}.yaml`);
  const shipped = join(import.meta.dirname, '../../scenarios');
  const names = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));
  const named = `${id}.yaml`;
  yield* names
    .sort((one, other) => Number(other === named) - Number(one === named))
    .map((name) => join(shipped, name));
}
