/** Reading a record, finding its scenario, and proving it. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Conference } from '../conference/conference.ts';
import { readRecord } from '../conference/read-record.ts';
import type { ConferenceRecord } from '../conference/record.ts';
import { type Divergence, replay } from '../conference/replay.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { faulty, type Tried, tried } from './answer.ts';
import { absolute, readText } from './files.ts';
import { scenarioFrom } from './read-scenario.ts';

/** Bytes of a record file at most. */
const LARGEST = 16 * 1024 * 1024;

export type Proof = {
  record: ConferenceRecord;
  scenario: Scenario;
  /** The conference as replayed; null where it is not proved. */
  conference: Conference | null;
  /** Why it is not proved; null where it is. */
  why: string | null;
  divergence: Divergence | null;
};

/**
 * @param file of the record
 * @param scenarioFile where the scenario is, if the person says so
 */
export function proofOf(file: string, scenarioFile?: string): Tried<Proof> {
  const text = readText(file, LARGEST);
  if (!text.ok) return text;
  const reading = readRecord(text.value);
  if (!reading.ok) {
    const { code, path, message } = reading.fault;
    return faulty(file, code, path === '' ? message : `${path}: ${message}`);
  }
  const { record } = reading;
  const scenario =
    scenarioFile === undefined ? findScenario(file, record) : scenarioFrom(scenarioFile);
  return scenario.ok ? tried(prove(record, scenario.value)) : scenario;
}

function prove(record: ConferenceRecord, scenario: Scenario): Proof {
  const unproved = { record, scenario, conference: null, divergence: null };
  const replayed = replay(scenario, record);
  switch (replayed.status) {
    case 'proved':
      return { ...unproved, conference: replayed.conference, why: null };
    case 'otherRules':
      return { ...unproved, why: `not proved (rules ${replayed.rules}, here ${replayed.here})` };
    case 'otherScenario':
      return { ...unproved, why: 'not proved (made with another scenario)' };
    default:
      return { ...unproved, why: 'not proved (it differs)', divergence: replayed.divergence };
  }
}

/** The first scenario of the same rules: where the record says, from its own folder or here, or one that ships. */
function findScenario(file: string, record: ConferenceRecord): Tried<Scenario> {
  let other: Scenario | undefined;
  for (const path of candidates(file, record)) {
    const scenario = scenarioFrom(path);
    if (!scenario.ok) continue;
    if (scenario.value.rulesHash === record.scenario.rulesHash) return scenario;
    if (scenario.value.id === record.scenario.id) other ??= scenario.value;
  }
  if (other) return tried(other);
  const message = `Its scenario "${record.scenario.id}" is not found. Give it: --scenario FILE.`;
  return faulty(file, 'record/scenario', message);
}

function* candidates(file: string, record: ConferenceRecord): Generator<string> {
  const place = record.scenario.file;
  if (place !== undefined) {
    yield join(dirname(absolute(file)), place);
    yield place;
  }
  const shipped = join(import.meta.dirname, '../../scenarios');
  const names = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));
  const named = `${record.scenario.id}.yaml`;
  yield* names
    .sort((one, other) => Number(other === named) - Number(one === named))
    .map((name) => join(shipped, name));
}
