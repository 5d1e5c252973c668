/** Drafts and their versions, kept in this browser in a database of their own. */
import { type DBSchema, openDB } from 'idb';
import type { Balance } from '../../../analysis/balance/report.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import { Connection, STRICT } from '../connection.ts';
import type { KeptDraft } from '../store/shelf.ts';

export type Version = { id: number; savedAt: number; text: string; name?: string };

/** `rules`: version of the engine the games were played by. */
export type KeptBalance = { balance: Balance; scenario: Scenario; rules: number };

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft & { text: string } };
  versions: { key: number; value: Version & { draft: string }; indexes: { draft: string } };
  /** The last balance report of a draft, by its id. */
  balances: { key: string; value: KeptBalance };
}

/** Everything kept of a draft that was deleted. */
export type TakenDraft = {
  draft: KeptDraft & { text: string };
  versions: (Version & { draft: string })[];
  balance: KeptBalance | undefined;
};

/** Versions kept of one draft; the oldest goes first. */
const VERSIONS = 40;

/** Every method rejects where the browser refuses to keep anything. */
export class Drafts {
  readonly #connection = new Connection<Schema>((endings) =>
    openDB<Schema>('square-brackets-desk', 3, {
      upgrade(database, before, _, work) {
        if (before < 1) {
          database.createObjectStore('drafts', { keyPath: 'id' });
          database.createObjectStore('versions', { keyPath: 'id' }).createIndex('draft', 'draft');
        }
        if (before < 2) database.createObjectStore('balances');
        // Their remarks were of another shape.
        else void work.objectStore('balances').clear();
      },
      ...endings,
    }),
  );

  /** @param lost called when what was kept may be gone */
  watch(lost: () => void): void {
    this.#connection.watch(lost);
  }

  /** Newest first. */
  async list(): Promise<KeptDraft[]> {
    const all = await (await this.#connection.open()).getAll('drafts');
    return all.map(summarizeDraft).sort((one, other) => other.savedAt - one.savedAt);
  }

  async read(id: string): Promise<string | undefined> {
    return (await (await this.#connection.open()).get('drafts', id))?.text;
  }

  /** Texts of every draft and of the versions kept of them. */
  async texts(): Promise<string[]> {
    const database = await this.#connection.open();
    const [drafts, versions] = await Promise.all([
      database.getAll('drafts'),
      database.getAll('versions'),
    ]);
    return [...new Set([...drafts, ...versions].map(({ text }) => text))];
  }

  async keep(draft: KeptDraft, text: string): Promise<void> {
    const work = (await this.#connection.open()).transaction('drafts', 'readwrite', STRICT);
    await Promise.all([work.store.put({ ...draft, text }), work.done]);
  }

  /** Deletes a draft with its versions and hands over what was kept; undefined where there is no such draft. */
  async take(id: string): Promise<TakenDraft | undefined> {
    const database = await this.#connection.open();
    const work = database.transaction(['drafts', 'versions', 'balances'], 'readwrite');
    const [drafts, versions] = [work.objectStore('drafts'), work.objectStore('versions')];
    const balances = work.objectStore('balances');
    const [draft, kept, balance] = await Promise.all([
      drafts.get(id),
      versions.index('draft').getAll(id),
      balances.get(id),
    ]);
    await Promise.all([
      drafts.delete(id),
      balances.delete(id),
      ...kept.map((version) => versions.delete(version.id)),
      work.done,
    ]);
    return draft && { draft, versions: kept, balance };
  }

  async putBack({ draft, versions, balance }: TakenDraft): Promise<void> {
    const stores = ['drafts', 'versions', 'balances'] as const;
    const work = (await this.#connection.open()).transaction(stores, 'readwrite');
    await Promise.all([
      balance && work.objectStore('balances').put(balance, draft.id),
      work.objectStore('drafts').put(draft),
      ...versions.map((version) => work.objectStore('versions').put(version)),
      work.done,
    ]);
  }

  async balance(draft: string): Promise<KeptBalance | undefined> {
    return (await this.#connection.open()).get('balances', draft);
  }

  async keepBalance(draft: string, balance: KeptBalance): Promise<void> {
    await (await this.#connection.open()).put('balances', balance, draft);
  }

  /** Newest first. */
  async versions(draft: string): Promise<Version[]> {
    const all = await (await this.#connection.open()).getAllFromIndex('versions', 'draft', draft);
    return all.map(summarizeVersion).sort((one, other) => other.id - one.id);
  }

  /** An empty name takes the name away. */
  async nameVersion(id: number, name: string): Promise<void> {
    const work = (await this.#connection.open()).transaction('versions', 'readwrite');
    const found = await work.store.get(id);
    if (found) {
      const { name: _old, ...plain } = found;
      await work.store.put(name === '' ? plain : { ...plain, name });
    }
    await work.done;
  }

  async takeVersion(id: number): Promise<Version | undefined> {
    const work = (await this.#connection.open()).transaction('versions', 'readwrite');
    const found = await work.store.get(id);
    await Promise.all([work.store.delete(id), work.done]);
    return found && summarizeVersion(found);
  }

  async putVersionBack(draft: string, version: Version): Promise<void> {
    await (await this.#connection.open()).put('versions', { ...version, draft });
  }

  /** @param name one that has a name stays until it is deleted */
  async keepVersion(draft: string, text: string, name?: string): Promise<void> {
    const database = await this.#connection.open();
    const before = await this.versions(draft);
    const [newest] = before;
    // What is the newest already is no other version; a second name for it is.
    if (newest?.text === text && (name === undefined || newest.name === undefined)) {
      if (name !== undefined) await this.nameVersion(newest.id, name);
      return;
    }
    const savedAt = Date.now();
    const id = Math.max(savedAt, (before[0]?.id ?? 0) + 1);
    const work = database.transaction('versions', 'readwrite');
    await Promise.all([
      work.store.put({ id, draft, savedAt, text, ...(name === undefined ? {} : { name }) }),
      ...before
        .filter((old) => old.name === undefined)
        .slice(VERSIONS - 1)
        .map((old) => work.store.delete(old.id)),
      work.done,
    ]);
  }
}

function summarizeVersion({ id, savedAt, text, name }: Version): Version {
  return { id, savedAt, text, ...(name === undefined ? {} : { name }) };
}

/** Those of this browser: the desk and whatever opens a draft elsewhere share one connection. */
export const keptDrafts = new Drafts();

function summarizeDraft({ id, title, savedAt, articles, delegations }: KeptDraft): KeptDraft {
  const known = articles !== undefined && delegations !== undefined;
  return { id, title, savedAt, ...(known ? { articles, delegations } : {}) };
}
