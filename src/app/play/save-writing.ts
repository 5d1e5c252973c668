/** Writing a game: its opening once, then what each command has added; with the state, or not at all. */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import {
  allOf,
  headOf,
  type Label,
  type Mark,
  openingOf,
  type Schema,
  type STORES,
} from './kept-game.ts';
import type { GameBase } from './live-game.ts';

type Work = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
type Chunks = IDBPObjectStore<Schema, typeof STORES, 'chunks', 'readwrite'>;

/** Takes back what was written after `end`, which a command that was taken back has left; with the state, or not at all. */
async function rewind(record: Chunks, id: string, end: Mark): Promise<Mark> {
  const [commands, happenings] = end;
  await record.delete(IDBKeyRange.bound([id, end], [id, [Infinity, Infinity]]));
  const last = (await record.getAll(allOf(id))).at(-1);
  if (!last) return [0, 0];
  await record.put({
    ...last,
    commands: last.commands.slice(0, commands - last.at[0]),
    happenings: last.happenings.slice(0, happenings - last.at[1]),
  });
  return end;
}

/** @param before how much of it is written; undefined: nothing that counts */
export async function write(
  work: Work,
  game: GameBase,
  label: Label,
  before: Mark | undefined,
): Promise<void> {
  const { id, conference } = game;
  const { state, commands, happenings } = conference;
  const end: Mark = [commands.length, happenings.length];
  const record = work.objectStore('chunks');
  const written = before && end[0] < before[0] ? await rewind(record, id, end) : before;
  const at = written ?? [0, 0];
  const writes: Promise<unknown>[] = [
    work.objectStore('heads').put(headOf(game, label)),
    work.objectStore('states').put({ id, state }),
  ];
  // Notes alone add nothing to the record.
  if (!written || commands.length > at[0]) {
    writes.push(
      record.put({
        id,
        at,
        commands: commands.slice(at[0]),
        happenings: happenings.slice(at[1]),
      }),
    );
  }
  if (!written) {
    writes.push(record.delete(IDBKeyRange.bound([id, [0, 0]], [id, [Infinity, Infinity]], true)));
    writes.push(work.objectStore('openings').put(openingOf(game)));
  }
  await Promise.all(writes);
}

/** Nothing of a work that failed is left. */
export function undo(work: Work): void {
  work.done.catch(() => {});
  try {
    work.abort();
  } catch {
    // It has ended by itself.
  }
}
