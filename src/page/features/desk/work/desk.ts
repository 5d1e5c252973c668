/** The instructor's desk: what a person can do with the document that lies on it. */
import { createStore } from 'zustand/vanilla';
import { RULES } from '../../../../engine/rules-version.ts';
import { type Patch, applyPatches } from '../../../../scenario/edit/patch.ts';
import { asList, getEntry } from '../../../../scenario/edit/plain.ts';
import { goInstead } from './go-instead.ts';
import {
  parsePath,
  makeDeskRoute,
  findSection,
  parseSpot,
  formatSpot,
} from '../model/desk-sections.ts';
import type { DeskState, DeskStore } from '../model/desk-state.ts';
import type { AppStore } from '../../../session/store/store.ts';
import { DeskCore } from './desk-core.ts';
import { DeskOpening } from './desk-opening.ts';
import { exportDraft, handOutDraft, playDraft } from './desk-out.ts';
import { freshAfter } from './fresh-parts.ts';
import type { Drafts } from '../../../session/drafts/drafts.ts';
import { keepSeparator, readSeparator } from './separator.ts';
import { FIRST_DESK_FACTS } from './first-facts.ts';
import { withIdOfTitle } from './title-id.ts';
import { TEMPLATE } from './template.ts';

const SOURCE = parseSpot('source');
const BALANCE = parseSpot('balance');
const POSITIONS = parseSpot('positions');

/** Patches of one edit before which a version is kept, such as a block that is pasted. */
const MANY = 60;

export class Desk {
  readonly store: DeskStore;
  readonly #core: DeskCore;
  readonly #opening: DeskOpening;

