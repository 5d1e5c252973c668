/** Files somebody opens: scenarios to play, records to prove. */
import type { Drafts } from '../drafts/drafts.ts';
import { loadShipped } from './library.ts';
import type { Games } from '../play-games.ts';
import type { AppState, SetState } from '../store/store.ts';

export type FileSurroundings = {
  games: Games;
  set: SetState;
  get: () => AppState;
  fail: (error: unknown) => void;
};

export type FileActions = ReturnType<typeof openFiles>;

export function openFiles(around: FileSurroundings) {
  const { set, get, fail } = around;
  return {
    /** Fetches a conference to read in before it is played. */
    browse: makeBrowse(around),
    /** The text of a scenario without comments, as links carry it. */
    bareText: async (text: string): Promise<string> =>
      (await import('./reader.ts')).getReader().bare(text),
    /** @param draft its id, where it comes from the desk */
    openScenarioFile: (file: File, draft?: string): Promise<void> =>
      openScenario(file, set, draft).catch(fail),
    /** A scenario, a record, or a result as a file or a line; of several is told where they are opened. */
    openFiles: (files: readonly File[]): Promise<void> => openChosen(files, around).catch(fail),
    /** Files put down on a page that opens none; null when that was read. */
    misplace: (files: readonly File[] | null): void =>
      set({ misplaced: files && { why: 'elsewhere', files } }),
    // Where nothing can be read, nothing is listed.
    listDrafts: async (): Promise<void> => {
      const drafts = await loadDrafts();
      set({ drafts: await drafts.list().catch(() => []) });
    },
    /** Opens a draft of the desk as a scenario to play or to hand out; false where none of that id is kept. */
    openKeptDraft: async (id: string): Promise<boolean> => {
      const drafts = await loadDrafts();
      const text = await drafts.read(id).catch(() => undefined);
      if (text === undefined) return false;
      const [listed] = (await drafts.list().catch(() => [])).filter((one) => one.id === id);
      await openScenario(new File([text], listed?.title ?? id), set, id).catch(fail);
      return true;
    },
    /** Puts the opened scenario or record aside. */
    closeFile: (): void => set({ opened: null, proof: null, misplaced: null }),
    /** Takes files that were put down on another page to the one that has use for them. */
    carry: (files: readonly File[], page: 'desk' | 'collect' | 'compare'): void => {
      set({ carried: files, misplaced: null });
      get().go({ page });
    },
    /** Puts a copy of a conference that ships on the desk. */
    copyToDesk: async (id: string, copyOf: (title: string) => string): Promise<void> => {
      const { asOwn } = await import('../drafts/ids.ts');
      const text = asOwn((await loadShipped(id)).text, copyOf);
      set({ carried: [new File([text], `${id}.json`)], misplaced: null });
      get().go({ page: 'desk' });
    },
    /** The files that were carried here, once. */
    takeCarried: (): readonly File[] => {
      const { carried } = get();
      if (carried.length > 0) set({ carried: [] });
      return carried;
    },
  };
}

/** Nothing to read yet is no failure: playing will tell what is wrong. What comes late stays out of the way. */
function makeBrowse({ set }: FileSurroundings): (id: string) => Promise<void> {
  let wanted = '';
  return async (id) => {
    wanted = id;
    const found = await loadShipped(id).catch(() => undefined);
    if (found && wanted === id) set({ browsed: { id, scenario: found.scenario } });
  };
}

async function openChosen(files: readonly File[], around: FileSurroundings): Promise<void> {
  await (await import('./open-chosen.ts')).openChosen(files, around);
}

async function openScenario(file: File, set: SetState, draft?: string): Promise<void> {
  await (await import('./open-scenario.ts')).openScenario(file, set, draft);
}

/** Fetched when somebody asks for them: the front door does without. */
async function loadDrafts(): Promise<Drafts> {
  return (await import('../drafts/drafts.ts')).keptDrafts;
}
