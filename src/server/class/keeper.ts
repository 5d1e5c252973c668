/**
 * Commits what has changed, many changes at once: whoever answers a client waits until it is on the disk. What cannot be
 * kept is taken back: the class is set to what is kept, and whoever waited is told. While the database is gone it is tried
 * again, nothing is acknowledged, and nothing more is taken.
 */
import { randomUUID } from 'node:crypto';
import type { CommitFault, Journal, JournalBatch, KeptDocument, KeptInput } from './journal.ts';

/** Milliseconds until a commit is tried again, first and at most. */
const AGAIN = { first: 300, most: 2000 };

/** `again`: somebody else was quicker, and the class is as that left it. `refused`: it is not kept, and not done. */
export type Settled = 'kept' | 'again' | 'refused';

export class JournalKeeper {
  readonly #journal: Journal;
  /** Of each document, as it was read or written last. */
  readonly #versions = new Map<string, number>();
  #documents = new Map<string, KeptDocument>();
  #inputs: KeptInput[] = [];
  #waiting: ((settled: Settled) => void)[] = [];
  #running = false;
  /** Tables of the batch on its way. */
  #writing: ReadonlySet<number> = new Set();
  #closed = false;
  #recalling: Promise<void> | null = null;
  /** Nothing more is taken: the disk is full, or the database is gone. */
  failing = false;
  /** The last commit failed for that. */
  troubled = false;
  /** Sets the class back to what is kept. These tables have had inputs that are not. */
  recall: (tables: ReadonlySet<number>) => Promise<void> = () => Promise.resolve();

  /** Nothing is on its way to the disk. */
  get idle(): boolean {
    return !this.#running;
  }

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** @param value null: the document goes */
  keep(name: string, value: unknown): void {
    const version = this.#documents.get(name)?.version ?? (this.#versions.get(name) ?? 0) + 1;
    this.#documents.set(name, { value, version });
    this.#start();
  }

  add(input: KeptInput): void {
    this.#inputs.push(input);
    this.#start();
  }

  /** Whether a document that was read is newer than what is held. */
  takes(name: string, { version }: KeptDocument): boolean {
    if (version <= (this.#versions.get(name) ?? 0)) return false;
    this.#versions.set(name, version);
    return true;
  }

  /** Whether inputs of a table are not on the disk yet. */
  isWriting(table: number): boolean {
    return this.#writing.has(table) || this.#inputs.some((one) => one.table === table);
  }

  /** What is held is forgotten, as it is read anew. */
  forget(): void {
    this.#versions.clear();
    this.#documents = new Map();
    this.#inputs = [];
  }

  /** Once all that was kept so far is on the disk, or is taken back. */
  settled(): Promise<Settled> {
    if (!this.#running) return Promise.resolve('kept');
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  /** Once the class is not being set back. */
  async steady(): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- it may be set back again meanwhile
    while (this.#recalling) await this.#recalling;
  }

  /** Reads anew what is kept, where a table went another way than here. */
  async setBack(tables: ReadonlySet<number>): Promise<void> {
    await this.settled();
    if (this.#running) return;
    this.#running = true;
    await this.#takeBack(tables);
    setImmediate(() => void this.#run());
  }

  /** What is not committed by now is not going to be. */
  async close(): Promise<void> {
    if (!this.failing) await this.settled();
    this.#closed = true;
  }

  /** What comes in the same turn of the event loop goes into one commit. */
  #start(): void {
    if (this.#running || this.#recalling) return;
    this.#running = true;
    setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    while (this.#documents.size > 0 || this.#inputs.length > 0) {
      const batch = this.#takeBatch();
      const waiting = this.#waiting.splice(0);
      // oxlint-disable-next-line no-await-in-loop -- one commit after another
      const settled = await this.#commit(batch);
      if (settled === null) return;
      // oxlint-disable-next-line no-await-in-loop
      if (settled !== 'kept') await this.#takeBack(new Set(this.#writing));
      if (settled === 'refused') this.#rest();
      this.#writing = new Set();
      const told = settled === 'kept' ? waiting : [...waiting, ...this.#waiting.splice(0)];
      for (const resolve of told) resolve(settled);
    }
    this.#running = false;
    for (const resolve of this.#waiting.splice(0)) resolve('kept');
  }

  #takeBatch(): JournalBatch {
    const batch = { id: randomUUID(), documents: this.#documents, inputs: this.#inputs };
    for (const [name, { version }] of batch.documents) this.#versions.set(name, version);
    this.#writing = new Set(batch.inputs.map(({ table }) => table));
    this.#documents = new Map();
    this.#inputs = [];
    return batch;
  }

  /** @returns null: nobody wants it any more */
  async #commit(batch: JournalBatch): Promise<Settled | null> {
    for (let pause = AGAIN.first; !this.#closed; pause = Math.min(AGAIN.most, pause * 1.5)) {
      // oxlint-disable-next-line no-await-in-loop -- until it is committed
      const committed = await this.#journal.commit(batch);
      this.failing = !committed.ok && committed.fault !== 'fenced';
      this.troubled = this.failing;
      if (committed.ok) return 'kept';
      if (committed.fault !== 'gone') return SETTLED[committed.fault];
      // oxlint-disable-next-line no-await-in-loop -- a pause between two tries
      await new Promise((resolve) => void setTimeout(resolve, pause));
    }
    return null;
  }

  /** What came after it was done to a class that is not. */
  async #takeBack(written: ReadonlySet<number>): Promise<void> {
    const tables = new Set([...written, ...this.#inputs.map(({ table }) => table)]);
    this.#recalling = this.recall(tables).finally(() => void (this.#recalling = null));
    await this.#recalling;
  }

  /** A full disk is not tried by every request of a class. */
  #rest(): void {
    setTimeout(() => void (this.failing = false), AGAIN.first).unref();
  }
}

const SETTLED: Readonly<Record<Exclude<CommitFault, 'gone'>, Settled>> = {
  fenced: 'again',
  refused: 'refused',
};
