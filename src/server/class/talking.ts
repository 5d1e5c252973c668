/** Messages between delegations: kept beside the record, and never in its hash. What is promised is an act as well. */
import { listGroupsOf, readAddressedGroup } from '../../conference/class/addressee.ts';
import type { PersonAsking } from '../../conference/class/requests.ts';
import { makePromise } from '../../conference/class/promised.ts';
import type { Refused, SaidLine } from '../../conference/class/wire.ts';
import type { Seat } from '../../engine/command.ts';
import { type Answer, findOwnSeat, refuseAsked } from './asking.ts';
import {
  type ClassState,
  type HeldTable,
  listPeopleAt,
  type PersonDocument,
} from './class-state.ts';
import { holdForCapital } from './capital.ts';
import { findHindrance } from './hindrance.ts';
import { isSeat } from './places.ts';
import { putAtTable } from './tables.ts';

/** Messages of a table that are kept in memory. */
const MOST_LINES = 2000;

export function say(
  state: ClassState,
  person: PersonDocument,
  { to, strength, phrase, text, id }: PersonAsking['say'],
): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  const { chat } = state.document.settings;
  const { held, seat } = own;
  const known = held.said.find((line) => line.id === `${person.person} ${id}`);
  if (known) return { ok: true };
  if (person.muted) return refuseAsked('muted');
  if (chat === 'off' || (text !== undefined && chat !== 'free')) return refuseAsked('chat');
  if (phrase === undefined && text === undefined) return refuseAsked('shape');
  const group = readAddressedGroup(to);
  const reached =
    group === null ? to !== seat && isSeat(state, held.number, to) : isIn(held, seat, group);
  if (to !== 'all' && !reached) return refuseAsked('noSeat');
  const line: SaidLine = {
    id: `${person.person} ${id}`,
    sitting: held.live.conference.state.sitting,
    by: seat,
    to,
    strength,
    phrase: phrase ? { id: phrase.id, params: phrase.params ?? {} } : null,
    text: text ?? null,
  };
  const refused = strength === 'promised' ? promise(state, held, person, { id, line }) : null;
  if (refused) return refused;
  keepLine(state, held, line);
  return { ok: true };
}

/** Nothing is called a promise that the rules do not know as one. */
function promise(
  state: ClassState,
  held: HeldTable,
  person: PersonDocument,
  { id, line: { by: seat, to, phrase } }: { id: string; line: SaidLine },
): Refused | null {
  const act = makePromise(phrase, to);
  if (!act) return refuseAsked('notBinding');
  const wrong = findHindrance(state, person, held, held.number);
  if (wrong !== null) return refuseAsked(wrong);
  const waiting = holdForCapital(state, held, person, { id, act });
  if (waiting) return refuseAsked('held', { articles: waiting.crosses.join(' ') });
  const n = held.live.conference.commands.length;
  const put = putAtTable(state, held, { type: 'act', seat, act, n }, { person: person.person, id });
  return put.ok ? null : { ok: false, ...put.refusal };
}

function keepLine(state: ClassState, held: HeldTable, line: SaidLine): void {
  if (held.said.length >= MOST_LINES) return;
  held.said.push(line);
  state.keeper.keep(`said/${held.number}/${String(held.said.length).padStart(5, '0')}`, line);
  for (const { person } of listPeopleAt(state, held.number)) {
    const push = writeSaid(state, held, state.people.get(person));
    if (push) state.notices.push({ table: null, person, push });
  }
}

function isIn({ live }: HeldTable, seat: Seat, group: string): boolean {
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
      const told = group === null ? to === seat : isIn(held, seat, group);
      return seat !== '' && (by === seat || told);
    })
    .map((line, at) => ({ ...line, id: String(at) }));
  return { type: 'said' as const, table: held.number, chat: document.settings.chat, lines };
}
