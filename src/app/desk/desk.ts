/** The desk's state over the document beside the page: one queue, so that edits, source and steps back keep their order. */
import { type Remote, wrap } from 'comlink';
import { createStore } from 'zustand/vanilla';
import { RULES } from '../../engine/rules-version.ts';
import type { Opened } from '../../scenario/edit/edited-document.ts';
import { type Patch, patched } from '../../scenario/edit/patch.ts';
import { asList, asText, entry, nameOf } from '../../scenario/edit/plain.ts';
import { reader } from '../files/reader.ts';
import { pathIn, sectionOf } from '../selectors/desk/sections.ts';
import type { DeskFacts, DeskState, DeskStore, FileFault } from '../selectors/desk/state.ts';
import type { AppStore } from '../store/store.ts';
import { fetchAddress } from './address.ts';
import type { Keeper } from './desk-document.worker.ts';
import { exportDraft, handOutDraft, playDraft } from './desk-out.ts';
import { DraftShelf } from './draft-shelf.ts';
import { Drafts } from './drafts.ts';
import { FIRST } from './first-facts.ts';
import { asOwn, newId, withIdOfTitle } from './ids.ts';
import { hold, type Hold } from '../play/lock.ts';
import { titleIn } from '../../scenario/csv/cells.ts';
import { openedFile } from './opened-file.ts';
import { loadShipped } from '../files/library.ts';
import { Steps } from './steps.ts';
import { emptyCalled, TEMPLATE } from './template.ts';

/** Time of editing after which a version is kept, in milliseconds. */
const VERSION_EVERY = 10 * 60_000;
/** Patches of one edit before which a version is kept: a table laid in, a block pasted. */
const MANY = 60;

/** Quiet time before the reader and the draft are brought up to date. */
const PAUSE = 400;

