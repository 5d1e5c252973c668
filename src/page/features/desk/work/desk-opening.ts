/** What comes onto the desk: drafts, files, tables, addresses; what lay there before is kept among the drafts. */
import type { Remote } from 'comlink';
import { LIMITS } from '../../../../scenario/limits.ts';
import type { OpenedDocument } from '../../../../scenario/edit/edited-document.ts';
import { loadShipped } from '../../../session/files/library.ts';
import { hold } from '../../../session/lock.ts';
import { makeDeskRoute, parseSpot } from '../model/desk-sections.ts';
import { goInstead } from './go-instead.ts';
import type { DeskFacts } from '../model/desk-state.ts';
import type { DeskFileFault } from '../../../session/files/opened-file.ts';
import { readPackedFile } from '../../../session/files/packed-file.ts';
import { fetchAddress } from './address.ts';
import type { DeskCore } from './desk-core.ts';
import { asOwn, makeDraftId } from '../../../session/drafts/ids.ts';
import { readGiven } from '../../../session/files/given.ts';
import type { Reader } from '../../../session/files/scenario.worker.ts';
import { makeEmptyScenario } from './template.ts';
import { keepWaiting, findWaitingTable, type WaitingTable } from './waiting-table.ts';

export class DeskOpening {
  readonly #core: DeskCore;

  constructor(core: DeskCore) {
    this.#core = core;
  }

  async shipped(id: string, copyOf: (title: string) => string): Promise<void> {
    await this.put(asOwn((await loadShipped(id)).text, copyOf));
  }

  async draft(id: string, steal = false): Promise<void> {
    const { drafts, set } = this.#core;
    const held = await this.#take(id, steal);
    const text = await drafts.read(id).catch(() => undefined);
    const waiting = findWaitingTable(id);
    if (text === undefined && waiting) return this.#begin(waiting, held);
    if (text === undefined) return set({ draft: null, fault: { why: 'missing', address: id } });
    if (held && !steal && (await this.#isHere(id, text))) return this.#goOn(id);
    await this.put(text, { id, held });
  }

  /** Whoever comes back from a game finds the desk as it was left, steps back included. */
  async #isHere(id: string, text: string): Promise<boolean> {
    const core = this.#core;
    if (core.held !== id || core.steps.empty) return false;
    return (await core.then(() => core.keeper.text())) === text;
  }

  async #goOn(id: string): Promise<void> {
    const core = this.#core;
    const balance = (await core.drafts.balance(id).catch(() => undefined)) ?? null;
    const value = core.steps.value ?? {};
    core.set({ readOnly: false, balance, rulesHash: null, target: null, fault: null });
    core.changed({ draft: id, value, unread: null, edition: core.get().edition + 1 });
    const asked = this.#asked(id);
    if (asked !== undefined) core.set(parseSpot(asked));
    this.#go(id);
    await core.settle();
    await core.shelf.listVersions();
  }

