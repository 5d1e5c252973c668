/** Lines that were said at a table: kept, and told to those who may read them. */
import { listGroupsOf, readAddressedGroup } from '../../conference/class/addressee.ts';
import type { SaidLine } from '../../conference/class/wire.ts';
import type { Seat } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import {
  type ClassState,
  type HeldTable,
  listPeopleAt,
  type PersonDocument,
} from './class-state.ts';

/** Messages of a table that are kept in memory. */
const MOST_LINES = 2000;

/** @param events of the offer that a promise has become */
export function keepLine(
  state: ClassState,
  held: HeldTable,
  said: SaidLine,
  events: readonly DomainEvent[] = [],
): void {
  if (held.said.length >= MOST_LINES) return;
  const made = events.find((one) => one.type === 'offered' && one.seat === said.by);
  const line = made?.type === 'offered' ? { ...said, offer: made.offer } : said;
  held.said.push(line);
  state.keeper.keep(`said/${held.number}/${String(held.said.length).padStart(5, '0')}`, line);
  for (const { person } of listPeopleAt(state, held.number)) {
    const push = writeSaid(state, held, state.people.get(person));
    if (push) state.notices.push({ table: null, person, push });
  }
}

export function isInGroup({ live }: HeldTable, seat: Seat, group: string): boolean {
  return listGroupsOf(live.conference.setup.scenario, seat).includes(group);
}

/** What somebody may read: what was said to all, to the seat or its groups, or by it. Who of its people said it stays here. */
export function writeSaid(
  { document }: ClassState,
  held: HeldTable,
  person: PersonDocument | undefined,
) {
  const seat = person?.place?.seat ?? '';
  const lines = held.said
    .filter(({ by, to }) => {
      if (to === 'all') return true;
      const group = readAddressedGroup(to);
      const told = group === null ? to === seat : isInGroup(held, seat, group);
      return seat !== '' && (by === seat || told);
    })
    .map((line, at) => ({ ...line, id: String(at) }));
  return { type: 'said' as const, table: held.number, chat: document.settings.chat, lines };
}
