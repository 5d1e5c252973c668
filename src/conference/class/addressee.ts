/** To whom a message goes: a seat, everybody at the table, or those at it who speak for members of a group. */
import type { Seat } from '../../engine/command.ts';

/** No id begins with it. */
const MARK = '@';

type Members = { readonly delegations: readonly { id: Seat; groups: readonly string[] }[] };

export function addressGroup(group: string): string {
  return MARK + group;
}

/** The group; null: a seat, or everybody. */
export function readAddressedGroup(to: string): string | null {
  return to.startsWith(MARK) ? to.slice(MARK.length) : null;
}

export function listGroupsOf({ delegations }: Members, seat: Seat): readonly string[] {
  return delegations.find(({ id }) => id === seat)?.groups ?? [];
}
