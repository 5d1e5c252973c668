/** Files somebody opens: scenarios to play, records to prove. */
import type { ConferenceRecord } from '../../conference/record.ts';
import type { Finding } from '../../scenario/finding.ts';
import type { Reading } from '../../scenario/reading.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { scenarios } from 'virtual:scenarios';
import { Drafts } from '../desk/drafts.ts';
import { type Loaded, loadShipped } from './library.ts';
import type { Games } from '../play/play-games.ts';
import { reader } from './reader.ts';
import type { Actions } from '../store/actions.ts';
import type { AppState, SetState } from '../store/store.ts';

type Surroundings = {
  games: Games;
  set: SetState;
  get: () => AppState;
  fail: (error: unknown) => void;
};

type FileActions = Pick<
  Actions,
  | 'browse'
  | 'bareText'
  | 'openScenarioFile'
  | 'openRecordFile'
  | 'closeFile'
  | 'carry'
  | 'takeCarried'
  | 'listDrafts'
  | 'openKeptDraft'
>;

export function openFiles(around: Surroundings): FileActions {
  const { set, get, fail } = around;
  const drafts = new Drafts();
  return {
    browse: (id) => browse(id, around),
    bareText: (text) => reader().bare(text),
    openScenarioFile: (file, draft) => openScenario(file, set, draft).catch(fail),
    openRecordFile: (file) => openRecord(file, around).catch(fail),
    // Where nothing can be read, nothing is listed.
    listDrafts: async () => set({ drafts: await drafts.list().catch(() => []) }),
    openKeptDraft: async (id) => {
      const text = await drafts.read(id).catch(() => undefined);
      if (text === undefined) return false;
      const [listed] = (await drafts.list().catch(() => [])).filter((one) => one.id === id);
      await openScenario(new File([text], listed?.title ?? id), set, id).catch(fail);
      return true;
    },
    closeFile: () => set({ opened: null, proof: null, misplaced: null }),
    carry: (file, page) => {
      set({ carried: file, misplaced: null });
      get().go({ page });
    },
    takeCarried: () => {
      const { carried } = get();
      if (carried) set({ carried: null });
      return carried;
    },
  };
}

/** Nothing to read yet is no failure: playing will tell what is wrong. */
async function browse(id: string, { set }: Surroundings): Promise<void> {
  const found = await loadShipped(id).catch(() => undefined);
  if (found) set({ browsed: { id, scenario: found.scenario } });
}

async function openScenario(file: File, set: SetState, draft?: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const written = new TextDecoder().decode(bytes);
  // Fetched with the first file that is opened: the first screen needs nothing that unpacks.
  const { isCells, isTableName, isWorkbookName } = await import('../selectors/play/table-file.ts');
  const { name } = file;
  if (draft === undefined && (isTableName(name) || isWorkbookName(name) || isCells(written)))
    return set({ proof: null, misplaced: file });
  const { unpackedFile } = await import('../selectors/play/packed-file.ts');
  const packed = unpackedFile(written);
  const text = packed?.ok ? packed.text : written;
  const reading: Reading =
    packed?.ok === false
      ? { ok: false, findings: [cut(packed.code)] }
      : await reader().scenario(packed ? text : bytes);
  const { findings } = reading;
  const from = draft === undefined ? {} : { draft };
  const opened = { file: file.name, text, findings, ...from };
  set({
    proof: null,
    misplaced: null,
    opened: reading.ok
      ? { ...opened, kind: 'scenario', scenario: reading.scenario }
      : { ...opened, kind: 'refused' },
  });
}

/** A packed file that does not come back whole. */
function cut(code: string): Finding {
  const message =
    code === 'packed/size'
      ? 'The packed file holds more than 4 MiB, the most a scenario may have. Ask for another.'
      : 'A part of the packed file is missing or was changed on its way. Download it again, whole.';
  return { severity: 'error', code, path: '', line: 1, column: 1, message };
}

async function openRecord(file: File, around: Surroundings): Promise<void> {
  const { games, set, get } = around;
  const text = await file.text();
  const reading = await (isResult(text) ? readResult(text) : readRecord(text));
  if (!reading.ok) {
    const { code, path, message } = reading.fault;
    return set({ misplaced: null, proof: { status: 'unreadable', code, place: path, message } });
  }
  const { said, prove } = reading;
  const [live, loaded] = await Promise.all([games.live(), scenarioOf(said, get())]);
  if (!loaded) return set({ proof: { status: 'otherScenario' } });
  const { proof, conference } = prove(live, loaded.scenario);
  set({ proof, misplaced: null });
  if (!conference) return;
  const base = {
    id: `record-${said.hash.slice(0, 12)}`,
    conference,
    rules: said.rules,
    scenarioText: loaded.text,
    seat: live.seatOfRecord(said),
    assist: 'none' as const,
    veil: false,
    readOnly: true,
    saving: 'saved' as const,
    ...(said.notes === undefined ? {} : { notes: said.notes }),
  };
  games.enter(live.project(base, conference.happenings.length), 'outcome');
}

type Said = Pick<ConferenceRecord, 'scenario' | 'hash' | 'rules' | 'seats' | 'notes'>;
type Live = Awaited<ReturnType<Games['live']>>;
/** A record or a result as it was read, and how it is proved. */
type Readable =
  | { ok: true; said: Said; prove: (live: Live, scenario: Scenario) => ReturnType<Live['prove']> }
  | { ok: false; fault: { code: string; path: string; message: string } };

async function readRecord(text: string): Promise<Readable> {
  const reading = await reader().record(text);
  if (!reading.ok) return reading;
  const { record } = reading;
  return { ok: true, said: record, prove: (live, scenario) => live.prove(scenario, record) };
}

async function readResult(text: string): Promise<Readable> {
  const reading = await reader().result(text);
  if (!reading.ok) return reading;
  const { result } = reading;
  return { ok: true, said: result, prove: (live, scenario) => live.proveResult(scenario, result) };
}

/** A result says what it is at its beginning. */
function isResult(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^\s*SB\d\./.test(head) || /"format"\s*:\s*"square-brackets\/result@/.test(head);
}

/** Characters read to tell a result from a record. */
const HEAD = 4096;

/** The scenario of a record: the file that is open, else the shipped one of that id. */
async function scenarioOf(
  { scenario }: Pick<ConferenceRecord, 'scenario'>,
  { opened }: AppState,
): Promise<Loaded | undefined> {
  const fits = (one: Scenario): boolean => one.rulesHash === scenario.rulesHash;
  if (opened?.kind === 'scenario' && fits(opened.scenario)) return opened;
  const ships = scenarios.some(({ id }) => id === scenario.id);
  const shipped = ships ? await loadShipped(scenario.id).catch(() => undefined) : undefined;
  if (shipped && fits(shipped.scenario)) return shipped;
  // Whoever wrote a scenario proves what was played on it in the browser they wrote it in.
  return (await draftOf(scenario).catch(() => undefined)) ?? shipped;
}

/** The draft of the desk, or the version of one, with the rules of a record. */
export async function draftOf({
  id,
  rulesHash,
}: Pick<ConferenceRecord['scenario'], 'id' | 'rulesHash'>): Promise<Loaded | undefined> {
  for (const text of (await new Drafts().texts()).filter((one) => one.includes(id))) {
    const reading = await reader().scenario(text);
    if (reading.ok && reading.scenario.rulesHash === rulesHash)
      return { scenario: reading.scenario, text };
  }
  return undefined;
}
