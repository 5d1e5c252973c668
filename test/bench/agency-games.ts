/** Conferences with a seat that searches, one at a time and kept as they come: each takes as long as hundreds of others. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seatMeasures } from '../../src/analysis/measures.ts';
import type { OpeningOptions } from '../../src/conference/opened.ts';
import type { SearchTerms, SeatPlan } from '../../src/conference/plan.ts';
import type { Ran } from '../../src/conference/run.ts';
import { runSearching } from '../../src/conference/search/run-searching.ts';
import { readMandates } from '../../src/engine/capitals/instructions.ts';
import { changeRules } from '../../src/engine/numbers/values.ts';
import { RULES } from '../../src/engine/rules-version.ts';
import { readStandingTexts } from '../../src/engine/mandate/mandate.ts';
import { below, climb } from './climb.ts';
import type { Lab } from './lab.ts';
import { makeGround } from './measured.ts';
import { scenarioNamed } from './scenarios.ts';

type Seeker = { by: SeatPlan[number]['by']; search?: Omit<SearchTerms, 'budget'> };

/** Who is measured. */
export const SEEKERS = {
  waiting: { by: 'passive' },
  packager: { by: 'packager' },
  oracle: { by: 'oracle' },
  searcher: { by: 'searcher', search: {} },
  'searcher-silent': { by: 'searcher', search: { without: ['ask'] } },
  ace: { by: 'ace', search: {} },
  'ace-barred': { by: 'ace', search: { barsRefused: true } },
} as const satisfies Record<string, Seeker>;

export type SeekerName = keyof typeof SEEKERS;

export type AgencyGame = { scenario: string; seat: string; player: SeekerName; run: number };

/** `best`: of a game that was waited through, the mandate of the best text that leaves nobody below no deal who was not. */
export type AgencyFacts = { mandate: number; best: number | null };

export type Archive = {
  find(game: AgencyGame): AgencyFacts | undefined;
  /** Plays those that are not there yet and fall to this shard. */
  play(games: readonly AgencyGame[], done: (left: number) => void): void;
};

/** What the folder has been left by any shard, a line for each game. */
export function openArchive(lab: Lab): Archive {
  const { out, shard } = lab.search;
  mkdirSync(out, { recursive: true });
  const known = new Map<string, AgencyFacts>();
  for (const name of readdirSync(out).filter((one) => one.endsWith('.jsonl')))
    for (const line of readFileSync(join(out, name), 'utf8').split('\n')) readLine(line, known);
  const file = join(out, `agency-${shard.part}-of-${shard.parts}.jsonl`);
  // A line that was broken off is nobody's, and stays by itself.
  if (existsSync(file)) appendFileSync(file, '\n');
  return {
    find: (game) => known.get(nameGame(lab, game)),
    play(games, done) {
      const own = games.filter((_, i) => i % shard.parts === shard.part - 1);
      const left = own.filter((game) => !known.has(nameGame(lab, game)));
      left.forEach((game, i) => {
        const key = nameGame(lab, game);
        const facts = playAgency(lab, game);
        known.set(key, facts);
        appendFileSync(file, `${JSON.stringify({ key, ...facts })}\n`);
        done(left.length - i - 1);
      });
    },
  };
}

function readLine(line: string, known: Map<string, AgencyFacts>): void {
  try {
    const { key, mandate, best } = JSON.parse(line) as AgencyFacts & { key: string };
    known.set(key, { mandate, best });
  } catch {
    // Broken off as it was written: the game is played again.
  }
}

/** Of all that it depends on. */
function nameGame(lab: Lab, { scenario, seat, player, run }: AgencyGame): string {
  const budget = 'search' in SEEKERS[player] ? lab.search.budget : 0;
  const { rulesHash } = scenarioNamed(scenario);
  const { start, changed } = makeGround(lab, scenario);
  return JSON.stringify([RULES, rulesHash, start, changed, seat, player, budget, lab.seed, run]);
}

function playAgency(lab: Lab, { scenario: name, seat, player, run }: AgencyGame): AgencyFacts {
  const scenario = scenarioNamed(name);
  const { start, changed } = makeGround(lab, name);
  const { by, ...terms }: Seeker = SEEKERS[player];
  const search = terms.search && { budget: lab.search.budget, ...terms.search };
  const options: OpeningOptions = {
    seed: lab.seed,
    run,
    plan: [{ seat, by, ...(search ? { search } : {}) }],
    rules: changeRules(changed?.values ?? {}),
    start,
  };
  const ran = runSearching(scenario, options);
  const d = scenario.delegationIndex.get(seat) ?? -1;
  const mandate = seatMeasures(ran.setup, ran.state, [d])[0]?.mandate ?? NaN;
  return { mandate, best: by === 'passive' ? findBest(ran, d, mandate) : null };
}

function findBest({ setup, state }: Ran, d: number, reached: number): number {
  const everyone = readMandates(setup, state);
  const [drawn, standing] = [setup.mandates[d], everyone[d]];
  if (!drawn || !standing) return reached;
  const { articles } = setup.scenario;
  const from = readStandingTexts(state);
  const own = { ...drawn, redLines: standing.redLines };
  const sacrificed = below(articles, everyone, from);
  return Math.max(reached, climb(from, { articles, own, everyone, sacrificed }).met);
}
