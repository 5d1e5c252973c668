/**
 * A view of which what has to be sorted out is worked out when it is read: policies look at thousands of states, and
 * at little of each. It holds for as long as the state is not amended.
 */
import type { ArticleIndex, SeatIndex, SeatNumber } from '../../scenario/ids.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { seatScenario } from '../../scenario/seat-scenario.ts';
import { listDisclosed } from '../answers/disclosed.ts';
import { readMandate } from '../capitals/instructions.ts';
import type { Seat } from '../command.ts';
import type { Mandate } from '../mandate/mandate.ts';
import { listSpentInstruments } from '../promises/instruments.ts';
import { readWeightsNow } from '../promises/standing.ts';
import { recallFollowers } from '../setup/followers.ts';
import { findObserverNumber } from '../setup/observers.ts';
import type { Setup } from '../setup/setup.ts';
import { isAsked } from './awaited.ts';
import { makeOwnedLists } from './owned.ts';
import type { Commitment, Grant, Heard, Note, Offer, Sounding, State } from './state.ts';
import type { View } from './view.ts';

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

export class Glance implements View {
  readonly scenario: View['scenario'];
  readonly values: View['values'];
  readonly seat: View['seat'];
  readonly delegation: View['delegation'];
  readonly phase: View['phase'];
  readonly sitting: View['sitting'];
  readonly awaited: View['awaited'];
  readonly plates: View['plates'];
  readonly freeAsk: View['freeAsk'];
  readonly credit: View['credit'];
  readonly articles: View['articles'];
  readonly agenda: View['agenda'];
  readonly requested: View['requested'];
  readonly floor: View['floor'];
  readonly floorWeight: View['floorWeight'];
  readonly fullWeight: View['fullWeight'];
  readonly credits: View['credits'];
  readonly queue: View['queue'];
  readonly stated: View['stated'];
  readonly stances: View['stances'];
  readonly mandate: View['mandate'];
  readonly lines: View['lines'];
  readonly spoken: View['spoken'];
  readonly lastSitting: View['lastSitting'];
  readonly resumed: View['resumed'];
  readonly announced: View['announced'];
  readonly revised: View['revised'];
  readonly temper: View['temper'];
  readonly informals: View['informals'];
  readonly blocked: View['blocked'];
  readonly textMoves: View['textMoves'];
  readonly packaged: View['packaged'];
  readonly motions: View['motions'];
  readonly earlierMotions: View['earlierMotions'];
  readonly voting: View['voting'];
  readonly votes: View['votes'];
  readonly gavel: View['gavel'];
  readonly present: View['present'];
  readonly callFrom: View['callFrom'];
  readonly exhausted: View['exhausted'];
  readonly ending: View['ending'];
  readonly #setup: Setup;
  readonly #state: State;

  /** @param awaited the seat that must act next */
  constructor(setup: Setup, state: State, seat: Seat, awaited: Seat | null) {
    const { scenario } = setup;
    const d = findDelegationIndex(scenario, seat);
    const hasFloor = state.queue[0] === seat;
    this.scenario = seatScenario(scenario);
    this.values = setup.values;
    this.seat = seat;
    this.delegation = d;
    this.phase = state.phase;
    this.sitting = state.sitting;
    this.awaited = awaited;
    this.plates = hasFloor ? state.plates : 0;
    this.freeAsk = hasFloor && state.freeAsk;
    // Never at -1, as engines look a name up there, and take longer for every seat from then on.
    this.credit = d < 0 ? 0 : (state.credit[d] ?? 0);
    this.articles = state.articles;
    this.agenda = state.agenda;
    this.requested = state.requested;
    this.floor = setup.floor;
    this.floorWeight = readWeightsNow(setup, state);
    this.fullWeight = setup.floorWeight;
    this.credits = state.credit;
    this.queue = state.queue;
    this.stated = setup.stated;
    this.stances = state.stances;
    this.mandate = d < 0 ? readObserverMandate(setup, seat) : readMandate(setup, state, d);
    this.lines = state.lines;
    this.spoken = state.spoken;
    this.lastSitting = state.lastSitting;
    this.resumed = state.resumed;
    this.announced = state.announced;
    this.revised = state.revised;
    this.temper = (d < 0 ? undefined : setup.tempers[d]) ?? 'plain';
    this.informals = state.informals;
    this.blocked = state.blocked;
    this.textMoves = state.textMoves;
    this.packaged = state.packaged;
    this.motions = state.motions;
    this.earlierMotions = state.earlierMotions;
    this.voting = state.voting;
    this.votes = state.votes;
    this.gavel = state.gavel;
    this.present = state.present;
    this.callFrom = state.callFrom;
    this.exhausted = state.exhausted;
    this.ending = state.ending;
    this.#setup = setup;
    this.#state = state;
  }

  get isAsked(): View['isAsked'] {
    return this.awaited === this.seat || isAsked(this.#state, this.seat, this.delegation);
  }

  get followers(): View['followers'] {
    return recallFollowers(this.#setup.scenario, this.floor);
  }

  get notes(): View['notes'] {
    return notesOf(this.#state.notes, this.#number);
  }

  get soundings(): View['soundings'] {
    return soundingsOf(this.#state.soundings, this.#number);
  }

  get disclosed(): View['disclosed'] {
    return listDisclosed(this.#setup, this.notes);
  }

  get offers(): View['offers'] {
    return offersOf(this.#state.offers, this.delegation);
  }

  get commitments(): View['commitments'] {
    return listPromisesSeen(this.#state.commitments, this.delegation);
  }

  get grants(): View['grants'] {
    return grantsOf(this.#state.grants, this.delegation);
  }

  get spent(): View['spent'] {
    return listSpentInstruments(this.#setup.scenario, this.#state);
  }

  get cabled(): View['cabled'] {
    return listCabledArticles(cablesOf(this.#state.cables, this.delegation), this.#state.sitting);
  }

  get cabledOnce(): View['cabledOnce'] {
    return listCabledArticles(cablesOf(this.#state.cables, this.delegation));
  }

  get heard(): View['heard'] {
    return heardOf(this.#state.heard, this.delegation);
  }

  /** By whom what a seat has asked for itself is noted. */
  get #number(): SeatNumber {
    const d = this.delegation;
    return d >= 0 ? d : findObserverNumber(this.#setup.scenario, this.seat);
  }
}
