/** Runs that wait are proved by replay, over workers. */
import type { Vouched } from '../../../../conference/record/record.ts';
import { checkVouched } from '../../../session/files/vouched.ts';
import type { CompareSet, CompareState, ListedRun, RunVerdict } from '../model/compare-store.ts';
import { dropDoubles } from '../model/doubles.ts';
import { judgeMissing } from '../model/missing-scenario.ts';
import type { BenchPool } from './bench-pool.ts';
import type { BenchReplay } from './compare-bench.worker.ts';
import { isShipped } from '../../../session/files/library.ts';
import type { PileLibrary } from './pile-library.ts';
import type { PileMemory } from './pile-memory.ts';

/** Progress is told again after so many milliseconds. */
export const TOLD_EVERY = 250;
/** Runs are drawn again once there are so many times as many, so that five hundred do not draw them five hundred times. */
const DRAWN_AGAIN = 4;
/** Milliseconds in which none is drawn: a class is proved by then, and drawing takes as long as a few proofs. */
const FIRST_DRAWN = 1000;

export type Around = {
  set: CompareSet;
  get: () => CompareState;
  pool: BenchPool;
  library: PileLibrary;
  memory: PileMemory;
};

/** A result may say another hash than that of the record it leads to, where it counts its seed from below 0. */
type Found = Pick<ListedRun, 'claim' | 'verdict'>;

export class Proofs {
  readonly #around: Around;
  /** Records that results led to, as JSON, by the number of the run: only a replay finds them. */
  readonly #records = new Map<number, string>();
  #stopping = new AbortController();

  constructor(around: Around) {
    this.#around = around;
  }

  cancel(): void {
    this.#stopping.abort();
  }

  forget(number: number): void {
    this.#records.delete(number);
  }

  forgetAll(): void {
    this.#records.clear();
  }

  async prove(): Promise<void> {
    const { set, get, pool } = this.#around;
    const { signal } = (this.#stopping = new AbortController());
    const waiting = get().runs.filter(({ verdict }) => verdict.status === 'waiting');
    if (waiting.length === 0) return;
    const found = new Map<number, Found>();
    let done = 0;
    const begun = performance.now();
    let [told, drawn] = [begun, 0];
    set({ work: { done, of: waiting.length } });
    const one = async (run: ListedRun): Promise<void> => {
      if (signal.aborted) return;
      found.set(run.number, await this.#verdictOn(run, signal));
      done += 1;
      if (performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      set({ work: { done, of: waiting.length } });
      if (told - begun < FIRST_DRAWN || done < DRAWN_AGAIN * drawn) return;
      drawn = done;
      this.#tell(found);
    };
    await pool.each(waiting, one);
    this.#tell(found);
    set({ work: null });
  }

  /** What the proof of a run found; null: it is not proved. */
  async replayed({ number, source, verdict }: ListedRun): Promise<BenchReplay | null> {
    if (verdict.status !== 'proved') return null;
    return { record: this.#records.get(number) ?? (await source.text()), facts: verdict.facts };
  }

  #tell(found: ReadonlyMap<number, Found>): void {
    const { set, get, memory } = this.#around;
    const { runs: before, twice: known } = get();
    const told = before.map((run): ListedRun => {
      const one = found.get(run.number);
      return one && one.verdict !== run.verdict ? { ...run, ...one } : run;
    });
    const { runs, gone, twice } = dropDoubles(told);
    for (const double of gone) {
      void memory.forget(double);
      this.forget(double.number);
    }
    set({ runs, twice: [...known, ...twice] });
  }

  /** A run whose proof is cancelled goes on waiting. */
  async #verdictOn({ number, source, claim }: ListedRun, signal: AbortSignal): Promise<Found> {
    const { get, pool, library } = this.#around;
    const { scenario: asked } = claim;
    const scenario = get().scenarios.get(asked.rulesHash) ?? (await library.find(asked));
    if (!scenario) return { claim, verdict: judgeMissing(claim, isShipped(asked.id)) };
    const text = await source.text();
    const tried = await pool.runWithin(
      { signal },
      (bench) => bench.prove(scenario.rulesHash, text),
      scenario,
    );
    if (!tried.ok) return { claim, verdict: { status: 'waiting' } };
    const { record, hash = claim.hash, vouched } = tried.value;
    const verdict = await withVouched(tried.value.verdict, hash, vouched);
    if (record !== undefined) this.#records.set(number, record);
    return { claim: { ...claim, hash }, verdict };
  }
}

/** Checked here rather than with the replay, which is large enough. */
async function withVouched(
  verdict: RunVerdict,
  hash: string,
  vouched: Vouched | undefined,
): Promise<RunVerdict> {
  if (verdict.status !== 'proved' || !vouched) return verdict;
  return { ...verdict, vouched: await checkVouched(hash, vouched) };
}