  /** What of the draft the address asks for. */
  #asked(id: string): string | undefined {
    const { route } = this.#core.app.getState();
    return route.page === 'desk' && route.id === id ? route.spot : undefined;
  }

  /** The address says what is open; one that named the draft already is made to say it. */
  #go(id: string): void {
    const { app, get } = this.#core;
    const { page, id: named } = app.getState().route;
    const route = makeDeskRoute(id, get());
    if (page === 'desk' && named === id) goInstead(app, route);
    else app.getState().go(route);
  }

  /** One tab edits a draft; the one before is given up. */
  async #take(id: string, steal: boolean): Promise<boolean> {
    const core = this.#core;
    if (core.hold.held) core.hold.release();
    const lost = (): void => {
      if (core.get().draft === id) core.set({ readOnly: true });
    };
    core.hold = await hold('draft', id, lost, steal);
    return core.hold.held;
  }

  async file(file: File): Promise<void> {
    const { get, set } = this.#core;
    const opened = await this.#read(file.name, async (reader) => reader.desk(file));
    if (!opened) return undefined;
    if (opened.kind === 'text') {
      await this.put(opened.text);
      if (opened.old) set({ fault: { why: 'letters', address: file.name } });
      return undefined;
    }
    if (opened.kind === 'fault') return set({ fault: makeFault(opened.why, file) });
    if (get().draft === null) return this.table(opened.text, file.name);
    this.#core.open(POSITIONS, { table: opened.text, fault: null });
  }

  /** Undefined: it was stopped; one that took too long is told. */
  async #read<Value>(
    name: string,
    work: (reader: Remote<Reader>) => Promise<Value>,
  ): Promise<Value | undefined> {
    const { app, set } = this.#core;
    const tried = await readGiven((part) => app.setState(part), name, work);
    if (tried.ok) return tried.value;
    if (tried.code === 'took-too-long') set({ fault: { why: 'slow', address: name } });
    return undefined;
  }

  async table(table: string, file = ''): Promise<void> {
    if (table.length > LIMITS.bytes)
      return this.#core.set({ fault: { why: 'fileLarge', address: file } });
    const above = await this.#read(file, async (reader) => [await reader.title(table)]);
    if (!above) return undefined;
    // What was pasted has no name of its own.
    const called = above[0] ?? /^(.*\S)\s*\.[a-z]+$/i.exec(file)?.[1] ?? 'My conference';
    const waiting = { draft: makeDraftId(), called, table };
    keepWaiting(waiting);
    await this.#begin(waiting, await this.#take(waiting.draft, false));
  }

  /** Nothing is kept of it before something is made. */
  async #begin({ draft, called, table }: WaitingTable, held: boolean): Promise<void> {
    await this.#core.save();
    this.#core.begun = draft;
    await this.put(makeEmptyScenario(called), { id: draft, held }, { ...POSITIONS, table });
  }

  /** Puts a text on the desk as a draft of its own. */
  async put(
    source: string | Uint8Array,
    known?: { id: string; held: boolean },
    more: Partial<DeskFacts> = {},
  ): Promise<void> {
    const core = this.#core;
    await core.save();
    const id = known?.id ?? makeDraftId();
    const held = known?.held ?? (await this.#take(id, false));
    core.set({ busy: true });
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    let unread = false;
    const opened = await core.then<OpenedDocument>(async () => {
      core.held = id;
      const read = await core.keeper.open(source);
      unread = !read.ok;
      return read.ok ? read : ((await this.#lastReadable(id)) ?? read);
    });
    const value = opened.ok ? opened.value : {};
    core.steps.begin(opened.ok ? value : undefined);
    core.fresh = [];
    core.changed({
      ...FRESH,
      draft: id,
      value,
      unread: unread ? text : null,
      edition: core.get().edition + 1,
      ...parseSpot(unread ? 'source' : this.#asked(id)),
      readOnly: !held,
      ...more,
    });
    this.#go(id);
    const balance = (await core.drafts.balance(id).catch(() => undefined)) ?? null;
    if (core.get().draft === id) core.set({ balance });
    await core.settle();
    core.versionAt = Date.now();
    if (held && id !== core.begun)
      await core.drafts.keepVersion(id, await core.text()).catch(() => {});
    await core.shelf.listVersions();
  }

  /** The newest version of a draft that can be read: what its forms show, and what a step back leads to. */
  async #lastReadable(id: string): Promise<OpenedDocument | undefined> {
    const { drafts, keeper } = this.#core;
    for (const { text } of await drafts.versions(id).catch(() => [])) {
      const read = await keeper.open(text);
      if (read.ok) return read;
    }
    return undefined;
  }

  async address(address: string): Promise<void> {
    const { set } = this.#core;
    const carried = readPackedFile(address);
    if (carried?.ok) return this.file(new File([address], ''));
    set({ busy: true, fault: null, offered: null });
    const fetched = await fetchAddress(address);
    set({ busy: false });
    if (fetched.ok) {
      const file = new File([fetched.bytes as BlobPart], '');
      const read = await this.#read(address, async (reader) => reader.desk(file));
      return read ? this.put(fetched.bytes) : undefined;
    }
    const { why, status } = fetched;
    set({ fault: { why, address, ...(status === undefined ? {} : { status }) } });
  }
}

const POSITIONS = parseSpot('positions');

/** What nothing is known of when a text has just come. */
const FRESH = {
  findings: [],
  target: null,
  cell: null,
  balance: null,
  trial: null,
  rulesHash: null,
  table: null,
  deletedVersion: null,
  fault: null,
  busy: false,
} as const satisfies Partial<DeskFacts>;

/** A result has pages that take it; the file goes along. */
function makeFault(why: DeskFileFault, file: File): DeskFacts['fault'] {
  return { why, address: file.name, ...(why === 'record' ? { file } : {}) };
}
