/**
 * What a seat may know, as a function of the state. A person's screen and a policy get the same view:
 * no policy sees another's mandate. Positions are public, priorities are not.
 */
import type { ArticleIndex, InstrumentIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Seat } from '../command.ts';
import type { Followers } from '../setup/followers.ts';
import type { Ending } from './event.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Temper } from '../setup/temper.ts';
import type { Phase } from './phase.ts';
import type { Setup } from '../setup/setup.ts';
import type { Disclosed } from '../answers/disclosed.ts';
import { findAwaitedSeat } from './awaited.ts';
import { Glance } from './glance.ts';
import type { Values } from '../numbers/values.ts';
import type {
  ArticleState,
  Commitment,
  Gavel,
  Grant,
  Informals,
  Line,
  Motion,
  Note,
  Offer,
  Sounding,
  Spoken,
  State,
  VoteRecord,
  Voting,
} from './state.ts';

export type View = {
  /** The same for every seat. */
  scenario: SeatScenario;
  values: Values;
  seat: Seat;
  /** Index of the delegation in this seat; -1 for the Chair and observers. */
  delegation: SeatIndex;
  phase: Phase;
  /** 1.. in negotiation; 0 before. */
  sitting: number;
  /** The seat that must act next; null when the conference is closed. */
  awaited: Seat | null;
  /** This seat may answer or act now, alone or with others who are asked at the same time. */
  isAsked: boolean;
  /** Plates this seat has left while it has the floor, else 0. */
  plates: number;
  freeAsk: boolean;
  credit: number;
  articles: readonly ArticleState[];
  agenda: readonly ArticleIndex[];
  /** Articles that were asked for, to be taken up next sitting. */
  requested: readonly ArticleIndex[];
  floor: readonly SeatIndex[];
  /** Who speaks for those that are not on the floor: public. */
  followers: Followers;
  /** What each one's word weighs now: weight on the floor by the credit left. */
  floorWeight: Float64Array;
  /** What it would weigh with all its credit. */
  fullWeight: Float64Array;
  /** Credit left, by delegation: it is lost in public. */
  credits: readonly number[];
  /** Seats still to act in this phase, the first of them now: the list of speakers is before everybody. */
  queue: readonly Seat[];
  /** Stated ideals, delegation x article, NaN = none. */
  stated: Float64Array;
  /** Wordings delegations have spoken for by amendment. */
  stances: State['stances'];
  /** Of this sitting: each was heard by everybody. */
  amendments: State['amendments'];
  /** This seat's own instructions; null for the Chair. */
  mandate: Mandate | null;
  /** What this seat has learnt by asking. */
  notes: readonly Note[];
  /** How others stood to the text when this seat last asked each an open question. */
  soundings: readonly Sounding[];
  /** Red lines and linkages it was told by asking about one article, the latest answer of each. */
  disclosed: readonly Disclosed[];
  /** Offers made by or to this seat. */
  offers: readonly Offer[];
  /** Promises this seat gave or holds, and every broken one. */
  commitments: readonly Commitment[];
  /** Side instruments this seat has given or been given. */
  grants: readonly Grant[];
  /** Side instruments that can be given once and are spoken for. */
  spent: readonly InstrumentIndex[];
  /** Common lines of groups: public. */
  lines: readonly Line[];
  spoken: readonly Spoken[];
  /** Articles on which this seat's capital is considering. */
  cabled: readonly ArticleIndex[];
  /** Articles about which it has been asked: once is all. */
  cabledOnce: readonly ArticleIndex[];
  lastSitting: number;
  resumed: boolean;
  /** What the Chair has announced half-way, while pleas are heard. */
  announced: State['announced'];
  revised: boolean;
  /** How this seat's delegation is inclined, where a policy plays it. */
  temper: Temper;
  informals: Informals | null;
  /** What members of its rooms have told this seat of single changes. */
  heard: State['heard'];
  blocked: State['blocked'];
  textMoves: State['textMoves'];
  packaged: State['packaged'];
  motions: readonly Motion[];
  earlierMotions: number;
  voting: Voting | null;
  votes: readonly VoteRecord[];
  gavel: Gavel | null;
  /** 1 where the delegation is in the room for votes. */
  present: readonly number[];
  /** Place in the alphabet from which names are called. */
  callFrom: number;
  exhausted: boolean;
  ending: Ending | null;
};

export function view(setup: Setup, state: State, seat: Seat): View {
  return copyView(new Glance(setup, state, seat, findAwaitedSeat(state, setup.scenario)));
}

/** A view with all of it worked out. Written out, as engines are slow to copy so wide an object by spread. */
function copyView(seen: View): View {
  return {
    scenario: seen.scenario,
    values: seen.values,
    seat: seen.seat,
    delegation: seen.delegation,
    phase: seen.phase,
    sitting: seen.sitting,
    awaited: seen.awaited,
    isAsked: seen.isAsked,
    plates: seen.plates,
    freeAsk: seen.freeAsk,
    credit: seen.credit,
    articles: seen.articles,
    agenda: seen.agenda,
    requested: seen.requested,
    floor: seen.floor,
    followers: seen.followers,
    floorWeight: seen.floorWeight,
    fullWeight: seen.fullWeight,
    credits: seen.credits,
    queue: seen.queue,
    stated: seen.stated,
    stances: seen.stances,
    amendments: seen.amendments,
    mandate: seen.mandate,
    notes: seen.notes,
    soundings: seen.soundings,
    disclosed: seen.disclosed,
    offers: seen.offers,
    commitments: seen.commitments,
    grants: seen.grants,
    spent: seen.spent,
    lines: seen.lines,
    spoken: seen.spoken,
    cabled: seen.cabled,
    cabledOnce: seen.cabledOnce,
    lastSitting: seen.lastSitting,
    resumed: seen.resumed,
    announced: seen.announced,
    revised: seen.revised,
    temper: seen.temper,
    informals: seen.informals,
    heard: seen.heard,
    blocked: seen.blocked,
    textMoves: seen.textMoves,
    packaged: seen.packaged,
    motions: seen.motions,
    earlierMotions: seen.earlierMotions,
    voting: seen.voting,
    votes: seen.votes,
    gavel: seen.gavel,
    present: seen.present,
    callFrom: seen.callFrom,
    exhausted: seen.exhausted,
    ending: seen.ending,
  };
}

/** What the seat would see if the articles stood so. */
export function viewWith(seen: View, articles: View['articles']): View {
  const then = copyView(seen);
  then.articles = articles;
  return then;
}
