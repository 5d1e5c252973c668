/** A few workers, each taking the next task when it is free; what is cancelled is never begun. */
import type { Remote } from 'comlink';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { Aside, type Bounds, type AsideResult } from '../../../session/files/aside.ts';
import { startWorker } from '../../../session/files/late-worker.ts';
import { wrapWorker } from '../../../session/files/wrap-worker.ts';
import type { CompareBench } from './compare-bench.worker.ts';
// oxlint-disable-next-line import/default -- the build gives the addresses of the scripts
import scripts from './compare-bench.worker.ts?shared-worker';

/** More than these wait for each other's memory. */
const MOST = 8;

export type Bench = Remote<CompareBench>;

type Worked = { aside: Aside<CompareBench>; holds: Set<string> };

export class BenchPool {
  readonly #free: Worked[] = [];
  readonly #waiting: ((worked: Worked) => void)[] = [];
  #made = 0;
  #called = false;
  /** Workers at most. */
  readonly size = Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1));

  /** All workers, before there is work. */
  open(): void {
    while (this.#made < this.size) this.#free.push(this.#make());
  }

  /**
   * What all workers do again and again, so many times, until the first work comes.
   * @param scenario what the bench must hold before it
   */
  async untilCalled(
    times: number,
    work: (bench: Bench, time: number) => Promise<void>,
    scenario: Scenario,
  ): Promise<void> {
    const all = Array.from({ length: times * this.size }, (_, time) => time);
    await this.each(all, async (time) => {
      if (!this.#called) await this.#run({}, (bench) => work(bench, time), scenario);
    });
  }

  /** @param scenario what the bench must hold before the work */
  async run<Value>(work: (bench: Bench) => Promise<Value>, scenario?: Scenario): Promise<Value> {
    const tried = await this.runWithin({}, work, scenario);
    // Without bounds nothing stops it.
    if (!tried.ok) throw new Error(tried.code);
    return tried.value;
  }

  /** The same for what may hang. */
  runWithin<Value>(
    bounds: Bounds,
    work: (bench: Bench) => Promise<Value>,
    scenario?: Scenario,
  ): Promise<AsideResult<Value>> {
    this.#called = true;
    return this.#run(bounds, work, scenario);
  }

  async #run<Value>(
    bounds: Bounds,
    work: (bench: Bench) => Promise<Value>,
    scenario?: Scenario,
  ): Promise<AsideResult<Value>> {
    const worked = await this.#take();
    const { aside, holds } = worked;
    try {
      const tried = await aside.run(async (bench) => {
        if (scenario && !holds.has(scenario.rulesHash)) {
          await bench.hold(scenario);
          holds.add(scenario.rulesHash);
        }
        return work(bench);
      }, bounds);
      // The worker is gone, and what it held.
      if (!tried.ok) holds.clear();
      return tried;
    } finally {
      this.#give(worked);
    }
  }

  /** As many abreast as there are workers, begun in order: what is cancelled has not been begun. */
  async each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
    const left = items.values();
    const line = async (): Promise<void> => {
      for (const item of left) await work(item);
    };
    await Promise.all(Array.from({ length: this.size }, line));
  }

  #take(): Promise<Worked> {
    const free = this.#free.pop();
    if (free) return Promise.resolve(free);
    if (this.#made < this.size) return Promise.resolve(this.#make());
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  #make(): Worked {
    this.#made += 1;
    const make = () => wrapWorker<CompareBench>(startWorker(...scripts));
    return { aside: new Aside<CompareBench>(make), holds: new Set<string>() };
  }

  #give(worked: Worked): void {
    const next = this.#waiting.shift();
    if (next) next(worked);
    else this.#free.push(worked);
  }
}
