/** Writing a game: its opening once, then what each command has added; with the state, or not at all. */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import {
  allOf,
  type Head,
  makeSaveHead,
  type Label,
  type WrittenMark,
  makeOpening,
  type Schema,
  type STORES,
} from './kept-game.ts';
import { unseal } from '../sealed.ts';
import type { Game } from '../store/store.ts';

type Work = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
type Chunks = IDBPObjectStore<Schema, typeof STORES, 'chunks', 'readwrite'>;

/** Takes back what was written after `end`, which a command that was taken back has left; with the state, or not at all. */
async function rewind(record: Chunks, id: string, end: WrittenMark): Promise<WrittenMark> {
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

/** How a head is told from one that another tab has written since. */
type Signature = Pick<Head, 'owner' | 'written' | 'savedAt'>;

/** What a tab knows of a game that it keeps. */
export type KnownWritten = {
  /** The head as this tab read it; undefined: the game was opened here. */
  read: Signature | undefined;
  /** How much of the record is there, in how many chunks; undefined: nothing that counts. */
  written: { mark: WrittenMark; chunks: number } | undefined;
};

export const signatureOf = ({ owner, written, savedAt }: Head): Signature => ({
  ...(owner === undefined ? {} : { owner }),
  ...(written === undefined ? {} : { written }),
  savedAt,
});

/** Whether nobody has written it since this tab did, or since it read it. */
function isOurs(head: Head, owner: string, read: Signature | undefined): boolean {
  if (head.owner === owner) return true;
  return read !== undefined && JSON.stringify(signatureOf(head)) === JSON.stringify(read);
}

/** What is written of a game, unless some of it is no longer there: another tab may have cleared the stores. */
async function findStillWritten(
  work: Work,
  id: string,
  { written }: KnownWritten,
): Promise<WrittenMark | undefined> {
  if (!written) return undefined;
  const [opening, chunks] = await Promise.all([
    work.objectStore('openings').getKey(id),
    work.objectStore('chunks').count(allOf(id)),
  ]);
  return opening !== undefined && chunks === written.chunks ? written.mark : undefined;
}

/** Where the chunks of a game that is written whole begin: the last one with the last own command, as what followed is new. */
function listStarts({ moments }: Game): WrittenMark[] {
  const { commands, happenings } = moments.at(-1) ?? { commands: 0, happenings: 0 };
  return commands === 0
    ? [[0, 0]]
    : [
        [0, 0],
        [commands, happenings],
      ];
}

/** @returns what is written now; undefined where another tab has gone on with the game, and nothing is written */
export async function write(
  work: Work,
  game: Game,
  { label, owner }: { label: Label; owner: string },
  known: KnownWritten,
): Promise<KnownWritten['written']> {
  const { id } = game;
  const { state, commands, happenings } = unseal(game).conference;
  const head = await work.objectStore('heads').get(id);
  if (head && !isOurs(head, owner, known.read)) return undefined;
  const before = head && (await findStillWritten(work, id, known));
  const end: WrittenMark = [commands.length, happenings.length];
  const record = work.objectStore('chunks');
  const written = before && end[0] < before[0] ? await rewind(record, id, end) : before;
  const writes: Promise<unknown>[] = [
    work.objectStore('heads').put(makeSaveHead(game, label, owner)),
    work.objectStore('states').put({ id, state }),
  ];
  if (!written) {
    writes.push(record.delete(allOf(id)));
    writes.push(work.objectStore('openings').put(makeOpening(game)));
  }
  // Notes alone add nothing to the record.
  const starts = written ? (commands.length > written[0] ? [written] : []) : listStarts(game);
  for (const [i, at] of starts.entries()) {
    const [toCommand, toHappening] = starts[i + 1] ?? end;
    writes.push(
      record.put({
        id,
        at,
        commands: commands.slice(at[0], toCommand),
        happenings: happenings.slice(at[1], toHappening),
      }),
    );
  }
  await Promise.all(writes);
  return { mark: end, chunks: await record.count(allOf(id)) };
}

/** Nothing of a work that failed is left. */
export function undoWriting(work: Work): void {
  work.done.catch(() => {});
  try {
    work.abort();
  } catch {
    // It has ended by itself.
  }
}
