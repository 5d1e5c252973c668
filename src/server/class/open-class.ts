/** A class as it was when its server stopped, or a new one. */
import type { ClassSettings } from '../../conference/class/wire.ts';
import { readScenario } from '../../scenario/read.ts';
import {
  type ClassDocument,
  type ClassState,
  DEFAULT_SETTINGS,
  type LoadedScenario,
} from './class-state.ts';
import type { Journal, KeptClass } from './journal.ts';
import { JournalKeeper } from './keeper.ts';
import { recallAll, type RecallFault } from './recall.ts';
import { drawCode, drawSeed, drawToken, makeClassKey } from './secrets.ts';

/** Milliseconds until a journal that cannot be read is tried again. */
const AGAIN = 500;

export type OpeningFault =
  /** The folder holds a class with other scenarios. */
  | { code: 'class/otherScenarios'; kept: readonly string[] }
  /** The journal of a table does not lead where it led: another version of the rules, or a damaged disk. */
  | RecallFault
  /** It cannot be reached, or takes nothing. */
  | { code: 'class/database' };

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
  const keeper = new JournalKeeper(journal);
  const by = { now, draw };
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- once more where another process has begun it meanwhile
    const kept = await journal.load();
    if (!kept) return fail({ code: 'class/database' });
    const before = kept.documents.get('class')?.value as ClassDocument | undefined;
    if (before) return recall(kept, before, given, journal, keeper, by);
    const state = makeState(makeDocument(given, settings), given, keeper, by);
    keeper.keep('class', state.document);
    for (const { scenario, text } of given) keeper.keep(`scenario/${scenario.id}`, text);
    // oxlint-disable-next-line no-await-in-loop
    const settled = await keeper.settled();
    if (settled === 'kept') return { ok: true, state: followJournal(state, journal) };
    if (settled === 'refused') return fail({ code: 'class/database' });
    keeper.forget();
  }
}

/** What is not kept is taken back. */
function followJournal(state: ClassState, journal: Journal): ClassState {
  state.keeper.recall = async (tables) => {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- until it can be read
      const kept = await journal.load();
      if (kept) return void recallAll(state, kept, tables);
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => void setTimeout(resolve, AGAIN));
    }
  };
  return state;
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
    handOuts: new Map(),
    attempts: new Map(),
    presence: new Map(),
    devices: null,
    keeper,
    now,
    owns: () => true,
    cutOff: false,
    here: () => false,
    draw,
    changed: { tables: new Set(), people: new Set(), lobby: true },
    notices: [],
    played: { before: 0, since: null },
    newsId: 0,
    addresses: [],
    several: false,
    join: '',
    purged: null,
  };
}

function recall(
  kept: KeptClass,
  document: ClassDocument,
  given: readonly LoadedScenario[],
  journal: Journal,
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
  const fault = recallAll(state, kept, new Set());
  return fault ? fail(fault) : { ok: true, state: followJournal(state, journal) };
}

function fail(fault: OpeningFault): OpenedClass {
  return { ok: false, fault };
}

function readKept({ documents }: KeptClass, id: string): LoadedScenario | null {
  const text = documents.get(`scenario/${id}`)?.value;
  if (typeof text !== 'string') return null;
  const reading = readScenario(text);
  return reading.ok ? { scenario: reading.scenario, text } : null;
}
