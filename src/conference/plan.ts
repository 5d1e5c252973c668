/** Who plays each seat. */
import { CHAIR, type Scenario, type SeatIndex } from '../scenario/resolved.ts';
import { type Bot, BOT_NAMES } from '../delegations/bot-names.ts';
import type { ActType, Seat } from '../engine/command.ts';

/** Players that play each act on to the end before they choose. No policy decides for them: `search` does. */
export const SEARCHING_NAMES = ['searcher', 'ace'] as const;
export type SearchingPlayer = (typeof SEARCHING_NAMES)[number];

export type Player = 'person' | Bot | SearchingPlayer;

export const COMPUTER_NAMES = [...BOT_NAMES, ...SEARCHING_NAMES] as const;
export type ComputerPlayer = (typeof COMPUTER_NAMES)[number];

export const isComputer = (by: string): by is ComputerPlayer =>
  COMPUTER_NAMES.some((name) => name === by);

/** Whether a seat can be played so: what is read from elsewhere may name anybody. */
export const isPlayer = (by: string): by is Player => by === 'person' || isComputer(by);

export const isSearching = (by: Player): by is SearchingPlayer =>
  (SEARCHING_NAMES as readonly string[]).includes(by);

/** How a seat searches. No record holds it: what was found is in its commands. */
export type SearchTerms = {
  /** Conferences it may play on for one decision. */
  budget: number;
  /** Leaves out packages that the room will refuse. */
  barsRefused?: boolean;
  /** Kinds of act it does not begin by itself: to measure what each is worth. */
  without?: readonly ActType[];
};

/** Seats left out are played by `delegation`, the Chair by `chair`. A seat that searches and has no terms for it does not. */
export type SeatPlan = readonly { seat: Seat; by: Player; search?: SearchTerms }[];

export const hasSearch = (plan: SeatPlan): boolean => plan.some(({ search }) => search);

export function findPlayer(plan: SeatPlan, seat: Seat): Player {
  for (const entry of plan) if (entry.seat === seat) return entry.by;
  return seat === CHAIR ? 'chair' : 'delegation';
}

/** A seat that changes hands: from the command of that number on, counted from 0, it is played so. */
export type Handover = { at: number; seat: Seat; by: Player };

/** What was said, and whether the conference has ended with it. */
export type Played = { commands: readonly { seat: Seat }[]; ended: boolean };

/** The first that comes too late: its seat says nothing more, as the last command is given with it or before it. */
export function findLateHandover(
  handovers: readonly Handover[],
  played: Played,
): Handover | undefined {
  return handovers.find((one) => isLate(one, played));
}

/** Without those that came too late to bear on anything. */
export function dropLateHandovers(handovers: readonly Handover[], played: Played): Handover[] {
  return handovers.filter((one) => !isLate(one, played));
}

/** Given with the last command a seat may still be awaited, unless the conference has ended. */
function isLate({ at, seat }: Handover, { commands, ended }: Played): boolean {
  if (at >= commands.length) return true;
  return ended && at === commands.length - 1 && commands[at]?.seat !== seat;
}

/** Who plays: at the opening, and from when on otherwise. */
export type Casting = { plan: SeatPlan; handovers?: readonly Handover[] };

/** Who plays each seat when the command of that number is given. */
export function planAt({ plan, handovers }: Casting, at: number): SeatPlan {
  if (handovers === undefined) return plan;
  const since = new Map<Seat, Player>();
  for (const one of handovers) if (one.at <= at) since.set(one.seat, one.by);
  if (since.size === 0) return plan;
  const kept = plan.map((entry) => ({ ...entry, by: since.get(entry.seat) ?? entry.by }));
  const named = new Set(plan.map(({ seat }) => seat));
  const taken = [...since].flatMap(([seat, by]) => (named.has(seat) ? [] : [{ seat, by }]));
  return [...kept, ...taken];
}

/** Delegations named in the plan, by index: they are always on the floor. */
export function listPlannedSpeakers(scenario: Scenario, plan: SeatPlan): SeatIndex[] {
  return plan.flatMap(({ seat }) => {
    const d = scenario.delegationIndex.get(seat);
    return d === undefined ? [] : [d];
  });
}

/** Observers named in the plan, by id. */
export function listObservers(scenario: Scenario, plan: SeatPlan): Seat[] {
  return plan.flatMap(({ seat }) =>
    scenario.observers.some(({ id }) => id === seat) ? [seat] : [],
  );
}
