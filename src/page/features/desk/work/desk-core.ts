/** What the parts of the desk share: the document beside the page, one queue over it, and what is kept of it. */
import { type Remote, wrap } from 'comlink';
import type { Patch } from '../../../../scenario/edit/patch.ts';
import { asList, asText, getEntry, readName } from '../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../scenario/problem.ts';
import { withoutFresh } from './fresh-parts.ts';
import { startWorker } from '../../../session/files/late-worker.ts';
import { getReader } from '../../../session/files/reader.ts';
import type { Hold } from '../../../session/lock.ts';
import type { DeskFacts, DeskState } from '../model/desk-state.ts';
import { makeDeskRoute, type DeskSpot } from '../model/desk-sections.ts';
import type { AppStore } from '../../../session/store/store.ts';
import type { Keeper } from './desk-document.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import script from './desk-document.worker.ts?worker&url';
import { DraftShelf } from './draft-shelf.ts';
import type { Drafts } from '../../../session/drafts/drafts.ts';
import { Steps } from './steps.ts';

/** Time of editing after which a version is kept, in milliseconds. */
const VERSION_EVERY = 10 * 60_000;
/** Quiet time before the reader and the draft are brought up to date. */
const PAUSE = 400;

type Around = {
  app: AppStore;
  drafts: Drafts;
  get: () => DeskState;
  set: (part: Partial<DeskFacts>) => void;
};

export class DeskCore {
  readonly app: AppStore;
  readonly get: () => DeskState;
  readonly set: (part: Partial<DeskFacts>) => void;
  readonly drafts: Drafts;
  readonly shelf: DraftShelf;
  readonly keeper: Remote<Keeper>;
  readonly steps = new Steps();
  /** Parts that were just added. */
  fresh: readonly Path[] = [];
  hold: Hold = { held: false };
  /** Draft whose document lies beside the page, which may be another while one is being opened. */
  held: string | null = null;
  /** Draft begun for a table that is only being looked at: kept once there is something in it. */
  begun: string | null = null;
  /** When a version was last kept, in milliseconds since 1970. */
  versionAt = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;
  /** Revision that was last kept: what nobody has changed since never takes the place of another tab's work. */
  #kept = 0;

  constructor({ app, drafts, get, set }: Around) {
    this.app = app;
    this.drafts = drafts;
    this.get = get;
    this.set = set;
    this.shelf = new DraftShelf(drafts, { get, set });
    this.keeper = wrap<Keeper>(startWorker(script));
    drafts.watch(() => void this.#keepAnew());
  }

  /** One thing after another, so that edits, source and steps back keep their order; what goes wrong is told to the page. */
  then<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error: unknown) => this.app.getState().fail(error));
    return done;
  }

  text(): Promise<string> {
    return this.then(async () => this.get().unread ?? (await this.keeper.text()));
  }

  title(): string {
    const { value } = this.get();
    const { language } = this.app.getState();
    return readName(value, language) || asText(getEntry(value, 'id'));
  }

  #count(part: string): number {
    return asList(getEntry(this.get().value, part)).length;
  }

  /** Opens a part of the draft, and says so in the address: back leads to the part before. */
  open(spot: DeskSpot, more: Partial<DeskFacts> = {}): void {
    this.set({ target: null, ...more, ...spot });
    const { draft } = this.get();
    if (draft !== null) this.app.getState().go(makeDeskRoute(draft, spot));
  }

  changed(part: Partial<DeskFacts>): void {
    this.#revision += 1;
    this.set({
      ...part,
      canUndo: this.steps.canGoBack || (typeof part.unread === 'string' && !this.steps.empty),
      canRedo: this.steps.canGoForth,
      checked: false,
      saving: this.#isOnlyBegun(part.draft ?? this.get().draft) ? null : 'saving',
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), PAUSE);
  }

  /** Keeps what is not kept yet. */
  rest(): void {
    clearTimeout(this.#timer);
    void this.settle();
  }

  /** Brings findings and draft up to date with the document. */
  async settle(): Promise<void> {
    const saved = await this.save();
    if (!saved) return;
    const { draft, revision, text } = saved;
    const reading = await getReader().scenario(text);
    if (this.#revision !== revision || this.get().draft !== draft) return;
    const hash = reading.ok ? { rulesHash: reading.scenario.rulesHash } : {};
    const findings = withoutFresh(reading.findings, this.fresh);
    const empty = findings.length < reading.findings.length;
    this.set({ findings, empty, refused: !reading.ok, checked: true, ...hash });
  }

  async save(): Promise<{ draft: string; revision: number; text: string } | undefined> {
    // The page may turn to something else before its turn in the queue comes.
    const { draft, unread } = this.get();
    if (draft === null) return undefined;
    const [revision, title] = [this.#revision, this.title()];
    const text = await this.then(async () =>
      this.held === draft ? (unread ?? (await this.keeper.text())) : undefined,
    );
    if (text === undefined) return undefined;
    const mine = !this.get().readOnly;
    const saved = revision === this.#kept || (mine && (await this.#keep(draft, title, text)));
    if (saved) this.#kept = Math.max(this.#kept, revision);
    if (this.get().draft !== draft) return undefined;
    // What another tab has is kept there.
    if (this.#revision === revision)
      this.set({ saving: this.#isOnlyBegun(draft) ? null : saved || !mine ? 'saved' : 'refused' });
    return { draft, revision, text };
  }

  /** What was kept may be gone: where it is, the draft that is open is kept once more. Its versions are lost. */
  async #keepAnew(): Promise<void> {
    const { draft, readOnly } = this.get();
    if (draft !== null && !readOnly && !this.#isOnlyBegun(draft)) {
      this.set({ saving: 'saving' });
      const there = await this.drafts.read(draft).catch(() => undefined);
      if (there === undefined) this.#kept = -1;
      await this.save();
    }
    await Promise.all([this.shelf.list(), this.shelf.listVersions()]);
  }

  /** Nothing is kept of it yet. */
  #isOnlyBegun(draft: string | null): boolean {
    return draft === null || draft === this.begun;
  }

  async #keep(id: string, title: string, text: string): Promise<boolean> {
    if (id !== this.begun && Date.now() - this.versionAt > VERSION_EVERY)
      void this.then(() => this.keepVersion());
    const size = { articles: this.#count('articles'), delegations: this.#count('delegations') };
    if (id === this.begun && size.articles + size.delegations === 0 && !this.steps.canGoBack)
      return true;
    if (id === this.begun) this.begun = null;
    return this.drafts.keep({ id, title, savedAt: Date.now(), ...size }, text).then(
      () => true,
      () => false,
    );
  }

  /** The document as it stands in the queue, among the versions. */
  async keepVersion(name?: string): Promise<void> {
    const id = this.held;
    if (id === null || id === this.begun || this.get().readOnly) return;
    this.versionAt = Date.now();
    await this.drafts.keepVersion(id, await this.keeper.text(), name).catch(() => {});
    await this.shelf.listVersions();
  }

  /** @param join with the step before */
  apply(patches: readonly Patch[], join: boolean): void {
    void this.then(() => this.keeper.apply(patches, join));
  }
}
