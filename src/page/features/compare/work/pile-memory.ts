/** Keeps what was collected between visits: nothing is lost with the tab, and nothing stays once it is forgotten. */
import { hashText } from '../../../../engine/state/hash.ts';
import type { ListedRun } from '../model/compare-store.ts';
import { type KeptRun, KeptRuns } from './kept-runs.ts';

export type Remembered = {
  runs: readonly KeptRun[];
  /** Texts of scenario files. */
  scenarios: readonly string[];
  expected: string;
};

/** `refused` is told once the browser has not kept something. */
export class PileMemory {
  readonly #kept = new KeptRuns();
  readonly #refused: () => void;
  /** What is being kept is there before it is forgotten. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(refused: () => void) {
    this.#refused = refused;
  }

  async recall(): Promise<Remembered> {
    try {
      const [runs, scenarios, expected] = await Promise.all([
        this.#kept.runs(),
        this.#kept.scenarios(),
        this.#kept.expected(),
      ]);
      return { runs, scenarios, expected };
    } catch {
      this.#refused();
      return { runs: [], scenarios: [], expected: '' };
    }
  }

  keep(runs: readonly ListedRun[]): Promise<void> {
    const before = this.#keeping;
    this.#keeping = Promise.all([before, this.#put(runs)]).then(() => {});
    return this.#keeping;
  }

  async #put(runs: readonly ListedRun[]): Promise<void> {
    const kept = await Promise.all(
      runs.map(async ({ number, file, source, came, called }) => {
        const text = await source.text();
        const one = { key: hashText(text), number, file, text, came };
        return called === undefined ? one : { ...one, called };
      }),
    );
    await this.#try(this.#kept.keep(kept));
  }

  async forget({ source }: ListedRun): Promise<void> {
    await this.#keeping;
    await this.#try(this.#kept.forget(hashText(await source.text())));
  }

  async keepScenario(rulesHash: string, text: string): Promise<void> {
    await this.#try(this.#kept.keepScenario(rulesHash, text));
  }

  async keepExpected(labels: string): Promise<void> {
    await this.#try(this.#kept.keepExpected(labels));
  }

  async clear(): Promise<void> {
    await this.#keeping;
    await this.#try(this.#kept.clear());
  }

  async #try(work: Promise<void>): Promise<void> {
    await work.catch(this.#refused);
  }
}
