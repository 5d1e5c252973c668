/** A file that is accepted gives a conference of finite numbers, and a record that is read and verified. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openConference } from '../../src/conference/conference.ts';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { LIMITS } from '../../src/scenario/limits.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { toJson } from '../../src/scenario/to-json.ts';
import { numbers, setNumbers } from '../mutations/values.ts';
import { notNumbers } from './checks.ts';

const WEIGHTS = { capability: 1, votes: 1, population: 2 };
/** Every rule weighs, so that what is weighed reaches every count. */
const RULES = {
  substance: { of: 'members', atLeast: '1/2', weigh: 'capability' },
  procedural: { of: 'presentAndVoting', moreThan: '1/3', weigh: 'population' },
};

type Weighed = { delegations: object[]; procedure: object };

function plain(path: string): Weighed {
  const written = toJson(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  const value = JSON.parse(written.ok ? written.json : '{}') as Weighed;
  value.delegations = value.delegations.map((one) => ({ ...WEIGHTS, ...one }));
  value.procedure = { ...value.procedure, ...RULES };
  return value;
}

const SCENARIOS = [
  'scenarios/first-brackets.yaml',
  'test/fixtures/scenario/harbour.yaml',
  'scenarios/high-seas-class.yaml',
].map(plain);

/** What is wrong with a conference of this file, played by policies to its end; undefined where the file is refused. */
function faultsIn(text: string): string[] | undefined {
  const reading = readScenario(text);
  if (!reading.ok) return undefined;
  const conference = openConference(reading.scenario, { seed: 3, plan: [] });
  const record = makeRecord(conference);
  const faults = [...notNumbers(conference.state, 'state'), ...notNumbers(record, 'record')];
  const back = readRecord(JSON.stringify(record));
  if (!back.ok) return [...faults, `unreadable at ${back.fault.path}`];
  const { status } = replay(reading.scenario, back.record);
  return status === 'proved' ? faults : [...faults, status];
}

test('whatever numbers a file has, where it is accepted', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...SCENARIOS), numbers, (from, edits) => {
      const faults = faultsIn(JSON.stringify(setNumbers(from, edits)));
      if (faults) accepted += 1;
      expect(faults ?? []).toEqual([]);
    }),
    { numRuns: 150, seed: 19 },
  );
  expect(accepted).toBeGreaterThan(60);
});

test.each(['capability', 'votes', 'population'] as const)(
  'the largest %s of one delegation, and of all',
  (weight) => {
    for (const from of SCENARIOS) {
      for (const all of [false, true]) {
        const value = structuredClone(from);
        for (const one of all ? value.delegations : value.delegations.slice(0, 1))
          Reflect.set(one, weight, LIMITS.weight);
        expect(faultsIn(JSON.stringify(value))).toEqual([]);
      }
    }
  },
);
