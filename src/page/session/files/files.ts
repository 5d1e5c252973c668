/** Files somebody opens: scenarios to play, records to prove. */
import type { Drafts } from '../drafts/drafts.ts';
import { isRecord, RECORD_HEAD } from '../game/record-file.ts';
import { loadShipped } from './library.ts';
import type { Games } from '../play-games.ts';
import type { Actions } from '../store/actions.ts';
import type { Proof } from '../store/shelf.ts';
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
  | 'openFiles'
  | 'misplace'
  | 'closeFile'
  | 'carry'
  | 'copyToDesk'
  | 'takeCarried'
  | 'listDrafts'
  | 'openKeptDraft'
>;

export function openFiles(around: Surroundings): FileActions {
  const { set, get, fail } = around;
  return {
    browse: (id) => browse(id, around),
    bareText: async (text) => (await import('./reader.ts')).reader().bare(text),
    openScenarioFile: (file, draft) => openScenario(file, set, draft).catch(fail),
    openFiles: (files) => openChosen(files, around).catch(fail),
    misplace: (files) => set({ misplaced: files && { why: 'elsewhere', files } }),
    // Where nothing can be read, nothing is listed.
    listDrafts: async () => {
      const drafts = await draftsHere();
      set({ drafts: await drafts.list().catch(() => []) });
    },
    openKeptDraft: async (id) => {
      const drafts = await draftsHere();
      const text = await drafts.read(id).catch(() => undefined);
      if (text === undefined) return false;
      const [listed] = (await drafts.list().catch(() => [])).filter((one) => one.id === id);
      await openScenario(new File([text], listed?.title ?? id), set, id).catch(fail);
      return true;
    },
    closeFile: () => set({ opened: null, proof: null, misplaced: null }),
    carry: (files, page) => {
      set({ carried: files, misplaced: null });
      get().go({ page });
    },
    copyToDesk: async (id, copyOf) => {
      const { asOwn } = await import('../drafts/ids.ts');
      const text = asOwn((await loadShipped(id)).text, copyOf);
      set({ carried: [new File([text], `${id}.json`)], misplaced: null });
      get().go({ page: 'desk' });
    },
    takeCarried: () => {
      const { carried } = get();
      if (carried.length > 0) set({ carried: [] });
      return carried;
    },
  };
}

async function openChosen(files: readonly File[], around: Surroundings): Promise<void> {
  const { set } = around;
  const [file, ...others] = files;
  if (!file) return set({ proof: null, misplaced: { why: 'none', files } });
  if (others.length > 0) return set({ proof: null, misplaced: { why: 'several', files } });
  const head = await file
    .slice(0, RECORD_HEAD)
    .text()
    .catch(() => undefined);
  if (head === undefined) return set({ misplaced: null, proof: unread(file) });
  if (!isRecord(head)) return openScenario(file, set);
  await (await import('./open-record.ts')).openRecord(file, around);
}

/** Moved, deleted or locked since it was chosen; or a folder that was chosen as a file. */
function unread(file: File): Proof {
  const message =
    'The browser cannot read this file. Close it elsewhere, copy it, or choose it again.';
  return { status: 'unreadable', code: 'file/unread', place: file.name, message };
}

/** Nothing to read yet is no failure: playing will tell what is wrong. */
async function browse(id: string, { set }: Surroundings): Promise<void> {
  const found = await loadShipped(id).catch(() => undefined);
  if (found) set({ browsed: { id, scenario: found.scenario } });
}

async function openScenario(file: File, set: SetState, draft?: string): Promise<void> {
  await (await import('./open-scenario.ts')).openScenario(file, set, draft);
}

/** Fetched when somebody asks for them: the front door does without. */
async function draftsHere(): Promise<Drafts> {
  return (await import('../drafts/drafts.ts')).keptDrafts;
}
