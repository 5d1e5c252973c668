/**
 * Games kept in this browser. What was drawn at the opening is written once; each command adds a chunk of
 * record and replaces the state, so a game opens exactly where it stood, to be read where its rules are others.
 */
import type { IDBPDatabase } from 'idb';
import {
  allOf,
  type Label,
  type WrittenMark,
  type Head,
  type Raw,
  type Revival,
  type Revived,
  type Schema,
  STORES,
  type TakenGame,
} from './kept-game.ts';
import { Connection, STRICT } from '../connection.ts';
import { isListed } from './listed-shape.ts';
import { type KnownWritten, signatureOf, undoWriting, write } from './save-writing.ts';
import { isNewer } from './newer.ts';
import type { Damage, SavedGame } from '../store/game.ts';
import type { Game } from '../store/store.ts';

const NAME = 'square-brackets';
const VERSION = 1;

/** `elsewhere`: another tab has gone on with the game, and nothing was written. */
export type KeptHow = 'saved' | 'elsewhere';

function upgrade(database: IDBPDatabase<Schema>): void {
  for (const store of ['heads', 'openings', 'states'] as const)
    database.createObjectStore(store, { keyPath: 'id' });
  database.createObjectStore('chunks', { keyPath: ['id', 'at'] });
}

/** What comes with the engine, which the list of games does without. */
async function judgeSave(raw: Raw): Promise<Revival> {
  return (await import('./revival.ts')).reviveKept(raw);
}

function makeListed(head: SavedGame): SavedGame {
  const { id, title, seatName, sitting, sittings, ended, savedAt, flag, lineOf } = head;
  return {
    id,
    title,
    seatName,
    sitting,
    sittings,
    ended,
    savedAt,
    ...(flag === undefined ? {} : { flag }),
    ...(lineOf === undefined ? {} : { lineOf }),
  };
}

