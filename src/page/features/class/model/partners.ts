/** To whom a person may write: groups of the seat that somebody else at the table belongs to, and the other persons. */
import {
  addressGroup,
  listGroupsOf,
  readAddressedGroup,
} from '../../../../conference/class/addressee.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';

/** `to`: as the server is told. */
export type TalkPartner = { to: string; group: string | null };

export function listTalkPartners(
  scenario: Pick<SeatScenario, 'delegations'>,
  seat: string,
  others: readonly string[],
): readonly TalkPartner[] {
  const groups = listGroupsOf(scenario, seat).filter((group) =>
    others.some((other) => listGroupsOf(scenario, other).includes(group)),
  );
  return [...groups.map(addressGroup), ...others].map(readPartner);
}

export function readPartner(to: string): TalkPartner {
  return { to, group: readAddressedGroup(to) };
}

/** Whether a seat may make and take offers: not a group, the Chair or an observer. */
export function mayPromise(
  {
    scenario,
    floor,
  }: { scenario: Pick<SeatScenario, 'delegationIndex'>; floor: readonly number[] },
  seat: string,
): boolean {
  const d = scenario.delegationIndex.get(seat);
  return d !== undefined && floor.includes(d);
}
