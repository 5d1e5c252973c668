/** A pile of hand-ins: what is put down, read, kept and forgotten. What goes wrong with one file leaves the others alone. */
import type { Scenario } from '../../../../scenario/resolved.ts';
import { fetchHandOut, listHandIns } from '../../../session/class-host.ts';
import { download } from '../../../session/files/download.ts';
import { isShipped, loadShipped } from '../../../session/files/library.ts';
import { getReader } from '../../../session/files/reader.ts';
import {
  type CompareActions,
  type CompareSet,
  type CompareState,
  type Fault,
  OTHER_VERSION,
  type ListedRun,
} from '../model/compare-store.ts';
import { findDouble } from '../model/doubles.ts';
import { cleanLabel } from '../../../../analysis/comparison/plain-label.ts';
import { openArchive } from './archive.ts';
import { BenchPool } from './bench-pool.ts';
import { Proofs, TOLD_EVERY } from './proofs.ts';
import { type ReckonModels, Reckoning } from './reckoning.ts';
import { type Piled, type Unsealed, unsealPile } from './pile-intake.ts';
import { PileLibrary } from './pile-library.ts';
import { PileMemory } from './pile-memory.ts';

/** A conference in which all acts occur, and a short one. */
const REHEARSED = 'cybercrime-class';
/** Times for each worker: after as many, one more no longer makes a proof faster. */
const TIMES = 12;

export function compareActions(
  set: CompareSet,
  get: () => CompareState,
  reckonModels: ReckonModels,
): CompareActions {
  return new Desk(set, get, reckonModels).actions;
}

