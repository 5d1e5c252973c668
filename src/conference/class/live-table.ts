/**
 * A table at which several persons negotiate in rounds: a pure fold, so that its journal is the list of what was put in.
 * In a round everybody seals acts; once all have, or the clock has run out, they are carried out in the order of the floor.
 */
import type { Act, Seat } from '../../engine/command.ts';
import type { Rejection } from '../../engine/answers/rejection.ts';
import type { Phase } from '../../engine/state/phase.ts';
import { judge } from '../../engine/acts/apply.ts';
import { listAwaitedSeats } from '../../engine/state/awaited.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { type Conference, openConference } from '../conference.ts';
import { findPlayer, type Player, planAt, type SeatPlan } from '../plan.ts';
import type { OpenDraft } from './drafting.ts';
import { standAhead } from './turn-ahead.ts';
import type { RoundStage } from './wire.ts';

/** What a seat has sealed in a round. */
export type SealedTurn = {
  acts: readonly Act[];
  /** These are all. */
  done: boolean;
  /** One of them has come back: the next that does not stand is let go. */
  returned: boolean;
  /** It has acted in this round, if only by a sealed act that was carried out. */
  acted: boolean;
};

export const NOTHING_SEALED: SealedTurn = { acts: [], done: false, returned: false, acted: false };

/** A sealed act that no longer stands. `at`: its place among the acts of its seat that do. */
export type CameBack = { act: Act; at: number; rejection: Rejection };

/** A package as far as an answer to another would be mistaken for one to it. `words`: those that it would replace. */
export type PackageName = { by: Seat; changes: string; words: string };

/** An answer to a package that is not before its room yet. */
export type EarlyAnswer = PackageName & { seat: Seat; answer: Act };

/** `since`: commands there were when it was first asked: whoever had seen less answers something else. */
export type SeatQuestion = { name: string; since: number };

export type LiveTable = {
  conference: Conference;
  stage: RoundStage;
  /** What the round comes back to after a room or a vote. */
  open: 'talk' | 'acts';
  /** SealedTurn acts are being carried out. */
  resolving: boolean;
  /** Number of the sitting, or of the phase where there is none: what is sealed is for it. */
  round: string;
  sealed: ReadonlyMap<Seat, SealedTurn>;
  back: ReadonlyMap<Seat, CameBack>;
  /** What persons who wait have sealed for the next sitting. */
  next: ReadonlyMap<Seat, SealedTurn>;
  early: readonly EarlyAnswer[];
  /** Words that people have written, until they come on the table. */
  drafts: readonly OpenDraft[];
  /** What each person is asked. */
  questions: ReadonlyMap<Seat, SeatQuestion>;
  /** Who plays for persons that are away. */
  policy: Player;
  /** Events to be brought once delegations talk again. */
  coming: readonly string[];
};

export type TableOpening = {
  seed: number;
  /** Seats for persons: those that nobody has yet are played by `policy`. */
  seats: readonly { seat: Seat; taken: boolean }[];
  policy: Player;
  /** Who plays all other delegations. */
  others: Player;
  start?: string;
};

/** Phases in which many are asked at once. */
const AT_ONCE: ReadonlySet<Phase> = new Set<Phase>([
  'negotiation.informals',
  'negotiation.rollCall',
  'negotiation.pleas',
  'decision.rollCall',
  'decision.gavel',
]);

/** A room and a procedural vote come in the middle of a sitting, and the list of speakers goes on after them. */
const WITHIN_SITTING: ReadonlySet<Phase> = new Set<Phase>([
  'negotiation.floor',
  'negotiation.informals',
  'negotiation.rollCall',
]);

export function isAtOnce({ conference }: Pick<LiveTable, 'conference'>): boolean {
  return AT_ONCE.has(conference.state.phase);
}

export function openTable(scenario: Scenario, opening: TableOpening): LiveTable {
  const { seed, policy, others, start } = opening;
  const named: SeatPlan = opening.seats.map(({ seat, taken }) => {
    return { seat, by: taken ? 'person' : findPolicy({ policy }, seat) };
  });
  const rest = others === 'delegation' ? [] : scenario.floor.flatMap((d) => nameOther(d, others));
  const conference = openConference(scenario, { seed, plan: [...named, ...rest], start });
  return beginRound({
    conference,
    stage: 'waiting',
    open: 'acts',
    resolving: false,
    round: '',
    sealed: new Map(),
    back: new Map(),
    next: new Map(),
    early: [],
    drafts: [],
    questions: new Map(),
    policy,
    coming: [],
  });

  function nameOther(d: number, by: Player): SeatPlan {
    const seat = scenario.delegations[d]?.id;
    return seat === undefined || named.some((one) => one.seat === seat) ? [] : [{ seat, by }];
  }
}

