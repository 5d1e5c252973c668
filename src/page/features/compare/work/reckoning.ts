/** What is reckoned beside the runs: two of them side by side, rooms of policies, models of the field. */
import type { PolicyRoom } from '../../../../analysis/comparison/policy-rooms.ts';
import type { AcrossFacts } from '../../../../analysis/comparison/across-summary.ts';
import { loadShipped } from '../../../session/files/library.ts';
import type {
  AcrossRooms,
  CompareSet,
  CompareState,
  Parting,
  ListedRun,
} from '../model/compare-store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Models } from '../../../session/store/reckoned.ts';
import type { BenchPool } from './bench-pool.ts';
import type { Proofs } from './proofs.ts';

/** Conferences of policies that runs are placed among. */
const ROOMS = 40;
/** Those of a negotiation of which no run is here. */
const ROOMS_ACROSS = 20;

/** @returns what stops it */
export type ReckonModels = (scenario: Scenario, tell: (models: Models) => void) => () => void;

type Around = {
  set: CompareSet;
  get: () => CompareState;
  pool: BenchPool;
  proofs: Proofs;
  reckonModels: ReckonModels;
};

export class Reckoning {
  readonly #around: Around;
  /** What stops the models of a conference, by its rulesHash. */
  readonly #halts = new Map<string, () => void>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** Null where one of them is not proved. */
  async part(one: ListedRun, other: ListedRun): Promise<Parting | null> {
    const { pool, proofs } = this.#around;
    const [here, there] = await Promise.all([proofs.replayed(one), proofs.replayed(other)]);
    return here && there && pool.run((bench) => bench.part(here, there));
  }

  /** Each is replayed once, however often it is asked for. */
  readonly #across = new Map<string, Promise<AcrossFacts | null>>();

  async acrossRuns(runs: readonly ListedRun[]): Promise<readonly AcrossFacts[]> {
    const found = await Promise.all(runs.map((run) => this.#readAcross(run)));
    return found.filter((one) => one !== null);
  }

  #readAcross(run: ListedRun): Promise<AcrossFacts | null> {
    const { pool, proofs } = this.#around;
    const key = `${run.number} ${run.claim.hash}`;
    const known = this.#across.get(key);
    if (known) return known;
    const scenario = this.#around.get().scenarios.get(run.claim.scenario.rulesHash);
    const reading = proofs
      .replayed(run)
      .then((one) => one && pool.run((bench) => bench.across(one), scenario));
    this.#across.set(key, reading);
    return reading;
  }

  async acrossRooms(id: string): Promise<AcrossRooms | null> {
    const { pool } = this.#around;
    const loaded = await loadShipped(id).catch(() => null);
    if (loaded === null) return null;
    const { scenario } = loaded;
    const facts = await Promise.all(
      Array.from({ length: ROOMS_ACROSS }, (_, run) =>
        pool.run((bench) => bench.playAcross(scenario.rulesHash, run), scenario),
      ),
    );
    return { scenario, facts: facts.filter((one) => one !== null) };
  }

  askModels(rulesHash: string): void {
    const { get, reckonModels } = this.#around;
    const scenario = get().scenarios.get(rulesHash);
    const known = this.#models(rulesHash)?.status;
    if (!scenario || known === 'ready' || known === 'reckoning') return;
    this.#halts.set(
      rulesHash,
      reckonModels(scenario, (models) => this.#tell(models)),
    );
  }

  stopModels(rulesHash: string): void {
    this.#halts.get(rulesHash)?.();
    if (this.#models(rulesHash)?.status !== 'reckoning') return;
    this.#tell({ scenario: rulesHash, status: 'stopped' });
  }

  #models(rulesHash: string): Models | undefined {
    return this.#around.get().models.get(rulesHash);
  }

  #tell(models: Models): void {
    const { set, get } = this.#around;
    set({ models: new Map(get().models).set(models.scenario, models) });
  }

  async askRooms(rulesHash: string): Promise<void> {
    const { set, get, pool } = this.#around;
    const scenario = get().scenarios.get(rulesHash);
    if (!scenario || get().rooms.has(rulesHash)) return;
    const tell = (found: readonly (PolicyRoom | null)[]): void => {
      const rooms = found.filter((room) => room !== null);
      set({ rooms: new Map(get().rooms).set(rulesHash, { rooms, of: ROOMS }) });
    };
    tell([]);
    const rooms = await Promise.all(
      Array.from({ length: ROOMS }, (_, run) =>
        pool.run((bench) => bench.room(rulesHash, run), scenario),
      ),
    );
    tell(rooms);
  }
}
