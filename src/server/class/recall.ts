/** What the journal has kept, in the memory of the server: at a restart, when another process has kept it, and when a commit was taken back. */
import type { SaidLine } from '../../conference/class/wire.ts';
import type { HeldAct } from './capital.ts';
import {
  type AttemptDocument,
  type ClassDocument,
  type ClassState,
  DEFAULT_SETTINGS,
  type HandOutDocument,
  type HeldTable,
  type PersonDocument,
  type TableDocument,
} from './class-state.ts';
import { type ClockDocument, followPlay, followStage, setClock, wakeClock } from './clocks.ts';
import type { KeptClass, KeptInput } from './journal.ts';
import { foldInputs, holdTable } from './tables.ts';

/** A table whose inputs do not lead where they led. */
export type RecallFault =
  | { code: 'class/journal'; table: number; at: number }
  | { code: 'class/scenario'; id: string };

type Documents = readonly (readonly [name: string, value: unknown])[];

/** Everything, in place of what is held; tables that are held and not `redone` go on from where they are. */
export function recallAll(
  state: ClassState,
  kept: KeptClass,
  redone: ReadonlySet<number>,
): RecallFault | null {
  state.keeper.forget();
  state.notices.splice(0);
  state.people.clear();
  state.tokens.clear();
  state.handOuts.clear();
  state.attempts.clear();
  const before = new Map(state.tables);
  for (const table of redone) state.tables.delete(table);
  for (const held of state.tables.values()) {
    held.said = [];
    held.releases.clear();
  }
  const fault = recallNews(state, kept, before);
  for (const table of redone) {
    const held = state.tables.get(table);
    if (held) wakeClock(state, held);
  }
  return fault;
}

/**
 * What is new to this process.
 * @param before tables whose clocks go on
 */
export function recallNews(
  state: ClassState,
  { documents, inputs }: KeptClass,
  before: ReadonlyMap<number, HeldTable> = new Map(),
): RecallFault | null {
  const fresh = [...documents].filter(([name, one]) => state.keeper.takes(name, one));
  const named = (kind: string): Documents => {
    return fresh.filter(([name]) => name.startsWith(kind)).map(([name, one]) => [name, one.value]);
  };
  for (const [, value] of named('class')) recallClass(state, value as ClassDocument);
  for (const [name, value] of named('person/')) recallPerson(state, name, value);
  for (const [, value] of named('handout/')) {
    const document = value as HandOutDocument;
    state.handOuts.set(document.code, document);
  }
  for (const [, value] of named('attempt/')) {
    const document = value as AttemptDocument;
    state.attempts.set(document.id, document);
  }
  const fault = recallTables(state, named('table/'), before) ?? recallInputs(state, inputs);
  if (fault) return fault;
  for (const [name, value] of named('said/')) recallLine(state, name, value as SaidLine);
  for (const [name, value] of named('release/'))
    recallRelease(state, name, value as HeldAct | null);
  for (const [name, value] of named('clock/')) recallClock(state, name, value as ClockDocument);
  followPlay(state);
  return null;
}

function recallClass(state: ClassState, document: ClassDocument): void {
  // A class of an older version lacks settings that came later.
  state.document = { ...document, settings: { ...DEFAULT_SETTINGS, ...document.settings } };
  state.changed.lobby = true;
  for (const table of state.tables.keys()) state.changed.tables.add(table);
}

function recallPerson(state: ClassState, name: string, value: unknown): void {
  const id = name.slice('person/'.length);
  const before = state.people.get(id);
  const person = value as PersonDocument | null;
  if (before && before.token !== person?.token) state.tokens.delete(before.token);
  if (person) {
    state.people.set(id, person);
    state.tokens.set(person.token, id);
    if (!state.presence.has(id)) state.presence.set(id, { sockets: 0, since: state.now() });
  } else state.people.delete(id);
  state.changed.people.add(id);
  state.changed.lobby = true;
  for (const place of [before?.place, person?.place])
    if (place) state.changed.tables.add(place.table);
}

function recallTables(
  state: ClassState,
  documents: Documents,
  before: ReadonlyMap<number, HeldTable>,
): RecallFault | null {
  const tables = documents.map(([, value]) => value as TableDocument);
  for (const document of tables.sort((one, other) => one.table - other.table)) {
    if (state.tables.has(document.table)) continue;
    const loaded = state.scenarios.get(document.scenario);
    if (!loaded) return { code: 'class/scenario', id: document.scenario };
    const held = holdTable(loaded, document);
    const old = before.get(held.number);
    if (old) {
      held.clock = old.clock;
      held.awaited = old.awaited;
    }
    state.tables.set(held.number, held);
    followStage(state, held);
    state.changed.tables.add(held.number);
  }
  return null;
}

function recallInputs(state: ClassState, inputs: readonly KeptInput[]): RecallFault | null {
  for (const [number, held] of state.tables) {
    const own = inputs.filter(({ table, at }) => table === number && at >= held.inputs);
    if (own.length === 0) continue;
    const folded = foldInputs(state, held, own);
    if (!folded.ok) return { code: 'class/journal', table: number, at: folded.at };
    followStage(state, held);
    state.changed.tables.add(number);
  }
  return null;
}

function recallLine(state: ClassState, name: string, line: SaidLine): void {
  const [, table, number] = name.split('/');
  const held = state.tables.get(Number(table));
  if (!held) return;
  held.said[Number(number) - 1] = line;
  state.changed.tables.add(held.number);
}

function recallRelease(state: ClassState, name: string, waiting: HeldAct | null): void {
  const [, table, ...seat] = name.split('/');
  const held = state.tables.get(Number(table));
  if (!held) return;
  if (waiting) held.releases.set(seat.join('/'), waiting);
  else held.releases.delete(seat.join('/'));
  state.changed.tables.add(held.number);
}

function recallClock(state: ClassState, name: string, document: ClockDocument): void {
  const held = state.tables.get(Number(name.slice('clock/'.length)));
  if (!held) return;
  setClock(state, held, document);
  state.changed.tables.add(held.number);
}
