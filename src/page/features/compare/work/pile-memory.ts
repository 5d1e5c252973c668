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

export class PileMemory {
  readonly #kept = new KeptRuns(() => void this.#keepAnew());
  readonly #refused: () => void;
  readonly #listed: () => readonly ListedRun[];
  /** What is kept beside the runs: texts of scenario files by the hash of their rules, and the labels expected. */
  readonly #scenarios = new Map<string, string>();
  #expected = '';
  /** What is being kept is there before it is forgotten. */
  #keeping: Promise<void> = Promise.resolve();

  /**
   * @param refused told once the browser has not kept something
   * @param listed the pile as it stands
   */
  constructor(refused: () => void, listed: () => readonly ListedRun[]) {
    this.#refused = refused;
    this.#listed = listed;
  }

  /** What was kept may be gone: the pile is kept whole again. */
  async #keepAnew(): Promise<void> {
    await this.keep(this.#listed());
    for (const [hash, text] of this.#scenarios) await this.keepScenario(hash, text);
    if (this.#expected !== '') await this.keepExpected(this.#expected);
  }

  async recall(): Promise<Remembered> {
    try {
      const [runs, scenarios, expected] = await Promise.all([
        this.#kept.runs(),
        this.#kept.scenarios(),
        this.#kept.expected(),
      ]);
      for (const { rulesHash, text } of scenarios) this.#scenarios.set(rulesHash, text);
      this.#expected = expected;
      return { runs, scenarios: scenarios.map(({ text }) => text), expected };
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
    this.#scenarios.set(rulesHash, text);
    await this.#try(this.#kept.keepScenario(rulesHash, text));
  }

  async keepExpected(labels: string): Promise<void> {
    this.#expected = labels;
    await this.#try(this.#kept.keepExpected(labels));
  }

  async clear(): Promise<void> {
    this.#scenarios.clear();
    this.#expected = '';
    await this.#keeping;
    await this.#try(this.#kept.clear());
  }

  async #try(work: Promise<void>): Promise<void> {
    await work.catch(this.#refused);
  }
}
