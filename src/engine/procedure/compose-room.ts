/**
 * Who sits in a room: for each change the critics that carry half the weight of its critics, and those who agreed to
 * the words before.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import { type SeatScenario, seatScenario } from '../seat-scenario.ts';
import { listWordings, measureCloseness, readTextOn, type TextChange } from '../mandate/mandate.ts';
import type { Values } from '../numbers/values.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { Setup } from '../setup/setup.ts';
import type { ArticleState, State } from '../state/state.ts';

/** What everybody knows: enough to compose a room. A view is one. */
export type Public = {
  scenario: SeatScenario;
  values: Values;
  floor: readonly SeatIndex[];
  floorWeight: Float64Array;
  /** Stated ideals, delegation x article, NaN = none. */
  stated: Float64Array;
  articles: readonly ArticleState[];
};

export function readPublic(setup: Setup, state: State): Public {
  const { values, floor, stated } = setup;
  const scenario = seatScenario(setup.scenario);
  const floorWeight = readWeightsNow(setup, state);
  return { scenario, values, floor, floorWeight, stated, articles: state.articles };
}

/** Delegations in the room for these changes, most weighty critics first; never the mover. */
export function composeRoom(
  known: Public,
  by: SeatIndex,
  changes: readonly TextChange[],
): SeatIndex[] {
  return seatRoom(known, by, {
    critics: changes.flatMap((change) => listCritics(known, by, change)),
    agreed: changes.flatMap((change) => listAgreedBefore(known, by, change)),
  });
}

/** Who is called to a room: critics as far as there is room for them, and those who agreed to the words before. */
export type Called = { critics: readonly SeatIndex[]; agreed: readonly SeatIndex[] };

/** Why a delegation is called to a room, a bit each: for what a change costs it, or for having agreed to the words. */
export const CRITIC = 1;
export const AGREED = 2;

/** The room in which these sit, the weightiest first; without any, the three who weigh most. */
export function seatRoom(known: Public, by: SeatIndex, { critics, agreed }: Called): SeatIndex[] {
  const calls = known.floor.map(
    (d) => (critics.includes(d) ? CRITIC : 0) | (agreed.includes(d) ? AGREED : 0),
  );
  const seated: boolean[] = [];
  seatByPlace(known, by, calls, seated);
  const { order, places } = rankFloor(known);
  return order.filter((_, rank) => seated[places[rank] as FloorPlace]);
}

/**
 * The same by place on the floor, for whoever tries many rooms.
 * @param calls by place
 * @param seated written: who sits in the room, by place
 */
export function seatByPlace(
  known: Public,
  by: SeatIndex,
  calls: readonly number[],
  seated: boolean[],
): void {
  let agreed = 0;
  let critics = 0;
  for (let place: FloorPlace = 0; place < calls.length; place += 1) {
    const call = calls[place] as number;
    seated[place] = (call & AGREED) !== 0;
    if (seated[place]) agreed += 1;
    if ((call & CRITIC) !== 0) critics += 1;
  }
  const nobody = critics === 0 && agreed === 0;
  const most = nobody ? ANYBODY : Math.max(known.values.roomSize, agreed);
  const { order, places } = rankFloor(known);
  for (let rank = 0, size = agreed; rank < order.length && size < most; rank += 1) {
    const place = places[rank] as FloorPlace;
    if (seated[place] || order[rank] === by) continue;
    if (!nobody && ((calls[place] as number) & CRITIC) === 0) continue;
    seated[place] = true;
    size += 1;
  }
}

/** Seats in a room that nobody has to be called to. */
const ANYBODY = 3;

/**
 * Of those who agreed in a room to the words of an article, so many, the weightiest first, as make up the share of
 * their weight (`roomSeats`) without which no other room takes the words up again.
 */
