/** Reading, proving and laying side by side, over workers. What goes wrong with one file leaves the others alone. */
import { scenarios as shipped } from 'virtual:scenarios';
import type { PolicyRoom } from '../../analysis/comparison/policy-rooms.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { Drafts } from '../desk/drafts.ts';
import { download } from '../files/download.ts';
import { loadShipped } from '../files/library.ts';
import { reader } from '../files/reader.ts';
import type {
  CompareActions,
  CompareSet,
  CompareState,
  Run,
  Verdict,
} from '../selectors/compare/compare-store.ts';
import { BenchPool } from './bench-pool.ts';

/** Conferences of policies that runs are placed among. */
const ROOMS = 40;
/** Progress is told again after so many milliseconds. */
const TOLD_EVERY = 250;
/** Runs are drawn again once there are so many times as many, so that five hundred do not draw them five hundred times. */
const DRAWN_AGAIN = 2;

export function compareActions(set: CompareSet, get: () => CompareState): CompareActions {
  return new Desk(set, get).actions;
}

class Desk {
  readonly #set: CompareSet;
  readonly #get: () => CompareState;
  readonly #pool = new BenchPool();
  /** What was found among the drafts of the desk, by the hash of its rules. */
  readonly #drafted = new Map<string, Promise<Scenario | undefined>>();
  /** Read and not shown yet. */
  #fresh: Run[] = [];
  #last = 0;
  #cancelled = false;
  #working: Promise<void> = Promise.resolve();

  constructor(set: CompareSet, get: () => CompareState) {
    this.#set = set;
    this.#get = get;
  }

  get actions(): CompareActions {
    const set = this.#set;
    return {
      add: (files) => this.#queue(() => this.#add(files)),
      paste: (text, name) => this.#queue(() => this.#add([new File([text], name)])),
      cancel: () => {
        this.#cancelled = true;
      },
      goOn: () => this.#queue(() => this.#prove()),
      remove: (number) => this.#remove(number),
      clear: () => {
        this.#fresh = [];
        set({ runs: [], faults: [], twice: [], pair: null, shown: null, refused: null });
      },
      look: (shown) => set({ shown, pair: null }),
      know: (scenario) => this.#know(scenario),
      choose: (pair) => set({ pair }),
      part: (one, other) => this.#part(one, other),
      askModels: (rulesHash) => this.#askModels(rulesHash),
      askRooms: (rulesHash) => this.#askRooms(rulesHash),
      setProjector: (projector) => set({ projector }),
      save: (name, text) => download(name, text),
    };
  }

