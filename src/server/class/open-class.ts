/** A class as it was when its server stopped, or a new one. */
import type { ClassSettings } from '../../conference/class/wire.ts';
import { readScenario } from '../../scenario/read.ts';
import {
  type ClassDocument,
  type ClassState,
  DEFAULT_SETTINGS,
  type LoadedScenario,
  type PersonDocument,
  type TableDocument,
} from './class-state.ts';
import { followStage } from './clocks.ts';
import type { Journal, KeptClass } from './journal.ts';
import { JournalKeeper } from './keeper.ts';
import { drawCode, drawSeed, drawToken, makeClassKey } from './secrets.ts';
import { foldInputs, holdTable } from './tables.ts';
import type { SaidLine } from '../../conference/class/wire.ts';

export type OpeningFault =
  /** The folder holds a class with other scenarios. */
  | { code: 'class/otherScenarios'; kept: readonly string[] }
  /** The journal of a table does not lead where it led: another version of the rules, or a damaged disk. */
  | { code: 'class/journal'; table: number; at: number }
  | { code: 'class/scenario'; id: string };

export type OpenedClass = { ok: true; state: ClassState } | { ok: false; fault: OpeningFault };

/**
 * @param now milliseconds of a clock that is never set
 * @param draw seeds of tables, and the chance by which seats are dealt
 */
export async function openClass(
  journal: Journal,
  given: readonly LoadedScenario[],
  now: () => number,
  settings: Partial<ClassSettings> = {},
  draw: () => number = drawSeed,
): Promise<OpenedClass> {
  const kept = await journal.load();
  const keeper = new JournalKeeper(journal);
  const before = kept.documents.get('class') as ClassDocument | undefined;
  if (!before) {
    const state = makeState(makeDocument(given, settings), given, keeper, { now, draw });
    keeper.keep('class', state.document);
    for (const { scenario, text } of given) keeper.keep(`scenario/${scenario.id}`, text);
    await keeper.settled();
    return { ok: true, state };
  }
  return recall(kept, before, given, keeper, { now, draw });
}

function makeDocument(
  given: readonly LoadedScenario[],
  settings: Partial<ClassSettings>,
): ClassDocument {
  return {
    code: drawCode(),
    key: drawToken(),
    signing: makeClassKey(),
    stage: 'lobby',
    settings: { ...DEFAULT_SETTINGS, ...settings },
    warmup: false,
    scenarios: given.map(({ scenario }) => scenario.id),
  };
}

function makeState(
  document: ClassDocument,
  given: readonly LoadedScenario[],
  keeper: JournalKeeper,
  { now, draw }: Pick<ClassState, 'now' | 'draw'>,
): ClassState {
  return {
    document,
    people: new Map(),
    tokens: new Map(),
    tables: new Map(),
    scenarios: new Map(given.map((one) => [one.scenario.id, one])),
    presence: new Map(),
    keeper,
    now,
    draw,
    changed: { tables: new Set(), people: new Set(), lobby: true },
    notices: [],
    played: { before: 0, since: null },
    newsId: 0,
    addresses: [],
    join: '',
    purged: false,
  };
}

function recall(
  kept: KeptClass,
  document: ClassDocument,
  given: readonly LoadedScenario[],
  keeper: JournalKeeper,
  by: Pick<ClassState, 'now' | 'draw'>,
): OpenedClass {
  const { scenarios: ids } = document;
  const texts = ids.map((id) => readKept(kept, id));
  const missing = texts.findIndex((one) => one === null);
  if (missing >= 0) return fail({ code: 'class/scenario', id: ids[missing] ?? '' });
  const scenarios = texts.flatMap((one) => one ?? []);
  const hashes = (list: readonly LoadedScenario[]) =>
    list.map(({ scenario }) => scenario.rulesHash);
  if (given.length > 0 && hashes(given).join() !== hashes(scenarios).join())
    return fail({ code: 'class/otherScenarios', kept: ids });
  const state = makeState(document, scenarios, keeper, by);
  recallPeople(state, kept);
  const fault = recallTables(state, kept);
  if (fault) return fail(fault);
  if (document.stage === 'running') state.played.since = by.now();
  return { ok: true, state };
}

function fail(fault: OpeningFault): OpenedClass {
  return { ok: false, fault };
}

function readKept({ documents }: KeptClass, id: string): LoadedScenario | null {
  const text = documents.get(`scenario/${id}`);
  if (typeof text !== 'string') return null;
  const reading = readScenario(text);
  return reading.ok ? { scenario: reading.scenario, text } : null;
}

function recallPeople(state: ClassState, { documents }: KeptClass): void {
  for (const [name, value] of documents) {
    if (!name.startsWith('person/')) continue;
    const person = value as PersonDocument;
    state.people.set(person.person, person);
    state.tokens.set(person.token, person.person);
    state.presence.set(person.person, { sockets: 0, since: state.now() });
  }
}

function recallTables(state: ClassState, { documents, inputs }: KeptClass): OpeningFault | null {
  const named = [...documents].filter(([name]) => name.startsWith('table/'));
  const tables = named.map(([, value]) => value as TableDocument);
  for (const document of tables.sort((one, other) => one.table - other.table)) {
    const loaded = state.scenarios.get(document.scenario);
    if (!loaded) return { code: 'class/scenario', id: document.scenario };
    const held = holdTable(loaded, document);
    const own = inputs.filter(({ table }) => table === held.number);
    const folded = foldInputs(state, held, own);
    if (!folded.ok) return { code: 'class/journal', table: held.number, at: folded.at };
    const said = [...documents].filter(([name]) => name.startsWith(`said/${held.number}/`));
    held.said = said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line as SaidLine);
    state.tables.set(held.number, held);
    followStage(state, held);
  }
  return null;
}