class Desk {
  readonly #set: CompareSet;
  readonly #get: () => CompareState;
  readonly #pool = new BenchPool();
  readonly #memory = new PileMemory(
    () => this.#set({ unkept: true }),
    () => this.#get().runs,
  );
  readonly #library = new PileLibrary((scenario) => this.#know(scenario));
  readonly #proofs: Proofs;
  readonly #reckoning: Reckoning;
  /** Files and lines to the letter, as they came. */
  readonly #texts = new Set<string>();
  /** Hashes of conferences that were looked for. */
  readonly #sought = new Set<string>();
  /** Read and not shown yet. */
  #fresh: ListedRun[] = [];
  #last = 0;
  /** Faults not shown yet. */
  #wrong: Fault[] = [];
  #stopping = new AbortController();
  #restored: Promise<void> | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(set: CompareSet, get: () => CompareState, reckonModels: ReckonModels) {
    this.#set = set;
    this.#get = get;
    const [pool, library, memory] = [this.#pool, this.#library, this.#memory];
    this.#proofs = new Proofs({ set, get, pool, library, memory });
    this.#reckoning = new Reckoning({ set, get, pool, proofs: this.#proofs, reckonModels });
  }

  get actions(): CompareActions {
    const set = this.#set;
    return {
      restore: () => (this.#restored ??= this.#begin()),
      expect: (expected) => {
        set({ expected });
        void this.#memory.keepExpected(expected);
      },
      add: (files) => this.#queue(() => this.#add(files)),
      paste: (text, name) => this.#queue(() => this.#add([new File([text], name)])),
      fetchFromClass: (name) => this.#fetchFromClass(name),
      cancel: () => this.#cancel(),
      goOn: () => this.#queue(() => this.#proofs.prove()),
      remove: (number) => this.#remove(number),
      name: (number, called) => this.#name(number, cleanLabel(called).trim()),
      clear: () => {
        this.#fresh = [];
        this.#wrong = [];
        this.#texts.clear();
        this.#cancel();
        this.#proofs.forgetAll();
        set({ runs: [], faults: [], twice: [], expected: '', pair: null, shown: null });
        set({ counted: [] });
        set({ refused: null });
        void this.#memory.clear();
      },
      look: (shown) => set({ shown, pair: null }),
      know: (scenario, text) => {
        this.#know(scenario);
        if (!isShipped(scenario.id)) void this.#memory.keepScenario(scenario.rulesHash, text);
      },
      choose: (pair) => set({ pair }),
      part: (one, other) => this.#reckoning.part(one, other),
      askModels: (rulesHash) => this.#reckoning.askModels(rulesHash),
      stopModels: (rulesHash) => this.#reckoning.stopModels(rulesHash),
      askRooms: (rulesHash) => this.#reckoning.askRooms(rulesHash),
      listNegotiations: async () =>
        (await import('../../../session/files/library-aside.ts')).readWholeShelf(),
      acrossRuns: (runs) => this.#reckoning.acrossRuns(runs),
      acrossRooms: (id) => this.#reckoning.acrossRooms(id),
      setProjector: (projector) => set({ projector }),
      save: (name, text) => download(name, text),
    };
  }

  async #fetchFromClass(name: string): Promise<boolean> {
    const answer = await listHandIns();
    if (!answer.ok) return false;
    const { attempts } = answer;
    this.#set({ counted: attempts });
    const handed = attempts.filter(({ line }) => line !== null);
    if (handed.length === 0) return true;
    const codes = [...new Set(handed.map(({ code }) => code))];
    const given = await Promise.all(codes.map(fetchHandOut));
    const scenarios = given.flatMap((one) => {
      const { id, text } = one.ok ? one.handOut.scenario : { id: '', text: undefined };
      return text === undefined ? [] : new File([text], `${id}.yaml`);
    });
    const lines = new File([handed.map(({ line }) => line).join('\n')], name);
    await this.#queue(() => this.#add([...scenarios, lines]));
    return true;
  }

  #cancel(): void {
    this.#stopping.abort();
    this.#proofs.cancel();
  }

  /** One pile after the other. */
  #queue(work: () => Promise<void>): Promise<void> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => {});
    return done;
  }

  /** Workers are there by the time somebody has found their files. */
  #begin(): Promise<void> {
    this.#pool.open();
    void this.#rehearse().catch(() => {});
    return this.#queue(() => this.#restore());
  }

  /** Without it the first half of a class takes twice as long as the second. */
  async #rehearse(): Promise<void> {
    const { scenario } = await loadShipped(REHEARSED);
    await this.#pool.untilCalled(
      TIMES,
      (bench, time) => bench.rehearse(scenario.rulesHash, time),
      scenario,
    );
  }

  async #restore(): Promise<void> {
    this.#stopping = new AbortController();
    const { runs, scenarios, expected } = await this.#memory.recall();
    if (this.#get().expected === '') this.#set({ expected });
    for (const text of scenarios) {
      const reading = await getReader().scenario(text);
      if (reading.ok) this.#know(reading.scenario);
    }
    await this.#take(
      runs.map(({ file, text, ...kept }) => ({
        ...describeSource(kept),
        file: new File([text], file),
      })),
    );
    await this.#proofs.prove();
  }

  async #add(files: readonly File[]): Promise<void> {
    this.#set({ refused: null });
    const { signal } = (this.#stopping = new AbortController());
    const came = Date.now();
    this.#set({ work: { done: 0, of: files.length } });
    const before = this.#last;
    const unpacked = await Promise.all(
      files.map((file) => openArchive(file, this.#pool, signal).catch(() => [file])),
    );
    await this.#take(unpacked.flat().map((file) => ({ file, came })));
    const fresh = this.#get().runs.filter(({ number }) => number > before);
    // Storage takes as long as a few proofs; neither needs the other.
    await Promise.all([this.#memory.keep(fresh), this.#proofs.prove()]);
  }

  /** Reads one after the other; proving is left to whoever asked. */
  async #take(pile: readonly Piled[]): Promise<void> {
    const { signal } = this.#stopping;
    this.#set({ work: { done: 0, of: pile.length } });
    let [done, told] = [0, performance.now()];
    for await (const { file, text, opened, ...from } of unsealPile(pile, this.#pool, signal)) {
      if (opened.length === 0) break;
      await this.#takeIn({ ...from, file: cleanLabel(file.name) }, { text, opened });
      done += 1;
      if (signal.aborted) break;
      if (performance.now() - told < TOLD_EVERY) continue;
      told = performance.now();
      if (this.#fresh.length > this.#get().runs.length) this.#showRead();
      this.#set({ work: { done, of: pile.length } });
    }
    if (done < pile.length) this.#tellLeft(pile.slice(done));
    this.#showRead();
    this.#set({ work: null });
  }

  /** What was not read before somebody stopped it. */
  #tellLeft(left: readonly Piled[]): void {
    const [first] = left;
    if (!first) return;
    const message = String(left.length);
    this.#wrong.push({ file: first.file.name, code: 'file/cancelled', place: '', message });
  }

  #showRead(): void {
    const { runs, faults } = this.#get();
    if (this.#wrong.length > 0) this.#set({ faults: [...faults, ...this.#wrong] });
    this.#wrong = [];
    if (this.#fresh.length === 0) return;
    this.#set({ runs: [...runs, ...this.#fresh] });
    this.#fresh = [];
  }

  async #takeIn(from: From, { text, opened }: Unsealed): Promise<void> {
    for (const [at, one] of opened.entries()) {
      // Of several lines in one file each is found again by its number.
      const file = opened.length > 1 ? `${from.file} (${at + 1})` : from.file;
      if (one.kind === 'scenario') await this.#readScenario(from.file, text);
      else if (one.kind === 'run') this.#addRun({ ...from, file }, one.text, one.claim);
      else {
        const { code, path: place, message } = one.fault;
        this.#wrong.push({ file: from.file, code, place, message });
      }
    }
  }

  #addRun(from: From, text: string, claim: ListedRun['claim']): void {
    if (this.#texts.has(text)) {
      const { runs, twice } = this.#get();
      const double = findDouble([...runs, ...this.#fresh], { ...from, claim });
      if (double) return this.#set({ twice: [...twice, double] });
    }
    this.#texts.add(text);
    this.#seek(claim);
    this.#last += 1;
    const source = new Blob([text]);
    this.#fresh.push({
      ...from,
      number: this.#last,
      source,
      claim,
      verdict: { status: 'waiting' },
    });
  }

  async #readScenario(file: string, text: string): Promise<void> {
    const reading = await getReader().scenario(text);
    if (!reading.ok) {
      const [first] = reading.findings.filter(({ severity }) => severity === 'error');
      const message = first ? `${first.line}:${first.column} ${first.message}` : '';
      return this.#set({ refused: { file, message } });
    }
    this.#know(reading.scenario);
    void this.#memory.keepScenario(reading.scenario.rulesHash, text);
    this.#tellOther(file, reading.scenario);
    this.#showRead();
    // What waited for a scenario is tried again.
    const runs = this.#get().runs.map((run): ListedRun =>
      run.verdict.status === 'noScenario' &&
      run.claim.scenario.rulesHash === reading.scenario.rulesHash
        ? { ...run, verdict: { status: 'waiting' } }
        : run,
    );
    this.#set({ runs });
  }

  /** The right conference in another version helps none of those that wait for it. */
  #tellOther(file: string, { id, rulesHash }: Scenario): void {
    const { runs, faults } = this.#get();
    const waits = [...runs, ...this.#fresh].filter(
      ({ claim, verdict }) => claim.scenario.id === id && verdict.status !== 'proved',
    );
    const [first] = waits;
    if (!first || waits.some(({ claim }) => claim.scenario.rulesHash === rulesHash)) return;
    const [found, needed] = [rulesHash, first.claim.scenario.rulesHash].map(inShort);
    const fault = { file, code: OTHER_VERSION, place: '', message: `${found} ${needed}` };
    this.#set({ faults: [...faults, fault] });
  }

  #know(scenario: Scenario): void {
    const scenarios = new Map(this.#get().scenarios).set(scenario.rulesHash, scenario);
    this.#set({ scenarios });
  }

  /** The conference it was played on is fetched while the rest of the pile is read. */
  #seek({ scenario }: ListedRun['claim']): void {
    if (this.#get().scenarios.has(scenario.rulesHash) || this.#sought.has(scenario.rulesHash))
      return;
    this.#sought.add(scenario.rulesHash);
    void this.#library.find(scenario);
  }

  #name(number: number, called: string): void {
    const runs = this.#get().runs.map((run): ListedRun => {
      if (run.number !== number) return run;
      const { called: _before, ...own } = run;
      const named = called === '' ? own : { ...own, called };
      void this.#memory.keep([named]);
      return named;
    });
    this.#set({ runs });
  }

  #remove(number: number): void {
    const { runs, pair } = this.#get();
    const gone = runs.find((run) => run.number === number);
    if (gone) void this.#memory.forget(gone);
    this.#proofs.forget(number);
    const left = runs.filter((run) => run.number !== number);
    this.#set({ runs: left, pair: pair?.includes(number) ? null : pair });
  }
}

type From = Pick<ListedRun, 'file' | 'came' | 'called'>;

function describeSource({ came, called }: Pick<ListedRun, 'came' | 'called'>): Omit<From, 'file'> {
  return called === undefined ? { came } : { came, called };
}

/** Digits of a hash by which two people see that they mean the same. */
function inShort(hash: string): string {
  return hash.slice(0, 4);
}