  /** One pile after the other. */
  #queue(work: () => Promise<void>): Promise<void> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => {});
    return done;
  }

  async #add(files: readonly File[]): Promise<void> {
    this.#cancelled = false;
    this.#set({ work: { done: 0, of: files.length }, refused: null });
    let told = performance.now();
    for (const [done, file] of files.entries()) {
      if (this.#cancelled) break;
      await this.#read(file);
      if (this.#fresh.length > this.#get().runs.length) this.#showRead();
      if (performance.now() - told < TOLD_EVERY) continue;
      told = performance.now();
      this.#set({ work: { done: done + 1, of: files.length } });
    }
    this.#showRead();
    this.#set({ work: null });
    await this.#prove();
  }

  #showRead(): void {
    if (this.#fresh.length === 0) return;
    this.#set({ runs: [...this.#get().runs, ...this.#fresh] });
    this.#fresh = [];
  }

  async #read(file: File): Promise<void> {
    const opened = await file
      .text()
      .then((text) => this.#pool.run((bench) => bench.open(text)))
      .catch((error: unknown) => unreadable(String(error)));
    for (const one of opened) {
      if (one.kind === 'scenario') await this.#readScenario(file);
      else if (one.kind === 'run') this.#addRun(file.name, one.text, one.claim);
      else {
        const { code, path: place, message } = one.fault;
        const { faults } = this.#get();
        this.#set({ faults: [...faults, { file: file.name, code, place, message }] });
      }
    }
  }

  #addRun(file: string, text: string, claim: Run['claim']): void {
    const { runs, twice } = this.#get();
    if (
      [...runs, ...this.#fresh].some(
        (run) => run.claim.hash === claim.hash && run.claim.label === claim.label,
      )
    ) {
      this.#set({ twice: [...twice, file] });
      return;
    }
    this.#last += 1;
    const run: Run = {
      number: this.#last,
      file,
      source: new Blob([text]),
      claim,
      verdict: { status: 'waiting' },
    };
    this.#fresh.push(run);
  }

  async #readScenario(file: File): Promise<void> {
    const reading = await reader().scenario(new Uint8Array(await file.arrayBuffer()));
    if (!reading.ok) {
      const [first] = reading.findings.filter(({ severity }) => severity === 'error');
      const message = first ? `${first.line}:${first.column} ${first.message}` : '';
      this.#set({ refused: { file: file.name, message } });
      return;
    }
    this.#know(reading.scenario);
    this.#showRead();
    // What waited for a scenario is tried again.
    const runs = this.#get().runs.map((run): Run =>
      run.verdict.status === 'noScenario' &&
      run.claim.scenario.rulesHash === reading.scenario.rulesHash
        ? { ...run, verdict: { status: 'waiting' } }
        : run,
    );
    this.#set({ runs });
  }

  #know(scenario: Scenario): void {
    const scenarios = new Map(this.#get().scenarios).set(scenario.rulesHash, scenario);
    this.#set({ scenarios });
  }

  async #scenarioFor({ claim }: Run): Promise<Scenario | undefined> {
    const { id, rulesHash } = claim.scenario;
    const known = this.#get().scenarios.get(rulesHash);
    if (known) return known;
    const ships = shipped.some((one) => one.id === id);
    const loaded = ships ? await loadShipped(id).catch(() => undefined) : undefined;
    const fits = loaded?.scenario.rulesHash === rulesHash;
    const found = fits ? loaded.scenario : await this.#onTheDesk(id, rulesHash);
    if (found) this.#know(found);
    return found;
  }

  /** Whoever wrote a scenario collects in the browser they wrote it in. */
  #onTheDesk(id: string, rulesHash: string): Promise<Scenario | undefined> {
    const known = this.#drafted.get(rulesHash);
    if (known) return known;
    const seeking = draftedScenario(id, rulesHash).catch(() => undefined);
    this.#drafted.set(rulesHash, seeking);
    // What is not there now may be written later.
    return seeking.then((found) => {
      if (!found) this.#drafted.delete(rulesHash);
      return found;
    });
  }

  async #prove(): Promise<void> {
    this.#cancelled = false;
    const waiting = this.#get().runs.filter(({ verdict }) => verdict.status === 'waiting');
    if (waiting.length === 0) return;
    const found = new Map<number, Verdict>();
    let done = 0;
    let [told, drawn] = [performance.now(), 0];
    this.#set({ work: { done, of: waiting.length } });
    const one = async (run: Run): Promise<void> => {
      if (this.#cancelled) return;
      found.set(run.number, await this.#verdictOn(run));
      done += 1;
      if (performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      this.#set({ work: { done, of: waiting.length } });
      if (done < DRAWN_AGAIN * drawn) return;
      drawn = done;
      this.#tell(found);
    };
    await inTurn(waiting, this.#pool.size, one);
    this.#tell(found);
    this.#set({ work: null });
  }

  #tell(found: ReadonlyMap<number, Verdict>): void {
    const runs = this.#get().runs.map((run): Run => {
      const verdict = found.get(run.number);
      return verdict && verdict !== run.verdict ? { ...run, verdict } : run;
    });
    this.#set({ runs });
  }

  async #verdictOn(run: Run): Promise<Verdict> {
    const scenario = await this.#scenarioFor(run);
    if (!scenario) {
      const ships = shipped.some((one) => one.id === run.claim.scenario.id);
      return { status: 'noScenario', ships };
    }
    const text = await run.source.text();
    return this.#pool.run(
      async (bench): Promise<Verdict> => bench.prove(scenario.rulesHash, text),
      scenario,
    );
  }

  #remove(number: number): void {
    const { runs, pair } = this.#get();
    const left = runs.filter((run) => run.number !== number);
    this.#set({ runs: left, pair: pair?.includes(number) ? null : pair });
  }

  async #part(one: Run, other: Run) {
    const scenario = this.#get().scenarios.get(one.claim.scenario.rulesHash);
    if (!scenario) return null;
    const [here, there] = await Promise.all([one.source.text(), other.source.text()]);
    const { rulesHash } = scenario;
    return this.#pool.run((bench) => bench.part(rulesHash, here, there), scenario);
  }

  async #askModels(rulesHash: string): Promise<void> {
    const scenario = this.#get().scenarios.get(rulesHash);
    if (!scenario || this.#get().models.has(rulesHash)) return;
    const rows = await this.#pool.run((bench) => bench.models(rulesHash), scenario);
    this.#set({ models: new Map(this.#get().models).set(rulesHash, rows) });
  }

  async #askRooms(rulesHash: string): Promise<void> {
    const scenario = this.#get().scenarios.get(rulesHash);
    if (!scenario || this.#get().rooms.has(rulesHash)) return;
    const tell = (found: readonly (PolicyRoom | null)[]): void => {
      const rooms = found.filter((room) => room !== null);
      this.#set({ rooms: new Map(this.#get().rooms).set(rulesHash, { rooms, of: ROOMS }) });
    };
    tell([]);
    const rooms = await Promise.all(
      Array.from({ length: ROOMS }, (_, run) =>
        this.#pool.run((bench) => bench.room(rulesHash, run), scenario),
      ),
    );
    tell(rooms);
  }
}

/** The draft, or the version of one, with these rules. */
async function draftedScenario(id: string, rulesHash: string): Promise<Scenario | undefined> {
  const texts = await new Drafts().texts();
  for (const text of texts.filter((one) => one.includes(id))) {
    const reading = await reader().scenario(text);
    if (reading.ok && reading.scenario.rulesHash === rulesHash) return reading.scenario;
  }
  return undefined;
}

/** Several at a time, begun in order, so that what is cancelled has not been begun. */
async function inTurn<Item>(
  items: readonly Item[],
  abreast: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const line = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: abreast }, line));
}

function unreadable(message: string) {
  return [{ kind: 'fault' as const, fault: { code: 'record/json' as const, path: '', message } }];
}
