import { expect, test } from 'vitest';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import { listTalkPartners, mayPromise } from './partners.ts';

const member = (id: string, ...groups: string[]) => ({ id, groups });
const scenario = {
  delegations: [member('ASH', 'coast', 'friends'), member('BAY', 'friends'), member('CAY')],
} as unknown as SeatScenario;

test('a person writes to groups that somebody else at the table is in, and to the others', () => {
  const all = (others: readonly string[]) =>
    listTalkPartners(scenario, 'ASH', others).map(({ to, group }) => [to, group]);
  expect(all(['BAY', 'CAY'])).toEqual([
    ['@friends', 'friends'],
    ['BAY', null],
    ['CAY', null],
  ]);
  expect(all(['CAY'])).toEqual([['CAY', null]]);
});

test('only a delegation on the floor makes and takes promises', () => {
  const delegationIndex = new Map(['ASH', 'BAY'].map((id, d) => [id, d]));
  const may = (seat: string) => mayPromise({ scenario: { delegationIndex }, floor: [1] }, seat);
  expect(['BAY', 'ASH', 'CHAIR', '@friends'].filter(may)).toEqual(['BAY']);
});
