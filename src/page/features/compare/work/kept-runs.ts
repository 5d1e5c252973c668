/** Hand-ins and the scenarios they were played on, kept in this browser in a database of their own. */
import { type DBSchema, openDB } from 'idb';
import { Connection, STRICT } from '../../../session/connection.ts';

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
  readonly #connection = new Connection<Schema>((endings) =>
    openDB<Schema>('square-brackets-hand-ins', 1, {
      upgrade(database) {
        database.createObjectStore('runs', { keyPath: 'key' });
        database.createObjectStore('scenarios', { keyPath: 'rulesHash' });
        database.createObjectStore('lists');
      },
      ...endings,
    }),
  );

  /** @param lost called when what was kept may be gone */
  constructor(lost: () => void) {
    this.#connection.watch(lost);
  }

  /** In the order in which they came. */
  async runs(): Promise<KeptRun[]> {
    const all = await (await this.#connection.open()).getAll('runs');
    return all.sort((one, other) => one.came - other.came || one.number - other.number);
  }

  async keep(runs: readonly KeptRun[]): Promise<void> {
    const work = (await this.#connection.open()).transaction('runs', 'readwrite', STRICT);
    await Promise.all([...runs.map((run) => work.store.put(run)), work.done]);
  }

  async forget(key: string): Promise<void> {
    await (await this.#connection.open()).delete('runs', key);
  }

  async scenarios(): Promise<Schema['scenarios']['value'][]> {
    return (await this.#connection.open()).getAll('scenarios');
  }

  async keepScenario(rulesHash: string, text: string): Promise<void> {
    await (await this.#connection.open()).put('scenarios', { rulesHash, text });
  }

  async expected(): Promise<string> {
    return (await (await this.#connection.open()).get('lists', EXPECTED)) ?? '';
  }

  async keepExpected(labels: string): Promise<void> {
    await (await this.#connection.open()).put('lists', labels, EXPECTED);
  }

  async clear(): Promise<void> {
    const stores = ['runs', 'scenarios', 'lists'] as const;
    const work = (await this.#connection.open()).transaction(stores, 'readwrite');
    await Promise.all([...stores.map((store) => work.objectStore(store).clear()), work.done]);
  }
}
