/** Which tables this process plays: those whose lock it holds. A lock goes with the connection, and so with the process. */
import type { ClassState } from './class-state.ts';
import type { Follower } from './follower.ts';
import type { SharedJournal } from './journal.ts';
import { WHOLE_CLASS } from './scopes.ts';

/** Milliseconds between two tries to take what nobody has. */
const EVERY = 200;
/** Tries after which a table is taken at which nobody here sits: whoever serves its people comes first. */
const PATIENCE = 4;

export class Ownership {
  readonly #state: ClassState;
  readonly #journal: SharedJournal;
  readonly #follower: Follower;
  readonly #timer: NodeJS.Timeout;
  #held: ReadonlySet<number> = new Set();
  #tries = 0;
  #trying = false;

  constructor(state: ClassState, journal: SharedJournal, follower: Follower) {
    this.#state = state;
    this.#journal = journal;
    this.#follower = follower;
    this.#timer = setInterval(() => void this.take(), EVERY);
  }

  readonly owns = (table: number): boolean => this.#held.has(table);

  async take(): Promise<void> {
    if (this.#trying) return;
    this.#trying = true;
    const taken = await this.#journal.take(this.#listWanted());
    const held = taken ?? new Set<number>();
    // What its last owner kept comes before anything is done.
    if ([...held].some((table) => !this.#held.has(table))) await this.#follower.catchUp();
    this.#held = held;
    this.#state.cutOff = taken === null;
    this.#trying = false;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #listWanted(): number[] {
    this.#tries += 1;
    const { tables, people, here } = this.#state;
    if (this.#tries % PATIENCE === 0) return [WHOLE_CLASS, ...tables.keys()];
    const served = [...people.values()].filter(({ person }) => here(person));
    return [WHOLE_CLASS, ...new Set(served.flatMap(({ place }) => place?.table ?? []))];
  }
}
