/**
 * A view of which what has to be sorted out is worked out when it is read: policies look at thousands of states, and
 * at little of each. It holds for as long as the state is not amended.
 */
import type { ArticleIndex, Scenario, SeatIndex, SeatNumber } from '../../scenario/resolved.ts';
import { seatScenario } from '../seat-scenario.ts';
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

const notesOf = makeOwnedLists<Note, SeatNumber>(asker);
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
  readonly articles: View['articles'];
  readonly agenda: View['agenda'];
  readonly floor: View['floor'];
  readonly floorWeight: View['floorWeight'];
  readonly stated: View['stated'];
  readonly mandate: View['mandate'];
  readonly informals: View['informals'];
  readonly motions: View['motions'];
  readonly voting: View['voting'];
  readonly gavel: View['gavel'];
  readonly present: View['present'];
  readonly #setup: Setup;
  readonly #state: State;
  #commitments: View['commitments'] | undefined;

  /** @param awaited the seat that must act next */
  constructor(setup: Setup, state: State, seat: Seat, awaited: Seat | null) {
    const { scenario } = setup;
    const d = findDelegationIndex(scenario, seat);
    this.scenario = seatScenario(scenario);
    this.values = setup.values;
    this.seat = seat;
    this.delegation = d;
    this.phase = state.phase;
    this.sitting = state.sitting;
    this.awaited = awaited;
    this.plates = state.queue[0] === seat ? state.plates : 0;
    this.articles = state.articles;
    this.agenda = state.agenda;
    this.floor = setup.floor;
    this.floorWeight = readWeightsNow(setup, state);
    this.stated = setup.stated;
    this.mandate = d < 0 ? readObserverMandate(setup, seat) : readMandate(setup, state, d);
    this.informals = state.informals;
    this.motions = state.motions;
    this.voting = state.voting;
    this.gavel = state.gavel;
    this.present = state.present;
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
    // Read for every wording that is looked at.
    return (this.#commitments ??= listPromisesSeen(this.#state.commitments, this.delegation));
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

  get requested(): View['requested'] {
    return this.#state.requested;
  }

  get fullWeight(): View['fullWeight'] {
    return this.#setup.floorWeight;
  }

  get credits(): View['credits'] {
    return this.#state.credit;
  }

  get queue(): View['queue'] {
    return this.#state.queue;
  }

  get stances(): View['stances'] {
    return this.#state.stances;
  }

  get amendments(): View['amendments'] {
    return this.#state.amendments;
  }

  get lines(): View['lines'] {
    return this.#state.lines;
  }

  get spoken(): View['spoken'] {
    return this.#state.spoken;
  }

  get resumed(): View['resumed'] {
    return this.#state.resumed;
  }

  get announced(): View['announced'] {
    return this.#state.announced;
  }

  get revised(): View['revised'] {
    return this.#state.revised;
  }

  get blocked(): View['blocked'] {
    return this.#state.blocked;
  }

  get packaged(): View['packaged'] {
    return this.#state.packaged;
  }

  get earlierMotions(): View['earlierMotions'] {
    return this.#state.earlierMotions;
  }

  get votes(): View['votes'] {
    return this.#state.votes;
  }

  get callFrom(): View['callFrom'] {
    return this.#state.callFrom;
  }

  get exhausted(): View['exhausted'] {
    return this.#state.exhausted;
  }

  get ending(): View['ending'] {
    return this.#state.ending;
  }

  get freeAsk(): View['freeAsk'] {
    return this.#state.queue[0] === this.seat && this.#state.freeAsk;
  }

  get credit(): View['credit'] {
    // Never at -1, as engines look a name up there, and take longer for every seat from then on.
    return this.delegation < 0 ? 0 : (this.#state.credit[this.delegation] ?? 0);
  }

  get lastSitting(): View['lastSitting'] {
    return this.#state.lastSitting;
  }

  get textMoves(): View['textMoves'] {
    return this.#state.textMoves;
  }

  get temper(): View['temper'] {
    return (this.delegation < 0 ? undefined : this.#setup.tempers[this.delegation]) ?? 'plain';
  }

  /** By whom what a seat has asked for itself is noted. */
  get #number(): SeatNumber {
    const d = this.delegation;
    return d >= 0 ? d : findObserverNumber(this.#setup.scenario, this.seat);
  }
}
