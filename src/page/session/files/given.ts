/** What a person drops, pastes or fetches is read beside the page, in time, with a way to stop it. */
import type { Remote } from 'comlink';
import type { SetState } from '../store/store.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import { LONGEST_READING, type AsideResult } from './aside.ts';
import type { GivenReading } from '../store/shelf.ts';
import { getGivenReader, getVerifier } from './given-reader.ts';
import type { GivenCells } from './given-cells.ts';
import type { Reader } from './scenario.worker.ts';

/** Milliseconds after which it is said what is being read. */
const MOMENT = 400;

/** What is being worked on, the last one told. */
const told: GivenReading[] = [];

/** @param name what a person calls it */
export function readGiven<Value>(
  set: SetState,
  name: string,
  work: Work<Value>,
): Promise<AsideResult<Value>> {
  return tell(set, { name }, (signal) =>
    getGivenReader().run(work, { limit: LONGEST_READING, signal }),
  );
}

/** A long conference takes as long as it takes to be played again, unless a person stops it. */
export function verifyGiven<Value>(
  set: SetState,
  name: string,
  work: Work<Value>,
): Promise<AsideResult<Value>> {
  return tell(set, { name, verifies: true }, (signal) => getVerifier().run(work, { signal }));
}

type Work<Value> = (reader: Remote<Reader>) => Promise<Value>;

async function tell<Value>(
  set: SetState,
  what: Omit<GivenReading, 'stop'>,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const stopping = new AbortController();
  const reading = { ...what, stop: () => stopping.abort() };
  const timer = setTimeout(() => {
    told.push(reading);
    set({ reading });
  }, MOMENT);
  try {
    return await run(stopping.signal);
  } finally {
    clearTimeout(timer);
    if (told.includes(reading)) told.splice(told.indexOf(reading), 1);
    set({ reading: told.at(-1) ?? null });
  }
}

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
