/**
 * What a seat may know, as a function of the state. A person's screen and a policy get the same view:
 * no policy sees another's mandate. Positions are public, priorities are not.
 */
import type { ArticleIndex, InstrumentIndex, SeatIndex, SeatNumber } from '../../scenario/ids.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type SeatScenario, seatScenario } from '../../scenario/seat-scenario.ts';
import type { Seat } from '../command.ts';
import { type Followers, recallFollowers } from '../setup/followers.ts';
import type { Ending } from './event.ts';
import { readMandate } from '../capitals/instructions.ts';
import { listSpentInstruments } from '../promises/instruments.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Temper } from '../setup/temper.ts';
import { makeOwnedLists } from './owned.ts';
import type { Phase } from './phase.ts';
import type { Setup } from '../setup/setup.ts';
import { type Disclosed, listDisclosed } from '../answers/disclosed.ts';
import { findAwaitedSeat, isAsked } from './awaited.ts';
import { findObserverNumber } from '../setup/observers.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { Values } from '../numbers/values.ts';
import {
  type ArticleState,
  type Commitment,
  type Gavel,
  type Grant,
  type Heard,
  type Informals,
  type Line,
  type Motion,
  type Note,
  type Offer,
  type Sounding,
  type Spoken,
  type State,
  type VoteRecord,
  type Voting,
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

/** Delegation index of a seat; -1 for the Chair and observers. */
function findDelegationIndex(scenario: Scenario, seat: Seat): SeatIndex {
  return scenario.delegationIndex.get(seat) ?? -1;
}

function readObserverMandate({ observers }: Setup, seat: Seat): Mandate | null {
  return observers.find(({ id }) => id === seat)?.mandate ?? null;
}

const asker = ({ by }: { by: SeatNumber }) => by;
const maker = ({ by }: { by: SeatIndex }) => by;
const partner = ({ to }: { to: SeatIndex }) => to;

export const notesOf = makeOwnedLists<Note, SeatNumber>(asker);
const soundingsOf = makeOwnedLists<Sounding, SeatNumber>(asker);
const offersOf = makeOwnedLists<Offer, SeatIndex>(maker, partner);
const promisesOf = makeOwnedLists<Commitment, SeatIndex>(maker, partner);
const grantsOf = makeOwnedLists<Grant, SeatIndex>(maker, partner);
const cablesOf = makeOwnedLists<State['cables'][number], SeatIndex>(maker);
const heardOf = makeOwnedLists<Heard, SeatNumber>(asker);
/** By delegation, where somebody has broken a promise; null: nobody has. Of the list looked at last. */
let seen: Map<SeatIndex, readonly Commitment[]> | null = null;
let seenIn: readonly Commitment[] = [];

/** One's own and those one holds, and every broken one. */
function listPromisesSeen(all: readonly Commitment[], d: SeatIndex): readonly Commitment[] {
  if (all !== seenIn) {
    seen = all.some(({ status }) => status === 'broken') ? new Map() : null;
    seenIn = all;
  }
  if (seen === null) return promisesOf(all, d);
  let own = seen.get(d);
  if (!own) {
    own = all.filter(({ by, to, status }) => by === d || to === d || status === 'broken');
    seen.set(d, own);
  }
  return own;
}

const NO_ARTICLE: readonly ArticleIndex[] = [];

/** Most seats have sent no cable, and most views are of them. @param since sitting */
function listCabledArticles(cables: State['cables'], since = 0): readonly ArticleIndex[] {
  if (cables.length === 0) return NO_ARTICLE;
  return cables.flatMap(({ article, sitting }) => (sitting >= since ? [article] : []));
}

/** @param awaited the seat that must act next, where that is known: in a roll it is looked for name by name */
export function view(
  setup: Setup,
  state: State,
  seat: Seat,
  awaited: Seat | null = findAwaitedSeat(state, setup.scenario),
): View {
  const { scenario } = setup;
  const d = findDelegationIndex(scenario, seat);
  const number = d >= 0 ? d : findObserverNumber(scenario, seat);
  const hasFloor = state.queue[0] === seat;
  const notes = notesOf(state.notes, number);
  const cables = cablesOf(state.cables, d);
  return {
    scenario: seatScenario(scenario),
    values: setup.values,
    seat,
    delegation: d,
    phase: state.phase,
    sitting: state.sitting,
    awaited,
    isAsked: awaited === seat || isAsked(state, seat, d),
    plates: hasFloor ? state.plates : 0,
    freeAsk: hasFloor && state.freeAsk,
    // Never at -1, as engines look a name up there, and take longer for every seat from then on.
    credit: d < 0 ? 0 : (state.credit[d] ?? 0),
    articles: state.articles,
    agenda: state.agenda,
    requested: state.requested,
    floor: setup.floor,
    followers: recallFollowers(scenario, setup.floor),
    floorWeight: readWeightsNow(setup, state),
    fullWeight: setup.floorWeight,
    credits: state.credit,
    queue: state.queue,
    stated: setup.stated,
    stances: state.stances,
    mandate: d < 0 ? readObserverMandate(setup, seat) : readMandate(setup, state, d),
    notes,
    soundings: soundingsOf(state.soundings, number),
    disclosed: listDisclosed(setup, notes),
    offers: offersOf(state.offers, d),
    commitments: listPromisesSeen(state.commitments, d),
    grants: grantsOf(state.grants, d),
    spent: listSpentInstruments(scenario, state),
    lines: state.lines,
    spoken: state.spoken,
    cabled: listCabledArticles(cables, state.sitting),
    cabledOnce: listCabledArticles(cables),
    lastSitting: state.lastSitting,
    resumed: state.resumed,
    announced: state.announced,
    revised: state.revised,
    temper: (d < 0 ? undefined : setup.tempers[d]) ?? 'plain',
    informals: state.informals,
    heard: heardOf(state.heard, d),
    blocked: state.blocked,
    textMoves: state.textMoves,
    packaged: state.packaged,
    motions: state.motions,
    earlierMotions: state.earlierMotions,
    voting: state.voting,
    votes: state.votes,
    gavel: state.gavel,
    present: state.present,
    callFrom: state.callFrom,
    exhausted: state.exhausted,
    ending: state.ending,
  };
}
