/**
 * Games kept in this browser. What was drawn at the opening is written once; each command adds a chunk of
 * record and replaces the state, so a game resumes exactly where it stood, even under other rules.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Conference, RecordedCommand } from '../conference/conference.ts';
import type { SeatPlan } from '../conference/plan.ts';
import type { Happening } from '../engine/event.ts';
import type { Setup } from '../engine/setup.ts';
import type { State } from '../engine/state.ts';
import type { GameBase } from './live-game.ts';
import type { SavedGame } from './store.ts';

type Head = SavedGame & Pick<GameBase, 'seat' | 'assist' | 'veil' | 'rules' | 'notes'>;

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

const NAME = 'square-brackets';
const VERSION = 1;

/** `unread`: happenings before the last command's, as the log strip showed them. */
export type Revived = { base: Omit<GameBase, 'readOnly' | 'saving'>; unread: number };
/** What the list of games says of a game. */
export type Label = Omit<SavedGame, 'id' | 'savedAt'>;

function upgrade(database: IDBPDatabase<Schema>): void {
  for (const store of ['heads', 'openings', 'states'] as const)
    database.createObjectStore(store, { keyPath: 'id' });
  database.createObjectStore('chunks', { keyPath: ['id', 'at'] });
}

/** Every method rejects where the browser refuses to keep anything. */
export class Saves {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  /** How much of each game's record is written. */
  readonly #written = new Map<string, [commands: number, happenings: number]>();
  #last: Promise<unknown> = Promise.resolve();

  /** Newest first. */
  async list(): Promise<SavedGame[]> {
    const database = await this.#open();
    const heads = await database.getAll('heads');
    return heads
      .sort((one, other) => other.savedAt - one.savedAt)
      .map(({ id, title, seatName, sitting, sittings, ended, savedAt, flag }) => {
        const saved = { id, title, seatName, sitting, sittings, ended, savedAt };
        return flag === undefined ? saved : { ...saved, flag };
      });
  }

  /** Keeps the game as it stands; calls are carried out in turn. */
  keep(game: GameBase, label: Label): Promise<void> {
    const kept = this.#last.then(() => this.#keep(game, label));
    this.#last = kept.catch(() => {});
    return kept;
  }

  async #keep(game: GameBase, label: Label): Promise<void> {
    const { id, assist, veil, rules, scenarioText, seat, conference, notes } = game;
    const { setup, plan, start, state, commands, happenings } = conference;
    const database = await this.#open();
    const written = this.#written.get(id);
    const at = written ?? [0, 0];
    const work = database.transaction(['heads', 'openings', 'states', 'chunks'], 'readwrite');
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
      }),
      work.objectStore('states').put({ id, state }),
    ];
    // Notes alone add nothing to the record.
    if (!written || commands.length > at[0]) {
      writes.push(
        work.objectStore('chunks').put({
          id,
          at,
          commands: commands.slice(at[0]),
          happenings: happenings.slice(at[1]),
        }),
      );
    }
    if (!written) {
      const opening = { id, setup, plan, scenarioText };
      writes.push(
        work.objectStore('openings').put(start === undefined ? opening : { ...opening, start }),
      );
    }
    await Promise.all([...writes, work.done]);
    this.#written.set(id, [commands.length, happenings.length]);
  }

  /** Undefined where there is no such game. */
  async revive(id: string): Promise<Revived | undefined> {
    const database = await this.#open();
    const [head, opening, kept, chunks] = await Promise.all([
      database.get('heads', id),
      database.get('openings', id),
      database.get('states', id),
      database.getAll('chunks', IDBKeyRange.bound([id, [0, 0]], [id, [Infinity, Infinity]])),
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
    const conference: Conference = start === undefined ? base : { ...base, start };
    this.#written.set(id, [base.commands.length, base.happenings.length]);
    const { assist, veil, rules, seat, notes } = head;
    const unread = chunks.at(-1)?.at[1] ?? 0;
    const found = { id, conference, rules, scenarioText, seat, assist, veil };
    return { base: notes === undefined ? found : { ...found, notes }, unread };
  }

  async forget(id: string): Promise<void> {
    const database = await this.#open();
    const work = database.transaction(['heads', 'openings', 'states', 'chunks'], 'readwrite');
    await Promise.all([
      work.objectStore('heads').delete(id),
      work.objectStore('openings').delete(id),
      work.objectStore('states').delete(id),
      work
        .objectStore('chunks')
        .delete(IDBKeyRange.bound([id, [0, 0]], [id, [Infinity, Infinity]])),
      work.done,
    ]);
    this.#written.delete(id);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#database) return this.#database;
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade,
      // A newer version in another tab must not wait for this one.
      blocking: () => void this.#close(),
      terminated: () => (this.#database = undefined),
    });
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
