/** Conferences boiled down to what benches count: plain data, small enough to send between threads. */
import { type ChairMeasures, measureChair } from '../../src/analysis/chair-measures.ts';
import {
  type JointMeasures,
  measureJointly,
  seatMeasures,
  type SeatMeasures,
} from '../../src/analysis/measures.ts';
import type { MotionKind } from '../../src/engine/command.ts';
import type { Ending, DomainEvent, TextCause } from '../../src/engine/state/event.ts';
import { hashState } from '../../src/engine/state/hash.ts';
import { readMandates } from '../../src/engine/capitals/instructions.ts';
import { isProcedural, readMoverSide } from '../../src/engine/motions/motion-rules.ts';
import type { Setup } from '../../src/engine/setup/setup.ts';
import type { State, VoteRecord } from '../../src/engine/state/state.ts';
import { readStandingTexts } from '../../src/engine/mandate/mandate.ts';
import { decide } from '../../src/engine/vote/tally.ts';
import { changeRules, type Values } from '../../src/engine/numbers/values.ts';
import { readVotes } from '../../src/engine/state/roll.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { below, climb } from './climb.ts';
import { type Played, playWhole, type Seating } from './play.ts';
import { scenarioNamed } from './scenarios.ts';
import { countUses, type Uses } from './uses.ts';

/** Numbers changed and acts, motions or whips out of order: nothing for the rules as they are. */
export type Changed = { values?: Partial<Values>; shut?: readonly string[] };

export type Games = {
  scenario: string;
  /** Name of the starting text; absent: the draft. */
  start?: string;
  seating: Seating;
  /** Delegations to measure, by id. */
  measured: readonly string[];
  seed: number;
  /** Number of the first run, and one past the last. */
  from: number;
  to: number;
  /** Also the best text each measured seat could hope for, from the one the run ended with. */
  climbed?: boolean;
  changed?: Changed;
};

export type VoteFacts = {
  kind: MotionKind | 'text';
  article: string | null;
  procedural: boolean;
  /** The mover had its way; of the text as a whole: adopted. */
  won: boolean;
  /** Votes in favour above (or below) the least that carries; null where no number decides. */
  over: number | null;
  count: { yes: number; no: number; abstain: number };
};

export type Facts = {
  /** 64 hex digits of the final state. */
  hash: string;
  ending: Ending;
  /** Wording index by article. */
  texts: readonly number[];
  /** In the order of `measured`. */
  seats: readonly (SeatMeasures & { best: number | null })[];
  joint: JointMeasures;
  chair: ChairMeasures;
  returns: Returns;
  votes: readonly VoteFacts[];
  uses: Uses;
  signed: number;
};

/** Articles that came back to a text they had left: at all, and more than once. */
export type Returns = {
  once: number;
  twice: number;
  /** Moves back, by what moved the text. */
  by: Readonly<Record<TextCause, number>>;
};

/** Runs `from` to `to`, in order. Depends on nothing but its arguments. */
export function playGames(games: Games): Facts[] {
  const { seed, seating, start, changed = {} } = games;
  const scenario = scenarioNamed(games.scenario);
  const rules = changeRules(changed.values ?? {}, changed.shut);
  const opening = { seed, seating, rules, ...(start === undefined ? {} : { start }) };
  const facts: Facts[] = [];
  for (let run = games.from; run < games.to; run += 1) {
    facts.push(factsOf(playWhole(scenario, { ...opening, run }), games));
  }
  return facts;
}

function factsOf({ setup, state, happenings }: Played, games: Games): Facts {
  const { scenario } = setup;
  const measured = games.measured.map((id) => scenario.delegationIndex.get(id) ?? -1);
  const measures = seatMeasures(setup, state, measured);
  return {
    hash: hashState(state),
    ending: state.ending ?? 'failed',
    texts: readStandingTexts(state),
    seats: measures.map((one, i) => ({
      ...one,
      best: games.climbed ? bestFor(setup, state, measured[i] ?? -1, one.mandate) : null,
    })),
    joint: measureJointly(setup, state),
    chair: measureChair(setup, state),
    returns: returnsIn(happenings),
    votes: state.votes.map((vote) => voteFacts(scenario, vote)),
    uses: countUses(happenings, games.seating),
    signed: state.signed.length,
  };
}

/** A third of the members may be left below their reservation values, or as many as the run itself left. */
function bestFor(setup: Setup, state: State, d: number, reached: number): number | null {
  const everyone = readMandates(setup, state);
  const [drawn, standing] = [setup.mandates[d], everyone[d]];
  if (!drawn || !standing) return null;
  const own = { ...drawn, redLines: standing.redLines };
  const { articles } = setup.scenario;
  const from = readStandingTexts(state);
  const sacrificed = Math.max(
    below(articles, everyone, from),
    Math.floor(setup.scenario.delegations.length / 3),
  );
  return Math.max(reached, climb(from, { articles, own, everyone, sacrificed }).met);
}

export function returnsIn(happenings: readonly DomainEvent[]): Returns {
  const left = new Map<string, Set<string | null>>();
  const times = new Map<string, number>();
  const by = { floor: 0, pressure: 0, informals: 0, chair: 0, vote: 0, deal: 0 };
  for (const happening of happenings) {
    if (happening.type !== 'textMoved') continue;
    const { article, from, to, cause } = happening;
    const texts = left.get(article) ?? new Set();
    left.set(article, texts.add(from));
    if (!texts.has(to)) continue;
    times.set(article, (times.get(article) ?? 0) + 1);
    by[cause] += 1;
  }
  const counts = [...times.values()];
  return { once: counts.length, twice: counts.filter((count) => count > 1).length, by };
}

function voteFacts(scenario: Scenario, vote: VoteRecord): VoteFacts {
  const { procedure, delegations, articles } = scenario;
  const procedural = isProcedural(vote.kind);
  const votes = readVotes(vote.roll);
  const rule = procedural ? procedure.procedural : procedure.substance;
  const { needed, inFavour } = decide(rule, delegations, votes);
  const count = (of: string) => votes.filter((one) => one === of).length;
  return {
    kind: vote.kind,
    article: articles[vote.article]?.id ?? null,
    procedural,
    // Who asks for a separate vote wants the part out.
    won: vote.carried === (readMoverSide(vote.kind) === 'yes'),
    over: needed === null ? null : inFavour - needed,
    count: { yes: count('yes'), no: count('no'), abstain: count('abstain') },
  };
}