/** Every method rejects where the browser refuses to keep anything. */
export class Saves {
  // The first screen is drawn before it is asked what was kept.
  readonly #connection = new Connection<Schema>(async (endings) =>
    (await import('idb')).openDB<Schema>(NAME, VERSION, { upgrade, ...endings }),
  );
  readonly #known = new Map<string, KnownWritten>();
  /** The name of this tab in the heads it writes. */
  readonly #owner: string = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #lost = (): void => {};
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#connection.watch(() => this.#end());
  }

  /** @param lost called when what was kept may be gone: the browser or another tab has ended the connection */
  watch(lost: () => void): void {
    this.#lost = lost;
  }

  /** Newest first; without those that are damaged. */
  async list(): Promise<SavedGame[]> {
    const heads: unknown[] = await (await this.#connection.open()).getAll('heads');
    return heads
      .filter(isListed)
      .map(makeListed)
      .sort((one, other) => other.savedAt - one.savedAt);
  }

  /** Keys of games that cannot be listed: what says of them what they are is damaged, or gone. */
  async unlisted(): Promise<IDBValidKey[]> {
    const work = (await this.#connection.open()).transaction(['heads', 'openings', 'states']);
    const [heads, keys, openings, states] = await Promise.all([
      work.objectStore('heads').getAll(),
      work.objectStore('heads').getAllKeys(),
      work.objectStore('openings').getAllKeys(),
      work.objectStore('states').getAllKeys(),
    ]);
    const known = new Set<string>(keys);
    const headless = new Set([...openings, ...states].filter((key) => !known.has(key)));
    return [...keys.filter((_, i) => !isListed(heads[i])), ...headless];
  }

  /** Keeps the game as it stands; calls are carried out in turn. */
  keep(game: Game, label: Label): Promise<KeptHow> {
    const kept = this.#last.then(() => this.#keep(game, label));
    // What is written is not what was meant: the next time everything is written anew.
    this.#last = kept.catch(() => this.#forgetWritten(game.id));
    return kept;
  }

  async #keep(game: Game, label: Label): Promise<KeptHow> {
    const { id } = game;
    const database = await this.#connection.open();
    const known = this.#known.get(id) ?? { read: undefined, written: undefined };
    const work = database.transaction(STORES, 'readwrite', STRICT);
    try {
      const written = await write(work, game, { label, owner: this.#owner }, known);
      await work.done;
      if (!written) return 'elsewhere';
      this.#known.set(id, { read: known.read, written });
      return 'saved';
    } catch (error) {
      undoWriting(work);
      throw error;
    }
  }

  #forgetWritten(id: string): void {
    const known = this.#known.get(id);
    if (known) this.#known.set(id, { read: known.read, written: undefined });
  }

  /** Marks a game as another line of the game that goes on from a moment of it. */
  async setAside(id: string, lineOf: string): Promise<void> {
    await this.#last;
    const database = await this.#connection.open();
    const work = database.transaction('heads', 'readwrite', STRICT);
    const head = await work.store.get(id);
    if (head) await work.store.put({ ...head, lineOf });
    await work.done;
  }

  /** Undefined where there is no such game, or it cannot be opened: `diagnose` says why. */
  async revive(id: string): Promise<Revived | undefined> {
    const raw = await this.#read(id);
    const found = raw && (await judgeSave(raw));
    if (found?.status !== 'ready') return undefined;
    const { commands, happenings } = found.base.conference;
    const mark: WrittenMark = [commands.length, happenings.length];
    // What had to be repaired is written again.
    const written = found.sound ? { mark, chunks: raw?.chunks.length ?? 0 } : undefined;
    this.#known.set(id, { read: signatureOf(raw?.head as Head), written });
    return found;
  }

  /** Why a game cannot be opened. */
  async diagnose(id: string): Promise<Damage | 'missing' | 'newer'> {
    const raw = await this.#read(id).catch((error: unknown) => {
      if (isNewer(error)) return 'newer' as const;
      throw error;
    });
    if (raw === 'newer') return raw;
    const found = raw && (await judgeSave(raw));
    if (!found || found.status === 'ready') return 'missing';
    return found.status === 'newer' ? 'newer' : found;
  }

  /** Undefined where nothing is kept under that name. */
  async #read(id: string): Promise<Raw | undefined> {
    await this.#last;
    const database = await this.#connection.open();
    // At one moment: another tab may be writing.
    const work = database.transaction(STORES);
    const [head, opening, state, chunks] = await Promise.all([
      work.objectStore('heads').get(id),
      work.objectStore('openings').get(id),
      work.objectStore('states').get(id),
      work.objectStore('chunks').getAll(allOf(id)),
      work.done,
    ]);
    if (!head && !opening && !state && chunks.length === 0) return undefined;
    return { head, opening, state, chunks };
  }

  /** Deletes a game and hands over what was kept of it; undefined where there is no such game. */
  async take(id: string): Promise<TakenGame | undefined> {
    await this.#last;
    const database = await this.#connection.open();
    const work = database.transaction(STORES, 'readwrite', STRICT);
    const [heads, openings, states] = [
      work.objectStore('heads'),
      work.objectStore('openings'),
      work.objectStore('states'),
    ];
    const [head, opening, state, chunks] = await Promise.all([
      heads.get(id),
      openings.get(id),
      states.get(id),
      work.objectStore('chunks').getAll(allOf(id)),
    ]);
    await Promise.all([
      heads.delete(id),
      openings.delete(id),
      states.delete(id),
      work.objectStore('chunks').delete(allOf(id)),
      work.done,
    ]);
    this.#forgetWritten(id);
    return head && opening && state ? { head, opening, state, chunks } : undefined;
  }

  /** Deletes whatever is kept under a key. */
  async drop(key: IDBValidKey): Promise<void> {
    const id = key as string;
    const work = (await this.#connection.open()).transaction(STORES, 'readwrite', STRICT);
    await Promise.all([
      ...(['heads', 'openings', 'states'] as const).map((name) =>
        work.objectStore(name).delete(id),
      ),
      work.objectStore('chunks').delete(allOf(id)),
      work.done,
    ]);
  }

  async putBack({ head, opening, state, chunks }: TakenGame): Promise<void> {
    const database = await this.#connection.open();
    const work = database.transaction(STORES, 'readwrite', STRICT);
    // Played on meanwhile in another tab, which has kept it whole.
    if ((await work.objectStore('heads').getKey(head.id)) !== undefined) return work.done;
    await Promise.all([
      work.objectStore('heads').put(head),
      work.objectStore('openings').put(opening),
      work.objectStore('states').put(state),
      ...chunks.map((chunk) => work.objectStore('chunks').put(chunk)),
      work.done,
    ]);
  }

  /** What was written may be gone with the connection. */
  #end(): void {
    for (const id of this.#known.keys()) this.#forgetWritten(id);
    this.#lost();
  }
}
