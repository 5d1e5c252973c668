/** Hand-ins and the scenarios they were played on, kept in this browser in a database of their own. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** As it came, by the hash of its text; what became of proving it is never kept, it is played again. */
export type KeptRun = {
  key: string;
  number: number;
  file: string;
  text: string;
  came: number;
  called?: string;
};

interface Schema extends DBSchema {
  runs: { key: string; value: KeptRun };
  /** Texts of scenario files, by the hash of their rules. */
  scenarios: { key: string; value: { rulesHash: string; text: string } };
  /** Labels that are expected, as they were typed. */
  lists: { key: string; value: string };
}

const EXPECTED = 'expected';

/** Every method rejects where the browser refuses to keep anything. */
export class KeptRuns {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>('square-brackets-hand-ins', 1, {
      upgrade(database) {
        database.createObjectStore('runs', { keyPath: 'key' });
        database.createObjectStore('scenarios', { keyPath: 'rulesHash' });
        database.createObjectStore('lists');
      },
    });
    return this.#database;
  }

  /** In the order in which they came. */
  async runs(): Promise<KeptRun[]> {
    const all = await (await this.#open()).getAll('runs');
    return all.sort((one, other) => one.came - other.came || one.number - other.number);
  }

  async keep(runs: readonly KeptRun[]): Promise<void> {
    const work = (await this.#open()).transaction('runs', 'readwrite');
    await Promise.all([...runs.map((run) => work.store.put(run)), work.done]);
  }

  async forget(key: string): Promise<void> {
    await (await this.#open()).delete('runs', key);
  }

  async scenarios(): Promise<string[]> {
    return (await (await this.#open()).getAll('scenarios')).map(({ text }) => text);
  }

  async keepScenario(rulesHash: string, text: string): Promise<void> {
    await (await this.#open()).put('scenarios', { rulesHash, text });
  }

  async expected(): Promise<string> {
    return (await (await this.#open()).get('lists', EXPECTED)) ?? '';
  }

  async keepExpected(labels: string): Promise<void> {
    await (await this.#open()).put('lists', labels, EXPECTED);
  }

  async clear(): Promise<void> {
    const stores = ['runs', 'scenarios', 'lists'] as const;
    const work = (await this.#open()).transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => work.objectStore(store).clear()), work.done]);
  }
}