/** Who plays a seat that no person plays. */
export function findPolicy({ policy }: Pick<LiveTable, 'policy'>, seat: Seat): Player {
  return seat === CHAIR ? 'chair' : policy;
}

export function isPersonAt({ conference }: Pick<LiveTable, 'conference'>, seat: Seat): boolean {
  return findPlayer(planAt(conference, conference.commands.length), seat) === 'person';
}

/** The round goes by its sitting, or by the phase that has a list of speakers of its own; rooms and votes belong to one. */
export function nameRound({ conference: { state } }: Pick<LiveTable, 'conference'>): string {
  const { phase, sitting, resumed, votes } = state;
  if (WITHIN_SITTING.has(phase)) return `sitting ${sitting}`;
  const part = phase === 'decision.whip' ? votes.length : '';
  return `${phase} ${sitting} ${String(resumed)} ${part}`;
}

/**
 * Persons who have done nothing since the sitting opened, sealed or carried out; to end a turn without an act is nothing.
 * The Chair need not act. Null where delegations do not negotiate.
 */
export function listSilent(table: LiveTable): readonly Seat[] | null {
  const { conference, sealed } = table;
  if (!WITHIN_SITTING.has(conference.state.phase)) return null;
  return planAt(conference, conference.commands.length).flatMap(({ seat, by }) => {
    const { acts, acted } = sealed.get(seat) ?? NOTHING_SEALED;
    return by === 'person' && seat !== CHAIR && acts.length === 0 && !acted ? [seat] : [];
  });
}

/** What the table asks now, as far as an answer to something else would be mistaken for one to it. */
export function nameQuestion(table: Pick<LiveTable, 'conference' | 'round'>): string {
  const { phase, voting, informals, votes } = table.conference.state;
  return [table.round, phase, voting?.motion, informals?.id, votes.length].join(' ');
}

/** Persons in the list of speakers. */
export function listRoundSeats(table: LiveTable): readonly Seat[] {
  const { queue } = table.conference.state;
  return isAtOnce(table) ? [] : queue.filter((seat) => isPersonAt(table, seat));
}

/** Persons from whom something is still wanted before the stage is over. */
export function listBlocking(table: LiveTable): readonly Seat[] {
  const { stage, conference } = table;
  const { state, setup } = conference;
  if (stage === 'over') return [];
  if (stage === 'returned') return state.queue.slice(0, 1);
  const asked = listAwaitedSeats(state, setup.scenario).filter((seat) => isPersonAt(table, seat));
  if (stage === 'waiting') return asked;
  if (stage === 'answers') return isAtOnce(table) ? asked : listOffered(table);
  return listRoundSeats(table).filter((seat) => !table.sealed.get(seat)?.done);
}

/** Persons to whom an offer was made that waits. */
export function listOffered({ conference }: LiveTable): readonly Seat[] {
  const { setup, state } = conference;
  const seats = state.offers.flatMap(({ status, to }) => {
    return status === 'standing' ? [setup.scenario.delegations[to]?.id ?? ''] : [];
  });
  return [...new Set(seats)].filter((seat) => isPersonAt({ conference }, seat));
}

/** What was sealed for this sitting before it opened. Acts that no longer stand come back later, so nobody is done by them. */
function listReady({ next, conference }: LiveTable): Map<Seat, SealedTurn> {
  return new Map(
    [...next].map(([seat, turn]) => [seat, { ...turn, done: turn.done && stand(seat, turn) }]),
  );

  function stand(seat: Seat, { acts }: SealedTurn): boolean {
    return acts.every((act, at) => {
      const ahead = standAhead(conference, seat, acts.slice(0, at));
      return judge(conference.setup, ahead, { ...act, seat }) === null;
    });
  }
}

/** A round in which nothing is sealed, but for what was while others answered; the talk before it in a sitting alone. */
export function beginRound(table: LiveTable): LiveTable {
  const round = nameRound(table);
  const { phase } = table.conference.state;
  const talks = phase === 'negotiation.floor';
  const open = talks ? ('talk' as const) : ('acts' as const);
  const sealed = talks ? listReady(table) : new Map<Seat, SealedTurn>();
  const next = talks ? new Map<Seat, SealedTurn>() : table.next;
  const fresh = {
    ...table,
    round,
    open,
    sealed,
    next,
    back: new Map(),
    early: [],
    resolving: false,
  };
  return { ...fresh, stage: phase === 'closed' ? 'over' : open };
}
