/** What a proved conference comes down to for comparison: plain data, small enough to send between threads. */
import type { ArticleId, GroupId, OptionId, Scenario } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import { readOutcome, type Outcome } from '../../conference/outcome.ts';
import type { PlayNotes } from '../../conference/play-notes.ts';
import { listSpeakers, markPersons } from '../../conference/record/persons.ts';
import { keepDrafts, type PlacedDraft } from '../../conference/drafts.ts';
import { findPlayer, type Handover, type Player, type SeatPlan } from '../../conference/plan.ts';
import type { Seat } from '../../engine/command.ts';
import { computeParticipation } from '../../engine/outside/participation.ts';
import type { TextCause } from '../../engine/state/event.ts';
import { findBroadSide } from '../chair-measures.ts';
import {
  type JointMeasures,
  measureJointly,
  type SeatMeasures,
  seatMeasures,
} from '../measures.ts';
import { computeTreatyGains } from '../payoff.ts';
import { measureCalibration, type Calibration } from '../observables/guesses.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import {
  type Isolation,
  describeIsolation,
  type Legitimacy,
  measureLegitimacy,
} from '../standing.ts';
import { listMoves } from '../text-moved.ts';
import { type VoteByGroup, countVotesByGroup } from './votes-by-group.ts';

/** A change of the words that lead in an article. */
export type RunTextMove = {
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
  /** Words written at the table; absent: none are. */
  drafts?: readonly PlacedDraft[];
  /** Whose it is: the one claimed, if a person spoke for it; the first seat that a person did; else the first that is named; null: neither. */
  seat: Seat | null;
  hands: HandShares;
  ending: Outcome['ending'];
  sittings: number;
  /** By article, in the scenario's order. */
  articles: Outcome['articles'];
  moves: readonly RunTextMove[];
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
  steps: readonly ConferenceStep[] = [...listSteps(conference)],
): RunFacts {
  const { setup, state, plan, start, handovers } = conference;
  const { scenario } = setup;
  const outcome = readOutcome(setup, state);
  const persons = listSpeakers(conference);
  const told = persons.find((one) => one === claimed);
  const seat = told ?? persons[0] ?? plan[0]?.seat ?? null;
  const d = scenario.delegationIndex.get(seat ?? '') ?? -1;
  const [own] = d < 0 ? [] : seatMeasures(setup, state, [d]);
  const gains = computeTreatyGains(setup, state);
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
    ...keepDrafts(conference),
    seat,
    hands: findHands(conference, seat),
    ending: outcome.ending,
    sittings: state.sitting,
    articles: outcome.articles,
    moves: listRunTextMoves(steps),
    votes: countVotesByGroup(scenario, state, outcome),
    signed: outcome.signed.length,
    ratified: outcome.ratified.length,
    inForce: outcome.inForce,
    participation: computeParticipation(setup, state),
    joint: measureJointly(setup, state),
    betterOff: countBetterOff(scenario, gains),
    gains,
    legitimacy: measureLegitimacy(setup, state, gains),
    isolation: describeIsolation(state, d),
    own: own ? { ...own, reservation: setup.mandates[d]?.reservation ?? 0 } : null,
    promises: { kept: countOf('kept'), broken: countOf('broken') },
    observed: seat === null ? [] : observeRun(conference, seat, notes, steps),
    calibration: notes ? measureCalibration(notes) : null,
    notes,
  };
}

function observeRun(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes | null,
  steps: readonly ConferenceStep[],
): RunFacts['observed'] {
  return observe(conference, seat, notes ?? undefined, steps).map((one) => {
    const { at } = one;
    if (at === null) return { ...one, act: null };
    const own = steps.filter((step) => step.at <= at && step.command.seat === seat);
    return { ...one, act: own.length };
  });
}

function listRunTextMoves(steps: readonly ConferenceStep[]): RunTextMove[] {
  const moves: RunTextMove[] = [];
  for (const step of steps) {
    for (const { moved, sitting } of listMoves(step)) {
      const { article, from, to, cause, by } = moved;
      const move = { article, from, to, cause, sitting, at: step.at };
      moves.push(by === undefined ? move : { ...move, by });
    }
  }
  return moves;
}

/** @param gains what the treaty is worth over none, by delegation */
function countBetterOff(scenario: Scenario, gains: readonly number[]): BetterOff {
  const better = gains.map((gain) => gain > 0);
  const share = (members: readonly boolean[]) =>
    members.length === 0 ? 0 : members.filter(Boolean).length / members.length;
  const sides = findBroadSide(scenario);
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

/** In whose hands the seats of a conference were, as its record says. */
export type HandShares = {
  /** Commands of the seat that is looked at, and those of them that a person gave. */
  acts: number;
  byPerson: number;
  /** Other seats that a person spoke for. */
  persons: readonly Seat[];
  /** Seats for which another policy than the usual one was chosen, at the opening or later. */
  bots: readonly { id: Seat; by: Player }[];
};

export function findHands(conference: Conference, seat: Seat | null): HandShares {
  const { commands, plan, handovers = [] } = conference;
  const byPerson = markPersons(conference);
  const own = commands.flatMap((command, at) => (command.seat === seat ? [at] : []));
  const chosen = [...plan, ...handovers].filter(
    (one) => one.by !== 'person' && one.by !== findPlayer([], one.seat),
  );
  const bots = new Map(
    chosen.map((one) => [`${one.seat} ${one.by}`, { id: one.seat, by: one.by }]),
  );
  return {
    acts: own.length,
    byPerson: own.filter((at) => byPerson[at]).length,
    persons: listSpeakers(conference).filter((one) => one !== seat),
    bots: [...bots.values()],
  };
}
