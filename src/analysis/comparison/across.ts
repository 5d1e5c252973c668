/**
 * What can be set beside a conference of another negotiation: measures into which neither its articles nor its seats
 * come by name.
 */
import type { Conference } from '../../conference/conference.ts';
import { runConference } from '../../conference/run.ts';
import type { Seat } from '../../engine/command.ts';
import { castByInstructions } from '../../engine/procedure/gavel.ts';
import { listOpen } from '../../engine/procedure/strip.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { readVotes } from '../../engine/state/roll.ts';
import type { State } from '../../engine/state/state.ts';
import { decide } from '../../engine/vote/tally.ts';
import type { RollCallVote, Scenario } from '../../scenario/resolved.ts';
import { seatMeasures } from '../measures.ts';
import { playSameDraw } from '../same-draw.ts';
import { listOtherRules } from '../what-if/vote/other-rules.ts';
import type { AcrossFacts } from './across-summary.ts';

/** @param seat whose points are measured */
export function readAcross(conference: Conference, seat: Seat | null): AcrossFacts {
  const { setup, state } = conference;
  return { ...readRoom(setup, state), overWaiting: measureOverWaiting(conference, seat) };
}

/** Seed of conferences that policies play. */
const SEED = 1;

/** A conference with every seat played by policy. */
export function playAcross(scenario: Scenario, run: number): AcrossFacts {
  const { setup, state } = runConference(scenario, { seed: SEED, run, plan: [] });
  return { ...readRoom(setup, state), overWaiting: null };
}

function measureOverWaiting(
  { setup, state, plan, start }: Conference,
  seat: Seat | null,
): number | null {
  const { scenario, seed, run } = setup;
  const d = scenario.delegationIndex.get(seat ?? '');
  if (seat === null || d === undefined) return null;
  const [own] = seatMeasures(setup, state, [d]);
  const waiting = playSameDraw(scenario, { seat, seed, run, plan, start }, 'passive');
  return own && waiting ? own.payoff - waiting.payoff : null;
}

function readRoom(setup: Setup, state: State): Omit<AcrossFacts, 'overWaiting'> {
  const { scenario } = setup;
  const { votes, voted } = readBallotsOnText(setup, state);
  const { delegations, procedure } = scenario;
  const rules = [['own', procedure.substance] as const, ...listOtherRules(scenario)];
  const carried = rules.map(([name, rule]) => [name, decide(rule, delegations, votes).adopted]);
  return {
    ending: state.ending,
    closed: 1 - listOpen(state.articles).length / Math.max(1, state.articles.length),
    coalition: measureCoalition(scenario, state),
    voted,
    carried: Object.fromEntries(carried),
  };
}

/** The last vote on the whole text; where there was none, by the instructions of those present. */
function readBallotsOnText(
  setup: Setup,
  state: State,
): { votes: readonly RollCallVote[]; voted: boolean } {
  const last = state.votes.findLast(({ kind }) => kind === 'text');
  if (last) return { votes: readVotes(last.roll), voted: true };
  return { votes: castByInstructions(setup, state), voted: false };
}

function measureCoalition({ delegations }: Scenario, state: State): number | null {
  const { ending, votes, gavel, present, signed } = state;
  const share = (n: number) => n / delegations.length;
  switch (ending) {
    case 'vote': {
      const last = votes.findLast(({ kind }) => kind === 'text');
      return last ? share(readVotes(last.roll).filter((vote) => vote === 'yes').length) : null;
    }
    case 'consensus': {
      const apart = new Set(gavel?.dissociated.map(({ by }) => by));
      return share(delegations.filter(({ index }) => present[index] && !apart.has(index)).length);
    }
    case 'signed':
      return share(signed.length);
    case 'suspended':
    case 'failed':
    case null:
      return null;
  }
}
