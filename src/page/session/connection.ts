/** A database of this browser: opened when it is first asked, and anew once its connection has ended. */
import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb';

/** What is called saved is on the disk, not only on its way there. */
export const STRICT = { durability: 'strict' } as const;

type Endings<Schema extends DBSchema> = Required<
  Pick<OpenDBCallbacks<Schema>, 'blocking' | 'terminated'>
>;

export class Connection<Schema extends DBSchema> {
  readonly #opening: (endings: Endings<Schema>) => Promise<IDBPDatabase<Schema>>;
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #lost = (): void => {};

  constructor(opening: (endings: Endings<Schema>) => Promise<IDBPDatabase<Schema>>) {
    this.#opening = opening;
  }

  /** @param lost called when what was kept may be gone: the browser or another tab has ended the connection */
  watch(lost: () => void): void {
    this.#lost = lost;
  }

  /** Rejects where the browser refuses to keep anything. */
  open(): Promise<IDBPDatabase<Schema>> {
    if (this.#database) return this.#database;
    const opening = this.#opening({
      // A newer version in another tab must not wait for this one, nor whoever clears what is kept.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        this.#end();
      },
      terminated: () => this.#end(),
    });
    this.#database = opening;
    opening.catch(() => (this.#database = undefined));
    return opening;
  }

  #end(): void {
    this.#database = undefined;
    this.#lost();
  }
}
