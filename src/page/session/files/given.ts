/** What a person drops, pastes or fetches is read beside the page, in time, with a way to stop it. */
import type { Remote } from 'comlink';
import type { SetState } from '../store/store.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import { LONGEST_READING, type AsideResult } from './aside.ts';
import { getGivenReader } from './given-reader.ts';
import type { Reader } from './scenario.worker.ts';

/** Milliseconds after which it is said what is being read. */
const MOMENT = 400;

/** @param name what a person calls it */
export async function readGiven<Value>(
  set: SetState,
  name: string,
  work: (reader: Remote<Reader>) => Promise<Value>,
): Promise<AsideResult<Value>> {
  const stopping = new AbortController();
  const reading = { name, stop: () => stopping.abort() };
  const telling = setTimeout(() => set({ reading }), MOMENT);
  try {
    const bounds = { limit: LONGEST_READING, signal: stopping.signal };
    return await getGivenReader().run(work, bounds);
  } finally {
    clearTimeout(telling);
    set({ reading: null });
  }
}

/** `left`: lines past the most that are read. */
export type GivenCells = { cells: readonly (readonly string[])[]; left: number };

/** Undefined: it is larger than any scenario, or reading it was stopped. */
export async function readCells(
  set: SetState,
  text: string,
  how: 'file' | 'block',
): Promise<GivenCells | undefined> {
  if (text.length > LIMITS.bytes) return undefined;
  const tried = await readGiven(set, '', async (reader): Promise<GivenCells> =>
    reader.cells(text, how),
  );
  return tried.ok ? tried.value : undefined;
}
