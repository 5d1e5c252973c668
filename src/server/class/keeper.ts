/**
 * Commits what has changed, many changes at once: whoever answers a client waits until it is on the disk. While that
 * fails it is tried again, nothing is acknowledged, and nothing more is taken.
 */
import type { Journal, KeptInput } from './journal.ts';

/** Milliseconds until a commit that failed is tried again. */
const AGAIN = 300;

export class JournalKeeper {
  readonly #journal: Journal;
  #documents = new Map<string, unknown>();
  #inputs: KeptInput[] = [];
  #waiting: (() => void)[] = [];
  #running = false;
  #closed = false;
  /** The last commit failed: the disk is full, or the database is gone. */
  failing = false;

  /** Nothing is on its way to the disk. */
  get idle(): boolean {
    return !this.#running;
  }

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** @param value null: the document goes */
  keep(name: string, value: unknown): void {
    this.#documents.set(name, value);
    this.#start();
  }

  add(input: KeptInput): void {
    this.#inputs.push(input);
    this.#start();
  }

  /** Once all that was kept so far is on the disk. */
  settled(): Promise<void> {
    if (!this.#running) return Promise.resolve();
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** What is not committed by now is not going to be. */
  async close(): Promise<void> {
    if (!this.failing) await this.settled();
    this.#closed = true;
  }

  /** What comes in the same turn of the event loop goes into one commit. */
  #start(): void {
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    while (this.#documents.size > 0 || this.#inputs.length > 0) {
      const batch = { documents: this.#documents, inputs: this.#inputs };
      const waiting = this.#waiting;
      this.#documents = new Map();
      this.#inputs = [];
      this.#waiting = [];
      // oxlint-disable-next-line no-await-in-loop -- one commit after another
      if (!(await this.#commit(batch))) return;
      for (const resolve of waiting) resolve();
    }
    this.#running = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #commit(batch: Parameters<Journal['commit']>[0]): Promise<boolean> {
    while (!this.#closed) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- until it is committed
        await this.#journal.commit(batch);
        this.failing = false;
        return true;
      } catch {
        this.failing = true;
        // oxlint-disable-next-line no-await-in-loop -- a pause between two tries
        await new Promise((resolve) => void setTimeout(resolve, AGAIN));
      }
    }
    return false;
  }
}
