/** Whole conferences boiled down to hashes: what must not change while `RULES` stays what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { openConference } from '../../src/conference/conference.ts';
import { readOutcome } from '../../src/conference/outcome.ts';
import type { SeatPlan } from '../../src/conference/plan.ts';
import { runConference } from '../../src/conference/run.ts';
import { BOT_NAMES } from '../../src/delegations/bot-names.ts';
import { hashText, hashState } from '../../src/engine/state/hash.ts';
import { RULES } from '../../src/engine/rules-version.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';

const SEED = 2024;
const RUNS = 10;

export type Golden = { rules: number; scenarios: Record<string, GoldenScenario> };

export type GoldenScenario = {
  /** Of the scenario the rest was made with. */
  rulesHash: string;
  /** Outcomes of runs 0..9, all seats played by default. */
  runs: string;
  /** Final states of one run for each bot in the first seat on the floor. */
  bots: string;
  /** Every command with its reasons, and everything that happened, in run 0. */
  story: string;
};

const folder = new URL('../../scenarios/', import.meta.url);

/** Shipped scenarios by file name. */
function shippedScenarios(): Map<string, Scenario> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.sort().map((name) => {
      const reading = readScenario(readFileSync(new URL(name, folder)));
      if (!reading.ok) throw new Error(`${name} does not read`);
      return [name, reading.scenario];
    }),
  );
}

export function goldenNow(): Golden {
  const scenarios = [...shippedScenarios()].map(
    ([name, scenario]) => [name, goldenOf(scenario)] as const,
  );
  return { rules: RULES, scenarios: Object.fromEntries(scenarios) };
}

function goldenOf(scenario: Scenario): GoldenScenario {
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const { setup, state } = runConference(scenario, { seed: SEED, run, plan: [] });
    return readOutcome(setup, state);
  });
  const seat = scenario.delegations[scenario.floor[0] ?? 0]?.id ?? '';
  const bots = BOT_NAMES.map((by) => {
    const plan: SeatPlan = [{ seat: by === 'chair' ? CHAIR : seat, by }];
    return hashState(runConference(scenario, { seed: SEED, plan }).state);
  });
  const { commands, happenings } = openConference(scenario, { seed: SEED, plan: [] });
  return {
    rulesHash: scenario.rulesHash,
    runs: hashText(JSON.stringify(runs)),
    bots: hashText(JSON.stringify(bots)),
    story: hashText(JSON.stringify({ commands, happenings })),
  };
}

/** Scenarios that the table knows as they are now and that no longer go as it says. */
export function changedUnderSameRules(table: Golden, now: Golden): string[] {
  if (table.rules !== now.rules) return [];
  return Object.entries(now.scenarios).flatMap(([name, golden]) => {
    const before = table.scenarios[name];
    const same = JSON.stringify(before) === JSON.stringify(golden);
    return before?.rulesHash === golden.rulesHash && !same ? [name] : [];
  });
}