export function listAgreedBefore(known: Public, by: SeatIndex, change: TextChange): SeatIndex[] {
  const article = known.articles[change.article];
  if (article?.status !== 'adRef' || article.assent.length === 0) return [];
  const { floorWeight, values } = known;
  const others = rankFloor(known).order.filter((d) => d !== by && article.assent.includes(d));
  const needed = values.roomSeats * sumRoomWeight(floorWeight, others);
  const called: SeatIndex[] = [];
  for (const d of others) {
    if (sumRoomWeight(floorWeight, called) >= needed) break;
    called.push(d);
  }
  return called;
}

/**
 * Whether taking up an agreed article again costs one of those who do credit: whoever agreed to it in a room. What the
 * floor has agreed everybody let pass, so the mover pays.
 */
export function paysForReopening(
  { assent }: Pick<ArticleState, 'assent'>,
  by: SeatIndex,
  d: SeatIndex,
): boolean {
  return assent.length > 0 ? assent.includes(d) : d === by;
}

/** The floor, the weightiest first: by index, and by place. */
type Ranking = {
  weights: Float64Array;
  floor: readonly SeatIndex[];
  order: readonly SeatIndex[];
  places: readonly FloorPlace[];
};

let ranked: Ranking | undefined;

function rankFloor({ floor, floorWeight }: Public): Ranking {
  if (ranked?.weights === floorWeight && ranked.floor === floor) return ranked;
  const order = [...floor].sort(
    (a, b) => (floorWeight[b] as number) - (floorWeight[a] as number) || a - b,
  );
  const places: FloorPlace[] = [];
  for (const d of order) places.push(floor.indexOf(d));
  ranked = { weights: floorWeight, floor, order, places };
  return ranked;
}

/** Critics of a change by what the floor has heard: those who carry half of what it costs all of them. */
export function listCritics(known: Public, by: SeatIndex, change: TextChange): SeatIndex[] {
  const losses: { d: SeatIndex; loss: number }[] = [];
  const shifting = locateChange(known, change);
  for (const d of known.floor) {
    const ideal = readStatedIdeal(known, d, change.article);
    const loss = d === by ? 0 : -computeGainBy(shifting, ideal);
    if (loss > 0) losses.push({ d, loss: loss * (known.floorWeight[d] as number) });
  }
  losses.sort((a, b) => b.loss - a.loss || a.d - b.d);
  const all = losses.reduce((sum, critic) => sum + critic.loss, 0);
  let covered = 0;
  const room: SeatIndex[] = [];
  for (const critic of losses) {
    if (covered >= known.values.roomCover * all) break;
    room.push(critic.d);
    covered += critic.loss;
  }
  return room;
}

/** Change in closeness, -1..1, that one change brings to a delegation's stated position. */
export function computeStatedGain(known: Public, d: SeatIndex, change: TextChange): number {
  return computeGainBy(locateChange(known, change), readStatedIdeal(known, d, change.article));
}

export function readStatedIdeal(
  { scenario, stated }: Public,
  d: SeatIndex,
  a: ArticleIndex,
): number {
  return stated[d * scenario.articles.length + a] as number;
}

/** Where a change takes the text of its article on the axis, 0..100, and from where. */
export type Shifting = { from: number; to: number };

/** Looked up once for all on the floor. */
export function locateChange(known: Public, { article: a, wording }: TextChange): Shifting {
  const article = known.scenario.articles[a];
  if (!article) return { from: NaN, to: NaN };
  const wordings = listWordings(article);
  const from = wordings[readTextOn(known, a)]?.position ?? article.reference ?? NaN;
  return { from, to: wordings[wording]?.position ?? NaN };
}

export function computeGainBy({ from, to }: Shifting, ideal: number): number {
  return measureCloseness(ideal, to) - measureCloseness(ideal, from);
}

export function sumRoomWeight(weights: Float64Array, room: readonly SeatIndex[]): number {
  return room.reduce((sum, d) => sum + (weights[d] as number), 0);
}
