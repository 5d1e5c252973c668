/**
 * Position exchange with equal gain (Stokman and Van Oosten 1994; Dijkstra, Van Assen and Stokman 2008): two actors
 * on opposite sides of the expected outcome on two issues each give way on the issue that matters less to it.
 * Uses ideal, salience and capability. A delegation takes part in a pair of articles where it has a position on both.
 *
 * O = sum(c s x) / sum(c s). A shift of i's voting position by d moves O by d c s / sum(c s). Actors i and j may trade
 * on p and q when they are on opposite sides of O on both (at O counts as below) and s_ip / s_iq differs from
 * s_jp / s_jq; i demands p, where its ratio is the greater, and supplies q. Equal gain:
 *   move_q = move_p (s_ip + s_jp) / (s_iq + s_jq),  gain = s_ip move_p - s_iq move_q, the same for j,
 * with moves of O, in points of the axis weighed by salience. A supplier moves at most to its partner's ideal, and no
 * trade carries O past that ideal: the move that reaches its bound first is the binding one. O is here what the
 * demander counts: opening positions, where each other supplier stood after it first gave way to this demander there,
 * and where this supplier stands now. A deal for which O has come to stand at the demander's ideal is dropped for good;
 * where trades of the supplier with others have carried O past it, that ideal bounds no more. (So does the authors'
 * program in Python, decide-exchange-model 2020.2.2, but that at the ideal itself its rounding decides.) That program also
 * drops a deal once the moves offered in it add up to more than 100, withdrawn ones too. That is not done here: the
 * published rule knows moves carried out alone, which never leave the axis; the authors' program in R carries such deals
 * out; and as moves count there with their sign, the test falls on those upwards only, so that an axis turned round would
 * have other trades.
 *
 * The trade with the highest gain is carried out, the rest are worked out again from the voting positions reached, and
 * so on until none is left. Sides and ideals are those of the start of the round; a supplier never turns back, and a
 * pair trades once on a pair of articles. Gains that differ by less than 1e-12 of themselves tie. Of those, as in the
 * list with which the authors' program in R begins (the one in Python tosses a coin): the lower article, then the
 * other; pairs of which one is above O on both articles before the rest; then, of those above O on the lower article,
 * the later in the file, then of those below it the later.
 * Next round: x' = (1 - .4 (1 - s) - .1) x + (.4 (1 - s) + .1) y, y being the voting position reached.
 */
import type { Scenario, SeatIndex } from '../../scenario/resolved.ts';
import { Market } from './market.ts';
import { Positions } from './terms.ts';

export type TradeSide = {
  /** Index of the delegation, and of the article on which it gives way. */
  delegation: SeatIndex;
  article: number;
  /** Voting positions before and after. */
  from: number;
  to: number;
};

/** `a` is the delegation that comes first in the file. `round` from 1. */
export type Trade = { round: number; gain: number; a: TradeSide; b: TradeSide };

export type Exchanged = {
  /** Expected outcome by article after the last round; null where nobody weighs anything. */
  outcomes: (number | null)[];
  /** Outcomes by article at the opening and after each round. */
  rounds: readonly (readonly (number | null)[])[];
  trades: readonly Trade[];
};

const SHIFT_SALIENCE = 0.4;
const SHIFT_FIXED = 0.1;

/** @param rounds 1 or more */
export function exchange(scenario: Scenario, rounds: number): Exchanged {
  const width = scenario.articles.length;
  const size = scenario.delegations.length;
  const ideals = new Float64Array(size * width).fill(NaN);
  const saliences = new Float64Array(size * width);
  const capabilities = Float64Array.from(scenario.delegations, ({ capability }) => capability);
  for (const { index, positions } of scenario.delegations) {
    positions.forEach((position, a) => {
      if (!position) return;
      ideals[a * size + index] = position.ideal;
      saliences[a * size + index] = position.salience;
    });
  }
  const trades: Trade[] = [];
  let positions = new Positions(ideals, saliences, capabilities, width);
  const history = [positions.outcomes()];
  for (let round = 1; round <= rounds; round += 1) {
    if (round > 1) {
      positions = new Positions(computeNextIdeals(positions), saliences, capabilities, width);
    }
    const market = new Market(positions);
    for (let trade = market.trade(); trade !== null; trade = market.trade()) {
      trades.push({ round, ...trade });
    }
    history.push(positions.outcomes());
  }
  return { outcomes: history.at(-1) ?? [], rounds: history, trades };
}

function computeNextIdeals({ ideals, saliences, voting }: Positions): Float64Array {
  return ideals.map((x, at) => {
    const y = voting[at] as number;
    const share = SHIFT_SALIENCE * (1 - (saliences[at] as number)) + SHIFT_FIXED;
    return y === x ? x : (1 - share) * x + share * y;
  });
}
