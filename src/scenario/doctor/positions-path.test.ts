import { expect, test } from 'vitest';
import { edited } from '../../../test/fixtures/scenario/base.ts';
import { readScenario } from '../read.ts';
import { findPositionsPath } from './positions-path.ts';

const OWN = '    positions:\n      fees: { ideal: 10, salience: 0.5 }\n';
const GIVEN =
  'groups:\n  - { id: inland }\n  - { id: coast, positions: { fees: { ideal: 10, salience: 0.5 } } }\n';

function pathIn(text: string): string {
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return findPositionsPath(reading.scenario).join('.');
}

const given = edited(OWN, '').replace('groups:\n  - { id: coast }\n', GIVEN);

test.each([
  ['the first delegation', edited(OWN, OWN), 'delegations.0.positions'],
  [
    'the first under which one is written, not one that has a group speak for it',
    given.replace('population: 4', 'positions: { fees: { ideal: 90, salience: 1 } }'),
    'delegations.1.positions',
  ],
  ['the group, where only one speaks', given, 'groups.1.positions'],
  ['all delegations, where there is none', edited(OWN, ''), 'delegations'],
])('positions are shown at %s', (_, text, path) => {
  expect(pathIn(text)).toBe(path);
});
