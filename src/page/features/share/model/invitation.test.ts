import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { makeScenarioCode, type Invitation } from '../../../../conference/invitation.ts';
import { findInvitedScenario, startIn } from './invitation.ts';

const scenario = strait();
const browsed = { id: 'strait', scenario };

function found(seat: string, code: string, from: 'shelf' | 'file') {
  const invitation: Invitation = {
    scenario: { id: 'strait', code },
    seat,
    assist: 'hints',
    veil: false,
    locks: [],
  };
  const opened = { kind: 'scenario' as const, file: 'x', text: '', findings: [], scenario };
  return findInvitedScenario({ status: 'read', invitation, from }, { opened, browsed }).status;
}

const own = makeScenarioCode(scenario);

test.each([
  ['ASH', own, 'shelf', 'ready'],
  ['XYZ', own, 'shelf', 'noSeat'],
  // Another version of what ships may be played, but not from a seat that is gone.
  ['ASH', '0000-0000', 'shelf', 'other'],
  ['XYZ', '0000-0000', 'shelf', 'noSeat'],
  ['XYZ', '0000-0000', 'file', 'other'],
] as const)('%s by code %s from the %s: %s', (seat, code, from, status) => {
  expect(found(seat, code, from)).toBe(status);
});

test('a starting text that the scenario does not have is its draft', () => {
  const [known] = scenario.starts.keys();
  expect(startIn(scenario, 'constructor')).toBeUndefined();
  expect(startIn(scenario, undefined)).toBeUndefined();
  if (known !== undefined) expect(startIn(scenario, known)).toBe(known);
});
