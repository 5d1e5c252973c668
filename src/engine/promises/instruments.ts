/**
 * Side instruments: what is given beside the text to buy a word for it. Given, one costs its giver and is worth
 * something to whoever it was given to, if there is a treaty for it to go with.
 */
import type { Instrument, InstrumentIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { SideTerm } from '../command.ts';
import type { Grant, Offer, SideOffer, State } from '../state/state.ts';

/** What the instruments given so far add to the utility of the text for a delegation: worth less cost. */
export function computeSideWorth(
  scenario: SeatScenario,
  grants: readonly Grant[],
  d: SeatIndex,
): number {
  let sum = 0;
  for (const { instrument, by, to } of grants) {
    if (by !== d && to !== d) continue;
    const given = scenario.instruments[instrument];
    if (!given) continue;
    if (by === d) sum -= given.cost;
    if (to === d) sum += given.worth[d] ?? 0;
  }
  return sum;
}

type Parties = Pick<Offer, 'by' | 'to' | 'side'>;

/** What the instruments in an offer would be worth to one of its two sides. */
export function computeSideGain(scenario: SeatScenario, offer: Parties, d: SeatIndex): number {
  if (offer.side.length === 0) return 0;
  return computeSideWorth(
    scenario,
    offer.side.map((side) => makeGrant(offer, side)),
    d,
  );
}

export function makeGrant(
  { by, to }: Pick<Offer, 'by' | 'to'>,
  { instrument, from }: SideOffer,
  offer = '',
): Grant {
  const [giver, taker] = from === 'maker' ? [by, to] : [to, by];
  return { instrument, by: giver, to: taker, offer };
}

/** Whether the rules of the instrument let `giver` give it to `taker`. */
export function mayPass(instrument: Instrument, giver: SeatIndex, taker: SeatIndex): boolean {
  return instrument.givers.includes(giver) && instrument.takers.includes(taker);
}

/** Given already, or promised in a deal that waits for its condition: to anybody, or to the same taker. */
export function isTaken(state: State, instrument: Instrument, taker: SeatIndex): boolean {
  if (isTakenIn(state.grants, instrument, taker)) return true;
  return state.offers.some(
    (offer) =>
      offer.status === 'accepted' &&
      offer.condition !== null &&
      isTakenIn(
        offer.side.map((side) => makeGrant(offer, side)),
        instrument,
        taker,
      ),
  );
}

export function isTakenIn(
  grants: readonly Grant[],
  instrument: Instrument,
  taker: SeatIndex,
): boolean {
  return grants.some(
    (grant) => grant.instrument === instrument.index && (instrument.once || grant.to === taker),
  );
}

type Spent = Pick<State, 'offers' | 'grants'> & {
  instruments: SeatScenario['instruments'];
  spent: readonly InstrumentIndex[];
};

let latest: Spent | undefined;

/** Instruments that can be given once and are spoken for: everybody can find that out by trying. */
export function listSpentInstruments(
  { instruments }: SeatScenario,
  state: State,
): readonly InstrumentIndex[] {
  const { offers, grants } = state;
  if (latest?.offers === offers && latest.grants === grants && latest.instruments === instruments)
    return latest.spent;
  const spent = instruments.flatMap((instrument) =>
    instrument.once && isTaken(state, instrument, -1) ? [instrument.index] : [],
  );
  latest = { offers, grants, instruments, spent };
  return spent;
}

/** Every instrument one of the two may give the other now, as the maker's offer would say it. */
export function listSidesBetween(
  scenario: SeatScenario,
  isFree: (instrument: Instrument, taker: SeatIndex) => boolean,
  maker: SeatIndex,
  taker: SeatIndex,
): SideTerm[] {
  return scenario.instruments.flatMap((instrument) => {
    const { id } = instrument;
    const sides: SideTerm[] = [];
    if (mayPass(instrument, maker, taker) && isFree(instrument, taker))
      sides.push({ instrument: id, from: 'maker' });
    if (mayPass(instrument, taker, maker) && isFree(instrument, maker))
      sides.push({ instrument: id, from: 'taker' });
    return sides;
  });
}
