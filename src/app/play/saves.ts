/**
 * Games kept in this browser. What was drawn at the opening is written once; each command adds a chunk of
 * record and replaces the state, so a game resumes exactly where it stood, even under other rules.
 */
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Conference, RecordedCommand } from '../../conference/conference.ts';
import type { Handover, SeatPlan } from '../../conference/plan.ts';
import type { Happening } from '../../engine/state/event.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { GameBase } from './live-game.ts';
import type { SavedGame } from '../store/game.ts';

type Head = SavedGame &
  Pick<
    GameBase,
    | 'seat'
    | 'assist'
    | 'veil'
    | 'rules'
    | 'notes'
    | 'locks'
    | 'pair'
    | 'draft'
    | 'aside'
    | 'together'
  > & {
    handovers?: readonly Handover[];
  };

type Opening = { id: string; setup: Setup; plan: SeatPlan; start?: string; scenarioText: string };

type Chunk = {
  id: string;
  /** Number of commands and of happenings before this chunk. */
  at: [commands: number, happenings: number];
  commands: readonly RecordedCommand[];
  happenings: readonly Happening[];
};

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  openings: { key: string; value: Opening };
  states: { key: string; value: { id: string; state: State } };
  chunks: { key: [string, [number, number]]; value: Chunk };
}

const STORES = ['heads', 'openings', 'states', 'chunks'] as const;

/** How much of a game is written. */
type Mark = [commands: number, happenings: number];

const allOf = (id: string): IDBKeyRange =>
  IDBKeyRange.bound([id, [0, 0]], [id, [Infinity, Infinity]]);

const NAME = 'square-brackets';
const VERSION = 1;

/** `unread`: happenings before the last command's, as the log strip showed them. */
export type Revived = { base: Omit<GameBase, 'readOnly' | 'saving'>; unread: number };
/** Everything kept of a game that was deleted. */
export type Taken = {
  head: Head;
  opening: Opening;
  state: { id: string; state: State };
  chunks: readonly Chunk[];
};
/** What the list of games says of a game. */
export type Label = Omit<SavedGame, 'id' | 'savedAt'>;

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
async function write(
  work: Work,
  game: GameBase,
  label: Label,
  before: Mark | undefined,
): Promise<void> {
  const { id, assist, veil, rules, scenarioText, seat, conference, notes } = game;
  const { setup, plan, start, state, commands, happenings } = conference;
  const { locks, pair, draft, aside, together } = game;
  const { handovers } = conference;
  const end: Mark = [commands.length, happenings.length];
  const record = work.objectStore('chunks');
  const written = before && end[0] < before[0] ? await rewind(record, id, end) : before;
  const at = written ?? [0, 0];
  const writes: Promise<unknown>[] = [
    work.objectStore('heads').put({
      id,
      ...label,
      seat,
      assist,
      veil,
      rules,
      savedAt: Date.now(),
      ...(notes === undefined ? {} : { notes }),
      ...(locks === undefined ? {} : { locks }),
      ...(pair === undefined ? {} : { pair }),
      ...(draft === undefined ? {} : { draft }),
      ...(aside === undefined ? {} : { aside }),
      ...(together === undefined ? {} : { together }),
      ...(handovers === undefined ? {} : { handovers }),
    }),
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
    const opening = { id, setup, plan, scenarioText };
    writes.push(
      work.objectStore('openings').put(start === undefined ? opening : { ...opening, start }),
    );
  }
  await Promise.all(writes);
}

/** Nothing of a work that failed is left. */
function undo(work: Work): void {
  work.done.catch(() => {});
  try {
    work.abort();
  } catch {
    // It has ended by itself.
  }
}

function upgrade(database: IDBPDatabase<Schema>): void {
  for (const store of ['heads', 'openings', 'states'] as const)
    database.createObjectStore(store, { keyPath: 'id' });
  database.createObjectStore('chunks', { keyPath: ['id', 'at'] });
}

/** Every method rejects where the browser refuses to keep anything. */
export class Saves {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  /** How much of each game's record is written. */
  readonly #written = new Map<string, Mark>();
  #last: Promise<unknown> = Promise.resolve();

