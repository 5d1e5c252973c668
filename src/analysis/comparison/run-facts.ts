/** What a proved conference comes down to for comparison: plain data, small enough to send between threads. */
import type { ArticleId, GroupId, OptionId } from '../../scenario/ids.ts';
import type { Conference } from '../../conference/conference.ts';
import { outcomeOf, type Outcome } from '../../conference/outcome.ts';
import type { PlayNotes } from '../../conference/play-notes.ts';
import { listSpeakers } from '../../conference/record/persons.ts';
import type { Handover, SeatPlan } from '../../conference/plan.ts';
import type { Seat } from '../../engine/command.ts';
import type { TextCause } from '../../engine/state/event.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { broadSide } from '../chair-measures.ts';
import { type JointMeasures, jointMeasures, type SeatMeasures, seatMeasures } from '../measures.ts';
import { type Hands, findHands } from './hands.ts';
import { participation, treatyGains } from '../payoff.ts';
import { calibrationOf, type Calibration } from '../observables/guesses.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type Step, stepsOf } from '../../conference/steps.ts';
import { type Isolation, isolation, type Legitimacy, legitimacy } from '../standing.ts';
import { movedIn } from '../text-moved.ts';
import { type VoteByGroup, votesByGroup } from './votes-by-group.ts';

/** A change of the words that lead in an article. */
export type TextMove = {
  article: ArticleId;
  from: OptionId | null;
  to: OptionId | null;
  cause: TextCause;
  /** Whose initiative it was, where one seat's. */
  by?: Seat;
  sitting: number;
  /** Number of the command, from 0. */
  at: number;
};

export type BetterOff = {
  /** Delegations to which the treaty is worth more than none; 0 without one. */
  all: number;
  of: number;
  /** Shares 0..1 of those that want less, and of those that want more, than the middle delegation. */
  narrow: number;
  broad: number;
  /** Shares 0..1 of the members of each group, in the scenario's order. */
  groups: readonly { group: GroupId; share: number }[];
};

export type RunFacts = {
  scenario: string;
  rulesHash: string;
  seed: number;
  run: number;
  start?: string;
  /** At the opening; who took a seat over later, and from which command, is in `handovers`. */
  seats: SeatPlan;
  handovers?: readonly Handover[];
  /** Whose it is: the one claimed, if a person spoke for it; the first seat that a person did; else the first that is named; null: neither. */
  seat: Seat | null;
  hands: Hands;
  ending: Outcome['ending'];
  sittings: number;
  /** By article, in the scenario's order. */
  articles: Outcome['articles'];
  moves: readonly TextMove[];
  votes: readonly VoteByGroup[];
  signed: number;
  ratified: number;
  inForce: number | null;
  /** Share 0..1 of capability that ratifies. */
  participation: number;
  joint: JointMeasures;
  betterOff: BetterOff;
  /** Payoff over the reservation value by delegation, -1..1 in any usual scenario. */
  gains: readonly number[];
  /** Members of each group behind the text, in the scenario's order. */
  legitimacy: readonly Legitimacy[];
  /** Of `seat`; null for the Chair and where it took part in no decision. */
  isolation: Isolation | null;
  /** Of `seat`; null for the Chair and where there is none. */
  own: (SeatMeasures & { reservation: number }) | null;
  /** Promises of `seat`'s. */
  promises: { kept: number; broken: number };
  /** `act`: the same place counted in the seat's own acts, from 1. */
  observed: readonly (Observed & { act: number | null })[];
  calibration: Calibration | null;
  notes: PlayNotes | null;
};

/**
 * @param conference one that has been proved
 * @param claimed whose it is, where several persons played
 * @param steps those of the conference, where they are known
 */
export function runFacts(
  conference: Conference,
  notes: PlayNotes | null = null,
  claimed?: Seat,
  steps: readonly Step[] = [...stepsOf(conference)],
): RunFacts {
  const { setup, state, plan, start, handovers } = conference;
  const { scenario } = setup;
  const outcome = outcomeOf(setup, state);
  const persons = listSpeakers(conference);
  const told = persons.find((one) => one === claimed);
  const seat = told ?? persons[0] ?? plan[0]?.seat ?? null;
  const d = scenario.delegationIndex.get(seat ?? '') ?? -1;
  const [own] = d < 0 ? [] : seatMeasures(setup, state, [d]);
  const gains = treatyGains(setup, state);
  const promised = state.commitments.filter(({ by }) => by === d);
  const countOf = (status: string) => promised.filter((one) => one.status === status).length;
  return {
    scenario: scenario.id,
    rulesHash: scenario.rulesHash,
    seed: setup.seed,
    run: setup.run,
    ...(start === undefined ? {} : { start }),
    seats: plan,
    ...(handovers === undefined ? {} : { handovers }),
    seat,
    hands: findHands(conference, seat),
    ending: outcome.ending,
    sittings: state.sitting,
    articles: outcome.articles,
    moves: textMoves(steps),
    votes: votesByGroup(scenario, state, outcome),
    signed: outcome.signed.length,
    ratified: outcome.ratified.length,
    inForce: outcome.inForce,
    participation: participation(setup, state),
    joint: jointMeasures(setup, state),
    betterOff: betterOff(scenario, gains),
    gains,
    legitimacy: legitimacy(setup, state, gains),
    isolation: isolation(state, d),
    own: own ? { ...own, reservation: setup.mandates[d]?.reservation ?? 0 } : null,
    promises: { kept: countOf('kept'), broken: countOf('broken') },
    observed: seat === null ? [] : observedOf(conference, seat, notes, steps),
    calibration: notes ? calibrationOf(notes) : null,
    notes,
  };
}

function observedOf(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes | null,
  steps: readonly Step[],
): RunFacts['observed'] {
  return observe(conference, seat, notes ?? undefined, steps).map((one) => {
    const { at } = one;
    if (at === null) return { ...one, act: null };
    const own = steps.filter((step) => step.at <= at && step.command.seat === seat);
    return { ...one, act: own.length };
  });
}

function textMoves(steps: readonly Step[]): TextMove[] {
  const moves: TextMove[] = [];
  for (const step of steps) {
    for (const { moved, sitting } of movedIn(step)) {
      const { article, from, to, cause, by } = moved;
      const move = { article, from, to, cause, sitting, at: step.at };
      moves.push(by === undefined ? move : { ...move, by });
    }
  }
  return moves;
}

/** @param gains what the treaty is worth over none, by delegation */
function betterOff(scenario: Scenario, gains: readonly number[]): BetterOff {
  const better = gains.map((gain) => gain > 0);
  const share = (members: readonly boolean[]) =>
    members.length === 0 ? 0 : members.filter(Boolean).length / members.length;
  const sides = broadSide(scenario);
  return {
    all: better.filter(Boolean).length,
    of: better.length,
    narrow: share(better.filter((_, d) => sides[d] === false)),
    broad: share(better.filter((_, d) => sides[d] === true)),
    groups: scenario.groups.map(({ id }) => ({
      group: id,
      share: share(better.filter((_, d) => scenario.delegations[d]?.groups.includes(id))),
    })),
  };
}
