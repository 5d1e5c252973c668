import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countParRuns, listParSeats } from '../../../src/analysis/par.ts';
import { PLACES } from '../../../src/page/build/places.ts';
import { RULES } from '../../../src/engine/rules-version.ts';
import { FLAGSHIP } from '../cast.ts';
import { scenarioNamed } from '../scenarios.ts';
import {
  PAR_FOLDER,
  listCaseFiles,
  listFailedFiles,
  readCases,
  readHistory,
  readParTable,
  shippedScenarios,
} from './assets.ts';

// Where these fail, `npm run par` makes the tables again.

test('every conference that ships has a table of par, and no other has', () => {
  const files = readdirSync(PAR_FOLDER).map((file) => file.replace(/\.json$/, ''));
  expect(files.toSorted()).toEqual(shippedScenarios());
});

describe.each(shippedScenarios())('%s', (name) => {
  test('its table was made for this scenario under these rules, for every seat that has a par', () => {
    const scenario = scenarioNamed(name);
    const { seats, start, rules, rulesHash, runs } = readParTable(name);
    expect({ start, rules, rulesHash, runs }).toEqual({
      start: PLACES.get(name)?.start,
      rules: RULES,
      rulesHash: scenario.rulesHash,
      runs: countParRuns(scenario),
    });
    expect(seats.map(({ seat }) => seat)).toEqual(listParSeats(scenario));
  });
});

test.each([
  'first-brackets',
  'cybercrime-class',
  'high-seas-class',
  'cybercrime-last-day',
  'cybercrime-2024',
  'unclos-1960-last-day',
  'campaign-2019-mandate',
  'campaign-2024-assembly',
  'eu-relocation-2015-class',
  'unclos-1960-class',
  'whaling-1982-class',
])('the best honest player has been measured in every featured seat of %s', (name) => {
  const measured = readParTable(name).seats.filter(({ honest }) => honest);
  const { featured, delegationIndex } = scenarioNamed(name);
  // The Chair has no par.
  const seats = featured.map(({ seat }) => seat).filter((seat) => delegationIndex.has(seat));
  expect(measured.map(({ seat }) => seat).toSorted()).toEqual(seats.toSorted());
});

test('the comparison with history was made for the flagship as it is', () => {
  const { rules, rulesHash, tables } = readHistory();
  expect({ rules, rulesHash }).toEqual({
    rules: RULES,
    rulesHash: scenarioNamed(FLAGSHIP).rulesHash,
  });
  expect(tables.map(({ start }) => start)).toEqual([null, 'cnd']);
});

test('what history is compared with in each real case was made for it as it is', () => {
  const { rules, cases, failed } = readCases();
  expect(rules).toBe(RULES);
  expect(failed.map(({ scenario, rulesHash }) => [scenario, rulesHash])).toEqual(
    listFailedFiles().map((name) => [name, scenarioNamed(name).rulesHash]),
  );
  expect(cases.map(({ scenario, rulesHash }) => [scenario, rulesHash])).toEqual(
    listCaseFiles().map((name) => [name, scenarioNamed(name).rulesHash]),
  );
});
