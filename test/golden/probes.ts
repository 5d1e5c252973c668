import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { runConference } from '../../src/conference/run.ts';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import { hashState } from '../../src/engine/state/hash.ts';
import { exp, ln, pow } from '../../src/engine/numbers/maths.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** Inputs a function; built-in exp, log and pow differ between engines on thousands of them. */
const INPUTS = 20_000;

const RUNS = 200;
const DRAWS_A_RUN = 30;

/** Scenarios by file name, as sources, and the seeds of the conferences to play on each. */
export interface ProbeInput {
  readonly scenarios: readonly (readonly [name: string, source: string])[];
  readonly seeds: readonly number[];
}

/** Everything of which the bits must be the same in Node, Chromium and Firefox. */
export interface Probed {
  readonly numbers: { readonly maths: string; readonly draws: string };
  readonly scenarios: Readonly<
    Record<string, { readonly hashes: string[]; readonly conferences: string[] }>
  >;
}

export function probe({ scenarios, seeds }: ProbeInput): Probed {
  const probed = scenarios.map(([name, source]) => [
    name,
    { hashes: scenarioHashes(source), conferences: conferenceHashes(source, seeds) },
  ]);
  return { numbers: numberHashes(), scenarios: Object.fromEntries(probed) };
}

export function numberHashes(): Probed['numbers'] {
  return { maths: mathsHash(), draws: drawsHash() };
}

/** 64 hex digits over the bits of exp, ln and pow on a grid of inputs. */
function mathsHash(): string {
  const values = new Float64Array(3 * INPUTS);
  for (let at = 0; at < INPUTS; at += 1) {
    const x = (at + 1) / 1009;
    values.set([exp(x - 10), ln(x), pow(x, 0.37)], 3 * at);
  }
  return hashOf(values);
}

/** 64 hex digits over the first draws of every kind in many runs of one seed. */
function drawsHash(): string {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const draw = drawFor(2024, run);
    for (let at = 0; at < DRAWS_A_RUN; at += 1) {
      values.push(draw.share(), draw.bell(), draw.between(0, 192));
    }
  }
  return hashOf(Float64Array.from(values));
}

/** The hashes of a scenario by its source; what is wrong with it where it does not read. */
function scenarioHashes(source: string): string[] {
  const reading = readScenario(source);
  return reading.ok
    ? [reading.scenario.rulesHash, reading.scenario.textHash]
    : reading.findings.map(({ code, message }) => `${code} ${message}`);
}

/**
 * How whole conferences end: the hash of the last state of one run for each seed, every seat played
 * by policies, or what is wrong with the source.
 */
function conferenceHashes(source: string, seeds: readonly number[]): string[] {
  const reading = readScenario(source);
  if (!reading.ok) return reading.findings.map(({ code, message }) => `${code} ${message}`);
  const { scenario } = reading;
  return seeds.map((seed) => hashState(runConference(scenario, { seed, plan: [] }).state));
}

/** Little-endian whatever the machine. */
function hashOf(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, at) => bytes.setFloat64(8 * at, value, true));
  return bytesToHex(sha256(new Uint8Array(bytes.buffer)));
}