  constructor(app: AppStore, drafts: Drafts) {
    this.#core = new DeskCore({
      app,
      drafts,
      get: () => this.store.getState(),
      set: (part) => this.store.setState(part),
    });
    this.#opening = new DeskOpening(this.#core);
    this.store = createStore<DeskState>()(() => ({
      ...FIRST_DESK_FACTS,
      shelf: app.getState().shelf,
      separator: readSeparator(() => localStorage, navigator.language),
      ...this.#edits(),
      ...this.#looks(),
      ...this.#arrivals(),
      ...this.#leaves(),
    }));
  }

  /** A link that names an address is an offer; nothing is fetched before a person agrees. */
  offer(hash: string): void {
    const asked = /^#\/desk\?(.*)$/.exec(hash)?.[1];
    const offered = asked === undefined ? null : new URLSearchParams(asked).get('address');
    if (offered !== null) this.#core.set({ offered });
  }

  listDrafts(): Promise<void> {
    return this.#core.shelf.list();
  }

  /** Keeps what is not kept yet; what was wrong with a file is no news to whoever comes back. */
  rest(): void {
    this.#core.set({ fault: null });
    this.#core.rest();
  }

  #edits() {
    return {
      edit: (patches, key) => this.#edit(patches, key),
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      setSource: (text) => this.#setSource(text),
      readSource: () => this.#core.text(),
    } satisfies Partial<DeskState>;
  }

  #looks() {
    const { get, set } = this.#core;
    return {
      show: (section, item = 0, list = null) => this.#core.open({ section, item, list }),
      arrive: (spot) => this.#arrive(spot),
      goTo: (finding) => {
        const path = parsePath(finding.path);
        const { line, column } = finding;
        const target = { path, line, column };
        const { section, unread } = get();
        const inSource = section === 'source' || unread !== null;
        this.#core.open(inSource ? SOURCE : findSection(path), { target });
      },
      hold: (cell) => set({ cell }),
      keepBalance: (came) => {
        const balance = { ...came, rules: RULES };
        set({ balance });
        const { draft } = get();
        if (draft !== null) void this.#core.drafts.keepBalance(draft, balance).catch(() => {});
      },
      tryOut: (trial) => (trial ? this.#core.open(BALANCE, { trial }) : set({ trial })),
      keepTrial: (came) => {
        const { trial } = get();
        if (trial) set({ trial: { ...trial, came } });
      },
      openTable: (table) =>
        table === null ? set({ table }) : this.#core.open(POSITIONS, { table }),
    } satisfies Partial<DeskState>;
  }

  /** An address that names the draft alone finds it as it was left. */
  #arrive(spot: string | undefined): void {
    const { app, get, set } = this.#core;
    const { draft } = get();
    if (draft === null || spot === formatSpot(get())) return;
    if (spot !== undefined) set({ ...parseSpot(spot), target: null });
    else goInstead(app, makeDeskRoute(draft, get()));
  }

  #arrivals() {
    const opening = this.#opening;
    const { shelf, get } = this.#core;
    return {
      openFile: (file) => opening.file(file),
      openText: (text, called = '') => opening.file(new File([text], called)),
      openShipped: (id, copyOf) => opening.shipped(id, copyOf),
      openAddress: (address) => opening.address(address),
      openDraft: (id) => opening.draft(id),
      forgetDraft: (id) => shelf.forget(id),
      restoreDraft: (id) => shelf.restore(id),
      takeOver: async () => {
        const { draft } = get();
        if (draft !== null) await opening.draft(draft, true);
      },
      fromTable: (table) => opening.table(table),
      fromTemplate: () => opening.put(TEMPLATE),
    } satisfies Partial<DeskState>;
  }

  #leaves() {
    const core = this.#core;
    /** What goes out is what a person may want to come back to. */
    const outgoing = async (): Promise<[draft: string, title: string, text: string]> => {
      // What is still empty is told to whoever goes on without it.
      if (core.fresh.length > 0) {
        core.fresh = [];
        await core.settle();
      }
      await core.then(() => core.keepVersion());
      return [core.get().draft ?? '', core.title(), await core.text()];
    };
    return {
      keepVersion: (name) => core.then(() => core.keepVersion(name)),
      nameVersion: (id, name) => core.shelf.nameVersion(id, name),
      deleteVersion: (id) => core.shelf.deleteVersion(id),
      restoreVersion: () => core.shelf.restoreVersion(),
      readVersion: async (text) => {
        const read = await core.keeper.read(text);
        return read.ok ? read.value : undefined;
      },
      putAside: () => this.#putAside(),
      exportAs: async (kind) => exportDraft(kind, core.get(), await core.text()),
      partBy: (separator) => {
        keepSeparator(() => localStorage, separator);
        core.set({ separator });
      },
      handOut: async () => {
        // What is kept is what the page that hands out reads again after a reload.
        await core.save();
        await handOutDraft(core.app, ...(await outgoing()));
      },
      play: async (seat) => playDraft(core.app, ...(await outgoing()), seat),
    } satisfies Partial<DeskState>;
  }

  #putAside(): void {
    const core = this.#core;
    const left = core.hold;
    const { draft } = core.get();
    // A table that was only looked at leaves nothing behind.
    const bare = this.#isBare();
    void core.settle().then(async () => {
      if (bare && draft !== null) await core.drafts.take(draft).catch(() => {});
      // Another draft may have come onto the desk meanwhile.
      if (left.held && core.get().draft === null) left.release();
      return core.shelf.list();
    });
    core.set({ draft: null, unread: null, findings: [], target: null, saving: null });
  }

  /** Begun for a table that was never laid in. */
  #isBare(): boolean {
    const { value, unread } = this.#core.get();
    const parts = [
      ...asList(getEntry(value, 'articles')),
      ...asList(getEntry(value, 'delegations')),
    ];
    return unread === null && parts.length === 0 && !this.#core.steps.canGoBack;
  }

  #edit(asked: readonly Patch[], key: string | undefined): void {
    const { steps, get } = this.#core;
    if (asked.length === 0 || get().readOnly) return;
    const patches = withIdOfTitle(get().value, asked);
    if (patches.length >= MANY) void this.#core.then(() => this.#core.keepVersion());
    const join = steps.joins(key);
    this.#core.fresh = freshAfter(this.#core.fresh, patches);
    const value = applyPatches(steps.value ?? get().value, patches);
    steps.record(value, key, join);
    this.#core.apply(patches, join);
    this.#core.changed({ value, edition: get().edition + 1 });
  }

  #undo(): void {
    const { steps, get, keeper } = this.#core;
    // A file that could not be read has nothing before it.
    if (get().readOnly || steps.empty) return;
    if (get().unread !== null) return this.#showStep();
    if (!steps.canGoBack) return;
    void this.#core.then(() => keeper.undo());
    steps.back();
    this.#showStep();
  }

  #redo(): void {
    const { steps, get, keeper } = this.#core;
    if (get().readOnly || !steps.canGoForth) return;
    void this.#core.then(() => keeper.redo());
    steps.forth();
    this.#showStep();
  }

  #showStep(): void {
    const { steps, get } = this.#core;
    this.#core.fresh = [];
    this.#core.changed({ value: steps.value ?? {}, unread: null, edition: get().edition + 1 });
  }

  #setSource(text: string): void {
    const { steps, get, keeper } = this.#core;
    if (get().readOnly) return;
    this.#core.fresh = [];
    this.#core.changed({ unread: text });
    void this.#core.then(async () => {
      // A later keystroke is on its way.
      if (get().unread !== text) return;
      const join = steps.joins('source') && steps.canGoBack;
      const read = await keeper.replace(text, join);
      if (!read.ok) return;
      steps.record(read.value, 'source', join);
      if (get().unread === text) this.#core.changed({ value: read.value, unread: null });
    });
  }
}
