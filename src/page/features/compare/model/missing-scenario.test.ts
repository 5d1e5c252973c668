import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readClaim } from '../../../../analysis/comparison/claim.ts';
import { readRecord } from '../../../../conference/record/read-record.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import { judgeMissing } from './missing-scenario.ts';

const OLD = new URL('../../../../../test/kept/rules-9/record.json', import.meta.url);

test('a run of older rules is said to be that, though the conference it was played on has changed', () => {
  const reading = readRecord(readFileSync(OLD, 'utf8'));
  if (!reading.ok) throw new Error(reading.fault.code);
  const claim = readClaim(reading.record);
  const older = { status: 'otherRules', rules: 9, here: RULES };
  expect([judgeMissing(claim, true), judgeMissing(claim, false)]).toEqual([older, older]);
});

test('a run of the same rules waits for its scenario', () => {
  expect([true, false].map((ships) => judgeMissing({ rules: RULES }, ships))).toEqual([
    { status: 'noScenario', ships: true },
    { status: 'noScenario', ships: false },
  ]);
});