  /** Newest first. */
  async list(): Promise<SavedGame[]> {
    const database = await this.#open();
    const heads = await database.getAll('heads');
    return heads
      .sort((one, other) => other.savedAt - one.savedAt)
      .map(({ id, title, seatName, sitting, sittings, ended, savedAt, flag, lineOf }) => ({
        id,
        title,
        seatName,
        sitting,
        sittings,
        ended,
        savedAt,
        ...(flag === undefined ? {} : { flag }),
        ...(lineOf === undefined ? {} : { lineOf }),
      }));
  }

  /** Keeps the game as it stands; calls are carried out in turn. */
  keep(game: GameBase, label: Label): Promise<void> {
    const kept = this.#last.then(() => this.#keep(game, label));
    // What is written is not what was meant: the next time everything is written anew.
    this.#last = kept.catch(() => this.#written.delete(game.id));
    return kept;
  }

  async #keep(game: GameBase, label: Label): Promise<void> {
    const { id, conference } = game;
    const database = await this.#open();
    const work = database.transaction(STORES, 'readwrite');
    try {
      await write(work, game, label, this.#written.get(id));
      await work.done;
    } catch (error) {
      undo(work);
      throw error;
    }
    this.#written.set(id, [conference.commands.length, conference.happenings.length]);
  }

  /** Marks a game as another line of the game that goes on from a moment of it. */
  async setAside(id: string, lineOf: string): Promise<void> {
    await this.#last;
    const database = await this.#open();
    const work = database.transaction('heads', 'readwrite');
    const head = await work.store.get(id);
    if (head) await work.store.put({ ...head, lineOf });
    await work.done;
  }

  /** Undefined where there is no such game. */
  async revive(id: string): Promise<Revived | undefined> {
    const database = await this.#open();
    const [head, opening, kept, chunks] = await Promise.all([
      database.get('heads', id),
      database.get('openings', id),
      database.get('states', id),
      database.getAll('chunks', allOf(id)),
    ]);
    if (!head || !opening || !kept) return undefined;
    const { setup, plan, start, scenarioText } = opening;
    const base = {
      setup,
      plan,
      state: kept.state,
      commands: chunks.flatMap((chunk) => chunk.commands),
      happenings: chunks.flatMap((chunk) => chunk.happenings),
    };
    const { handovers } = head;
    const conference: Conference = {
      ...base,
      ...(start === undefined ? {} : { start }),
      ...(handovers === undefined ? {} : { handovers }),
    };
    this.#written.set(id, [base.commands.length, base.happenings.length]);
    const { assist, veil, rules, seat, notes, lineOf, locks, pair, draft, aside, together } = head;
    const unread = chunks.at(-1)?.at[1] ?? 0;
    const found = { id, conference, rules, scenarioText, seat, assist, veil };
    const more = {
      ...(notes === undefined ? {} : { notes }),
      ...(lineOf === undefined ? {} : { lineOf }),
      ...(locks === undefined ? {} : { locks }),
      ...(pair === undefined ? {} : { pair }),
      ...(draft === undefined ? {} : { draft }),
      ...(aside === undefined ? {} : { aside }),
      ...(together === undefined ? {} : { together }),
    };
    return { base: { ...found, ...more }, unread };
  }

  /** Deletes a game and hands over what was kept of it; undefined where there is no such game. */
  async take(id: string): Promise<Taken | undefined> {
    await this.#last;
    const database = await this.#open();
    const work = database.transaction(STORES, 'readwrite');
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
    this.#written.delete(id);
    return head && opening && state ? { head, opening, state, chunks } : undefined;
  }

  async putBack({ head, opening, state, chunks }: Taken): Promise<void> {
    const database = await this.#open();
    const work = database.transaction(STORES, 'readwrite');
    await Promise.all([
      work.objectStore('heads').put(head),
      work.objectStore('openings').put(opening),
      work.objectStore('states').put(state),
      ...chunks.map((chunk) => work.objectStore('chunks').put(chunk)),
      work.done,
    ]);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#database) return this.#database;
    // The first screen is drawn before it is asked what was kept.
    const opening = import('idb').then(({ openDB }) =>
      openDB<Schema>(NAME, VERSION, {
        upgrade,
        // A newer version in another tab must not wait for this one.
        blocking: () => void this.#close(),
        terminated: () => (this.#database = undefined),
      }),
    );
    this.#database = opening;
    opening.catch(() => (this.#database = undefined));
    return opening;
  }

  async #close(): Promise<void> {
    const database = await this.#database;
    this.#database = undefined;
    database?.close();
  }
}
