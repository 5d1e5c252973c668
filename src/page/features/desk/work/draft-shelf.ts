/** The list of drafts and of the versions of the one that is open; what is deleted can be had back. */
import type { DeskFacts } from '../model/desk-state.ts';
import type { Drafts, TakenDraft } from '../../../session/drafts/drafts.ts';

type Around = { get: () => DeskFacts; set: (part: Partial<DeskFacts>) => void };

/** Where nothing can be read, nothing is listed. */
export class DraftShelf {
  readonly #drafts: Drafts;
  readonly #around: Around;
  /** Deleted since the page was opened. */
  readonly #taken = new Map<string, TakenDraft>();

  constructor(drafts: Drafts, around: Around) {
    this.#drafts = drafts;
    this.#around = around;
  }

  async list(): Promise<void> {
    this.#around.set({ drafts: await this.#drafts.list().catch(() => []) });
  }

  async listVersions(): Promise<void> {
    const { draft } = this.#around.get();
    if (draft === null) return;
    this.#around.set({ versions: await this.#drafts.versions(draft).catch(() => []) });
  }

  async nameVersion(id: number, name: string): Promise<void> {
    await this.#drafts.nameVersion(id, name).catch(() => {});
    await this.listVersions();
  }

  async deleteVersion(id: number): Promise<void> {
    const deletedVersion = await this.#drafts.takeVersion(id).catch(() => undefined);
    if (deletedVersion) this.#around.set({ deletedVersion });
    await this.listVersions();
  }

  async restoreVersion(): Promise<void> {
    const { draft, deletedVersion } = this.#around.get();
    if (draft === null || deletedVersion === null) return;
    const back = await this.#drafts.putVersionBack(draft, deletedVersion).then(
      () => true,
      () => false,
    );
    if (back) this.#around.set({ deletedVersion: null });
    await this.listVersions();
  }

  async forget(id: string): Promise<void> {
    const { get, set } = this.#around;
    const taken = await this.#drafts.take(id).catch(() => undefined);
    if (taken) {
      this.#taken.set(id, taken);
      set({ deleted: [...get().deleted, taken.draft] });
    }
    await this.list();
  }

  async restore(id: string): Promise<void> {
    const { get, set } = this.#around;
    const taken = this.#taken.get(id);
    if (!taken) return;
    // What cannot be put back stays among the deleted, to be tried again.
    const back = await this.#drafts.putBack(taken).then(
      () => true,
      () => false,
    );
    if (!back) return;
    this.#taken.delete(id);
    set({ deleted: get().deleted.filter((one) => one.id !== id) });
    await this.list();
  }
}