export class Desk {
  readonly store: DeskStore;
  readonly #app: AppStore;
  readonly #drafts = new Drafts();
  readonly #shelf = new DraftShelf(this.#drafts, {
    get: () => this.#get(),
    set: (part) => this.#set(part),
  });
  readonly #keeper: Remote<Keeper>;
  readonly #steps = new Steps();
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;
  #hold: Hold = { held: false };
  /** When a version was last kept, in milliseconds since 1970. */
  #versionAt = 0;
  /** Draft whose document lies beside the page, which may be another while one is being opened. */
  #held: string | null = null;
  /** Revision that was last kept: what nobody has changed since never takes the place of another tab's work. */
  #kept = 0;

  constructor(app: AppStore) {
    this.#app = app;
    this.#keeper = wrap<Keeper>(
      new Worker(new URL('./desk-document.worker.ts', import.meta.url), { type: 'module' }),
    );
    this.store = createStore<DeskState>()(() => ({
      ...FIRST,
      shelf: app.getState().shelf,
      ...this.#actions(),
    }));
  }

  /** A link that names an address is an offer; nothing is fetched before a person agrees. */
  offer(hash: string): void {
    const asked = /^#\/desk\?(.*)$/.exec(hash)?.[1];
    const offered = asked === undefined ? null : new URLSearchParams(asked).get('address');
    if (offered !== null) this.#set({ offered });
  }

  listDrafts(): Promise<void> {
    return this.#shelf.list();
  }

  /** Keeps what is not kept yet. */
  rest(): void {
    clearTimeout(this.#timer);
    void this.#settle();
  }

  #actions(): Omit<DeskState, keyof DeskFacts> {
    return {
      edit: (patches, key) => this.#edit(patches, key),
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      setSource: (text) => this.#setSource(text),
      readSource: () => this.#text(),
      show: (section, item = 0) => this.#set({ section, item, target: null }),
      goTo: (finding) => {
        const path = pathIn(finding.path);
        const { line, column } = finding;
        const target = { path, line, column };
        const { section, unread } = this.#get();
        const inSource = section === 'source' || unread !== null;
        this.#set(inSource ? { section: 'source', target } : { ...sectionOf(path), target });
      },
      hold: (cell) => this.#set({ cell }),
      keepBalance: (came) => {
        const balance = { ...came, rules: RULES };
        this.#set({ balance });
        const { draft } = this.#get();
        if (draft !== null) void this.#drafts.keepBalance(draft, balance).catch(() => {});
      },
      openTable: (table) =>
        this.#set(table === null ? { table } : { table, section: 'positions', target: null }),
      openFile: (file) => this.#openFile(file),
      openText: (text, called = '') => this.#openFile(new File([text], called)),
      openShipped: async (id, copyOf) => this.#put(asOwn((await loadShipped(id)).text, copyOf)),
      openAddress: (address) => this.#openAddress(address),
      openDraft: (id) => this.#openDraft(id),
      forgetDraft: (id) => this.#shelf.forget(id),
      restoreDraft: (id) => this.#shelf.restore(id),
      takeOver: async () => {
        const { draft } = this.#get();
        if (draft !== null) await this.#openDraft(draft, true);
      },
      fromTable: (table) => this.#fromTable(table),
      fromTemplate: () => this.#put(TEMPLATE),
      keepVersion: async () => {
        const { draft } = this.#get();
        if (draft === null) return;
        await this.#drafts.keepVersion(draft, await this.#text()).catch(() => {});
        await this.#shelf.listVersions();
      },
      putAside: () => {
        const left = this.#hold;
        const { draft } = this.#get();
        // A table that was only looked at leaves nothing behind.
        const bare = this.#isBare();
        void this.#settle().then(async () => {
          if (bare && draft !== null) await this.#drafts.take(draft).catch(() => {});
          // Another draft may have come onto the desk meanwhile.
          if (left.held && this.#get().draft === null) left.release();
          return this.#shelf.list();
        });
        this.#set({ draft: null, unread: null, findings: [], target: null });
      },
      exportAs: async (kind) => exportDraft(kind, this.#get().value, await this.#text()),
      handOut: async () => {
        // What is kept is what the page that hands out reads again after a reload.
        await this.#save();
        const draft = this.#get().draft ?? '';
        await handOutDraft(this.#app, draft, this.#title(), await this.#text());
      },
      play: async (seat) =>
        playDraft(this.#app, this.#get().draft ?? '', this.#title(), await this.#text(), seat),
    };
  }

  /** Begun for a table that was never laid in. */
  #isBare(): boolean {
    const { value, unread } = this.#get();
    const parts = [...asList(entry(value, 'articles')), ...asList(entry(value, 'delegations'))];
    return unread === null && parts.length === 0 && !this.#steps.canGoBack;
  }

  #get(): DeskState {
    return this.store.getState();
  }

  #set(part: Partial<DeskFacts>): void {
    this.store.setState(part);
  }

  /** One thing after another; what goes wrong is told to the page. */
  #then<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error: unknown) => this.#app.getState().fail(error));
    return done;
  }

  #edit(asked: readonly Patch[], key: string | undefined): void {
    if (asked.length === 0 || this.#get().readOnly) return;
    const patches = withIdOfTitle(this.#get().value, asked);
    if (patches.length >= MANY) void this.#then(() => this.#keepVersion());
    const join = this.#steps.joins(key);
    const value = patched(this.#steps.value ?? this.#get().value, patches);
    this.#steps.record(value, key, join);
    void this.#then(() => this.#keeper.apply(patches, join));
    this.#changed({ value, edition: this.#get().edition + 1 });
  }

  #changed(part: Partial<DeskFacts>): void {
    this.#revision += 1;
    this.#set({
      ...part,
      canUndo: this.#steps.canGoBack || (typeof part.unread === 'string' && !this.#steps.empty),
      canRedo: this.#steps.canGoForth,
      checked: false,
      saving: 'saving',
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#settle(), PAUSE);
  }

  #undo(): void {
    // A file that could not be read has nothing before it.
    if (this.#get().readOnly || this.#steps.empty) return;
    if (this.#get().unread !== null) return this.#showStep();
    if (!this.#steps.canGoBack) return;
    void this.#then(() => this.#keeper.undo());
    this.#steps.back();
    this.#showStep();
  }

  #redo(): void {
    if (this.#get().readOnly || !this.#steps.canGoForth) return;
    void this.#then(() => this.#keeper.redo());
    this.#steps.forth();
    this.#showStep();
  }

  #showStep(): void {
    const value = this.#steps.value ?? {};
    this.#changed({ value, unread: null, edition: this.#get().edition + 1 });
  }

  #setSource(text: string): void {
    if (this.#get().readOnly) return;
    this.#changed({ unread: text });
    void this.#then(async () => {
      // A later keystroke is on its way.
      if (this.#get().unread !== text) return;
      const join = this.#steps.joins('source') && this.#steps.canGoBack;
      const read = await this.#keeper.replace(text, join);
      if (!read.ok) return;
      this.#steps.record(read.value, 'source', join);
      if (this.#get().unread === text) this.#changed({ value: read.value, unread: null });
    });
  }

  async #text(): Promise<string> {
    return this.#then(async () => this.#get().unread ?? (await this.#keeper.text()));
  }

  /** Brings findings and draft up to date with the document. */
  async #settle(): Promise<void> {
    const saved = await this.#save();
    if (!saved) return;
    const { draft, revision, text } = saved;
    const reading = await reader().scenario(text);
    if (this.#revision !== revision || this.#get().draft !== draft) return;
    const hash = reading.ok ? { rulesHash: reading.scenario.rulesHash } : {};
    this.#set({ findings: reading.findings, refused: !reading.ok, checked: true, ...hash });
  }

  async #save(): Promise<{ draft: string; revision: number; text: string } | undefined> {
    // The page may turn to something else before its turn in the queue comes.
    const { draft, unread } = this.#get();
    if (draft === null) return undefined;
    const [revision, title] = [this.#revision, this.#title()];
    const text = await this.#then(async () =>
      this.#held === draft ? (unread ?? (await this.#keeper.text())) : undefined,
    );
    if (text === undefined) return undefined;
    const mine = !this.#get().readOnly;
    const saved = revision === this.#kept || (mine && (await this.#keep(draft, title, text)));
    if (saved) this.#kept = Math.max(this.#kept, revision);
    if (this.#get().draft !== draft) return undefined;
    if (this.#revision === revision) this.#set({ saving: saved ? 'saved' : 'refused' });
    return { draft, revision, text };
  }

  #title(): string {
    const { value } = this.#get();
    const { language } = this.#app.getState();
    return nameOf(value, language) || asText(entry(value, 'id'));
  }

  #count(part: string): number {
    return asList(entry(this.#get().value, part)).length;
  }

  /** The document as it stands in the queue, among the versions. */
  async #keepVersion(): Promise<void> {
    const id = this.#held;
    if (id === null || this.#get().readOnly) return;
    this.#versionAt = Date.now();
    await this.#drafts.keepVersion(id, await this.#keeper.text()).catch(() => {});
    await this.#shelf.listVersions();
  }

  async #keep(id: string, title: string, text: string): Promise<boolean> {
    if (Date.now() - this.#versionAt > VERSION_EVERY) void this.#then(() => this.#keepVersion());
    const size = { articles: this.#count('articles'), delegations: this.#count('delegations') };
    return this.#drafts.keep({ id, title, savedAt: Date.now(), ...size }, text).then(
      () => true,
      () => false,
    );
  }

  async #openDraft(id: string, steal = false): Promise<void> {
    const held = await this.#take(id, steal);
    const text = await this.#drafts.read(id).catch(() => undefined);
    if (text === undefined) return this.#set({ draft: null });
    await this.#put(text, { id, held });
  }

  /** One tab edits a draft; the one before is given up. */
  async #take(id: string, steal: boolean): Promise<boolean> {
    if (this.#hold.held) this.#hold.release();
    const lost = (): void => {
      if (this.#get().draft === id) this.#set({ readOnly: true });
    };
    this.#hold = await hold('draft', id, lost, steal);
    return this.#hold.held;
  }

  async #openFile(file: File): Promise<void> {
    const opened = await openedFile(file);
    if (opened.kind === 'text') {
      await this.#put(opened.text);
      if (opened.old) this.#set({ fault: { why: 'letters', address: file.name } });
      return undefined;
    }
    if (opened.kind === 'fault') return this.#set({ fault: faultOf(opened.why, file) });
    if (this.#get().draft === null) return this.#fromTable(opened.text, file.name);
    this.#set({ table: opened.text, section: 'positions', target: null, fault: null });
  }

  async #fromTable(table: string, file = ''): Promise<void> {
    // What was pasted has no name of its own.
    const called = titleIn(table) ?? /^(.*\S)\s*\.[a-z]+$/i.exec(file)?.[1] ?? 'My conference';
    await this.#put(emptyCalled(called));
    this.#set({ table, section: 'positions' });
  }

  /** Puts a text on the desk as a draft of its own; what lay there before is kept among the drafts. */
  async #put(source: string | Uint8Array, known?: { id: string; held: boolean }): Promise<void> {
    await this.#save();
    const id = known?.id ?? newId();
    const held = known?.held ?? (await this.#take(id, false));
    this.#set({ busy: true });
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    let unread = false;
    const opened = await this.#then<Opened>(async () => {
      this.#held = id;
      const read = await this.#keeper.open(source);
      unread = !read.ok;
      return read.ok ? read : ((await this.#lastReadable(id)) ?? read);
    });
    const value = opened.ok ? opened.value : {};
    this.#steps.begin(opened.ok ? value : undefined);
    this.#changed({
      draft: id,
      value,
      unread: unread ? text : null,
      edition: this.#get().edition + 1,
      section: unread ? 'source' : 'about',
      readOnly: !held,
      item: 0,
      findings: [],
      target: null,
      cell: null,
      balance: null,
      rulesHash: null,
      table: null,
      fault: null,
      busy: false,
    });
    this.#app.getState().go({ page: 'desk', id });
    const balance = (await this.#drafts.balance(id).catch(() => undefined)) ?? null;
    if (this.#get().draft === id) this.#set({ balance });
    await this.#settle();
    this.#versionAt = Date.now();
    if (held) await this.#drafts.keepVersion(id, await this.#text()).catch(() => {});
    await this.#shelf.listVersions();
  }

  /** The newest version of a draft that can be read: what its forms show, and what a step back leads to. */
  async #lastReadable(id: string): Promise<Opened | undefined> {
    for (const { text } of await this.#drafts.versions(id).catch(() => [])) {
      const read = await this.#keeper.open(text);
      if (read.ok) return read;
    }
    return undefined;
  }

  async #openAddress(address: string): Promise<void> {
    this.#set({ busy: true, fault: null, offered: null });
    const fetched = await fetchAddress(address);
    this.#set({ busy: false });
    if (fetched.ok) return this.#put(fetched.bytes);
    const { why, status } = fetched;
    this.#set({ fault: { why, address, ...(status === undefined ? {} : { status }) } });
  }
}

/** A result has pages that take it; the file goes along. */
function faultOf(why: FileFault, file: File): DeskFacts['fault'] {
  return { why, address: file.name, ...(why === 'record' ? { file } : {}) };
}
