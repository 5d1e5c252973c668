/** What the instructor's monitor asks for. */
import { listInjectable } from '../../conference/class/injectable.ts';
import type { InstructorAsking } from '../../conference/class/requests.ts';
import { type Answer, type InstructorHandlers, OK, refuseAsked } from './asking.ts';
import {
  type ClassState,
  type HeldTable,
  keepClass,
  keepPerson,
  listPeopleAt,
} from './class-state.ts';
import { extendClock, followPlay, setPaused } from './clocks.ts';
import { ruleOut } from './drafting.ts';
import { writeRecords } from './ending.ts';
import { renewToken } from './joining.ts';
import { findHeir, isSeat, roleIn, seatPerson } from './places.ts';
import { drawToken, isSameSecret, readCode } from './secrets.ts';
import { deal, finishTable, openDebrief, startPlay } from './starting.ts';
import { putAtTable } from './tables.ts';

export const INSTRUCTOR_HANDLERS: InstructorHandlers = {
  pause: (state, { table, on }) => {
    const done = atTables(state, table, (held) => setPaused(state, held, on));
    followPlay(state);
    return done;
  },
  extend: (state, { table, ms }) => atTables(state, table, (held) => extendClock(state, held, ms)),
  endStage: (state, { table }) =>
    atTables(state, table, (held) => void putAtTable(state, held, { type: 'zero' }, null)),
  endSitting: (state, { table }) =>
    atTables(state, table, (held) => void putAtTable(state, held, { type: 'endSitting' }, null)),
  finish: (state, { table }) => atTables(state, table, (held) => finishTable(state, held)),
  deal,
  start: startPlay,
  hand: (state, { table, seat, by }) => {
    const held = state.tables.get(table);
    if (!held) return refuseAsked('noTable');
    if (!isSeat(state, table, seat)) return refuseAsked('noSeat');
    const heir = by === 'person' ? findHeir(state, table, seat) : undefined;
    const put = putAtTable(state, held, { type: 'hand', seat, by }, null);
    if (!put.ok) return { ok: false, ...put.refusal };
    if (heir) seatPerson(state, heir, { table, seat, role: 'delegate' });
    return OK;
  },
  replace: (state, { table, seat, person }) => {
    const there = listPeopleAt(state, table, seat).filter((one) => {
      return person === undefined || one.person === person;
    });
    if (there.length === 0) return refuseAsked('nobody');
    return {
      ok: true,
      tokens: there.map((one) => ({ person: one.person, token: renewToken(state, one) })),
    };
  },
  move,
  broadcast: (state, { id, text, table }) => {
    state.notices.push({
      table: table ?? null,
      person: null,
      push: { type: 'broadcast', id, text },
    });
    return OK;
  },
  inject,
  ruleOut,
  debrief: openDebrief,
  settings: (state, change) => {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const settings = { ...state.document.settings, ...Object.fromEntries(given) };
    keepClass(state, { settings });
    for (const table of state.tables.keys()) state.changed.tables.add(table);
    return OK;
  },
  mute: (state, { person, on }) => {
    const found = state.people.get(person);
    if (!found) return refuseAsked('nobody');
    keepPerson(state, { ...found, muted: on });
    return OK;
  },
  warmup: (state, { open }) => {
    if (state.document.stage !== 'lobby') return refuseAsked('late');
    keepClass(state, { warmup: open });
    return OK;
  },
  renew: (state) => {
    const key = drawToken();
    keepClass(state, { key });
    return { ok: true, token: key };
  },
  records: writeRecords,
  purge: (state, { code }) => {
    if (!isSameSecret(readCode(code), state.document.code)) return refuseAsked('code');
    state.purged = 'here';
    return OK;
  },
};

function atTables(
  state: ClassState,
  table: number | undefined,
  act: (held: HeldTable) => void,
): Answer {
  const tables = table === undefined ? [...state.tables.values()] : [state.tables.get(table)];
  if (tables.includes(undefined) || tables.length === 0) return refuseAsked('noTable');
  for (const held of tables) {
    if (!held) continue;
    act(held);
    state.changed.tables.add(held.number);
  }
  return OK;
}

/** At all tables where it still can be brought, or at one. */
function inject(state: ClassState, { event, table }: InstructorAsking['inject']): Answer {
  const tables = [...state.tables.values()].filter(
    ({ number, live }) =>
      (table === undefined || number === table) && listInjectable(live).includes(event),
  );
  if (tables.length === 0) return refuseAsked('noEvents');
  for (const held of tables) {
    putAtTable(state, held, { type: 'inject', event }, null);
    state.changed.tables.add(held.number);
  }
  return OK;
}

function move(state: ClassState, { person, to }: InstructorAsking['move']): Answer {
  const found = state.people.get(person);
  if (!found) return refuseAsked('nobody');
  if (to === null) {
    seatPerson(state, found, null);
    return OK;
  }
  const { table, seat } = to;
  if (table > state.document.settings.tables) return refuseAsked('noTable');
  if (to.role === 'observer') {
    seatPerson(state, found, { table, seat: '', role: 'observer' });
    return OK;
  }
  if (!isSeat(state, table, seat)) return refuseAsked('noSeat');
  const role = roleIn(state, table, seat, person);
  if (role === null) return refuseAsked('full');
  seatPerson(state, found, { table, seat, role });
  return OK;
}
