/** Messages between delegations: kept beside the record, and never in its hash. What is promised is an act as well. */
import { readAddressedGroup } from '../../conference/class/addressee.ts';
import { markNext } from '../../conference/class/asking.ts';
import type { PersonAsking } from '../../conference/class/requests.ts';
import { isPromiseWaiting, makePromise } from '../../conference/class/promised.ts';
import type { SaidLine } from '../../conference/class/wire.ts';
import type { Seat } from '../../engine/command.ts';
import { isOnFloor } from '../../engine/state/transaction.ts';
import { type Answer, findOwnSeat, OK, refuseAsked } from './asking.ts';
import type { ClassState, HeldTable, PersonDocument } from './class-state.ts';
import { holdForCapital } from './capital.ts';
import { findHindrance } from './hindrance.ts';
import { isSeat } from './places.ts';
import { isInGroup, keepLine } from './said-lines.ts';
import { putAtTable } from './tables.ts';

export function say(
  state: ClassState,
  person: PersonDocument,
  { to, strength, phrase, text, id }: PersonAsking['say'],
): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  const { chat } = state.document.settings;
  const { held, seat } = own;
  const key = `${person.person} ${id}`;
  if (held.answers.get(key)?.type === 'done' || held.said.some((line) => line.id === key))
    return OK;
  if (person.muted) return refuseAsked('muted');
  if (chat === 'off' || (text !== undefined && chat !== 'free')) return refuseAsked('chat');
  if (phrase === undefined && text === undefined) return refuseAsked('shape');
  const group = readAddressedGroup(to);
  const reached =
    group === null ? to !== seat && isSeat(state, held.number, to) : isInGroup(held, seat, group);
  if (to !== 'all' && !reached) return refuseAsked('noSeat');
  const line: SaidLine = {
    id: key,
    sitting: held.live.conference.state.sitting,
    by: seat,
    to,
    strength,
    phrase: phrase ? { id: phrase.id, params: phrase.params ?? {} } : null,
    text: text ?? null,
  };
  if (strength === 'promised') return promise(state, held, person, { id, line });
  keepLine(state, held, line);
  return OK;
}

/** Nothing is called a promise that the rules do not know as one. */
function promise(
  state: ClassState,
  held: HeldTable,
  person: PersonDocument,
  { id, line }: { id: string; line: SaidLine },
): Answer {
  const { by: seat, to } = line;
  const { conference } = held.live;
  const act = [seat, to].every((one) => mayPromise(held, one))
    ? makePromise(line.phrase, to)
    : null;
  if (!act) return refuseAsked('notBinding');
  const wrong = findHindrance(state, person, held, held.number);
  if (wrong !== null) return refuseAsked(wrong);
  if (isPromiseWaiting(conference, seat, act)) return refuseAsked('promisedTwice');
  const waiting = holdForCapital(state, held, person, { id, act, line });
  if (waiting) return refuseAsked('held', { articles: waiting.crosses.join(' ') });
  const n = conference.commands.length;
  const input = { type: 'act' as const, seat, act, n, ...markNext(held.live, seat) };
  const put = putAtTable(state, held, input, { person: person.person, id });
  if (!put.ok) return { ok: false, ...put.refusal };
  keepLine(state, held, line, put.events);
  return OK;
}

function mayPromise({ live }: HeldTable, seat: Seat): boolean {
  const { setup } = live.conference;
  return isOnFloor(setup, setup.scenario.delegationIndex.get(seat) ?? -1);
}
