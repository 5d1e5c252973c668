/** Side instruments that could sweeten a deal with a partner. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { isTakenIn, computeSideGain, listSidesBetween } from '../../engine/promises/instruments.ts';
import type { SideOffer } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';

type Side = SideOffer & { mine: number; theirs: number };

const SOME = 4;

/** Those free as far as this seat knows, by what both together gain. Worths stand in the scenario for all to read. */
export function listSidesFor(view: View, partner: SeatIndex): Side[] {
  const { scenario, delegation } = view;
  if (scenario.instruments.length === 0) return [];
  const free = listSidesBetween(
    scenario,
    (instrument, taker) =>
      !view.spent.includes(instrument.index) && !isTakenIn(view.grants, instrument, taker),
    delegation,
    partner,
  );
  return free
    .map(({ instrument: id, from }): Side => {
      const instrument = scenario.instruments.findIndex((one) => one.id === id);
      const offer = { by: delegation, to: partner, side: [{ instrument, from }] };
      return {
        instrument,
        from,
        mine: computeSideGain(scenario, offer, delegation),
        theirs: computeSideGain(scenario, offer, partner),
      };
    })
    .filter(({ mine, theirs }) => mine + theirs > 0)
    .sort((one, other) => other.mine + other.theirs - one.mine - one.theirs)
    .slice(0, SOME);
}
