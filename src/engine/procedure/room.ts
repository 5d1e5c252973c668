/**
 * Informals: the rules compose the room, so that nobody negotiates with friends alone.
 * For each change the critics that carry half the weight of its critics sit in it. The package passes if those
 * who refuse hold at most half of the room's weight and no change has more of the floor against it than the plenary
 * allows, or than the text it replaces (`roomRefusal`, `computePlenaryLimit`).
 */
import { weighObjectors } from './objections.ts';
import type { ArticleIndex, FloorPlace, SeatIndex, WordingIndex } from '../../scenario/ids.ts';
import { type SeatScenario, seatScenario } from '../../scenario/seat-scenario.ts';
import { computeBlockingShare } from '../floor/floor-rule.ts';
import { breakPromises } from '../promises/breach.ts';
import { revise } from '../promises/ledger.ts';
import { readMandates } from '../capitals/instructions.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  replaceTextAt,
  utility,
} from '../mandate/mandate.ts';
import {
  amendState,
  getArticleId,
  changeIds,
  getDelegationId,
  loseCredit,
  type Transaction,
  setArticle,
  emit,
} from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { Values } from '../numbers/values.ts';
import { agreeArticle, moveText, refreshHolders } from './sitting.ts';
import type { ArticleState, Informals, State, TextChange } from '../state/state.ts';
import { readStandingTexts, readTextOn } from '../state/texts.ts';

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

/** The floor, the weightiest first: by index, and by place. */
type Ranking = {
  floor: readonly SeatIndex[];
  order: readonly SeatIndex[];
  places: readonly FloorPlace[];
};

const ranked = new WeakMap<Float64Array, Ranking>();

function rankFloor({ floor, floorWeight }: Public): Ranking {
  const last = ranked.get(floorWeight);
  if (last?.floor === floor) return last;
  const order = [...floor].sort(
    (a, b) => (floorWeight[b] as number) - (floorWeight[a] as number) || a - b,
  );
  const ranking = { floor, order, places: order.map((d) => floor.indexOf(d)) };
  ranked.set(floorWeight, ranking);
  return ranking;
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

export function conveneRoom(meeting: Transaction): void {
  const { informals } = meeting.state;
  if (!informals) return;
  const { setup } = meeting;
  emit(meeting, {
    type: 'informals',
    seat: getDelegationId(setup, informals.by),
    offer: informals.id,
    changes: changeIds(setup, informals.changes),
    room: informals.room.map((d) => getDelegationId(setup, d)),
  });
}

export function closeInformals(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { informals } = state;
  if (!informals) return;
  const weights = readWeightsNow(setup, state);
  const all = sumRoomWeight(weights, informals.room);
  const against = informals.room.filter((_, i) => informals.answers[i] === false);
  const share = all > 0 ? sumRoomWeight(weights, against) / all : 0;
  const blocked = informals.changes.find((change) => isBlocked(setup, state, change));
  const left = listNewlyLeft(setup, state, informals.changes);
  const agreed = share <= setup.values.roomRefusal && blocked === undefined && left.length === 0;
  emit(meeting, {
    type: 'informalsClosed',
    offer: informals.id,
    agreed,
    refusing: against.length,
    share,
    allowed: setup.values.roomRefusal,
    ...(blocked ? { blocked: getArticleId(setup, blocked.article) } : {}),
    ...(left.length > 0 ? { left: left.map((d) => getDelegationId(setup, d)) } : {}),
  });
  const { sitting } = state;
  amendState(meeting, {
    informals: null,
    ...(blocked
      ? {
          blocked: [
            ...state.blocked,
            { article: blocked.article, wording: blocked.wording, sitting },
          ],
        }
      : {}),
  });
  const freed = breakInRoom(meeting, informals);
  if (!agreed) {
    allowAgain(meeting, informals.by);
    if (freed.length > 0) refreshHolders(meeting, freed);
    return;
  }
  releaseInRoom(meeting, informals);
  const assent = listAgreeing(informals).sort((one, other) => one - other);
  for (const change of informals.changes) agreeChange(meeting, informals.by, change, share, assent);
  refreshHolders(meeting);
}

function sumRoomWeight(weights: Float64Array, room: readonly SeatIndex[]): number {
  return room.reduce((sum, d) => sum + (weights[d] as number), 0);
}

/**
 * Whoever tabled the package or agreed to it breaks a promise to speak for other words, unless the one it was
 * given to tabled it, or sat in the room and agreed.
 */
function breakInRoom(meeting: Transaction, informals: Informals): ArticleIndex[] {
  const agreeing = listAgreeing(informals);
  return agreeing.flatMap((d) =>
    breakPromises(
      meeting,
      d,
      (promise) => !agreeing.includes(promise.to) && isOtherwise(informals, promise),
    ),
  );
}

/** A promise of other words is void once both have agreed to these: it was neither kept nor broken. */
function releaseInRoom(meeting: Transaction, informals: Informals): void {
  const agreeing = listAgreeing(informals);
  revise(meeting, (promise) => {
    const { by, to, status } = promise;
    const free = status === 'given' && agreeing.includes(by) && agreeing.includes(to);
    return free && isOtherwise(informals, promise) ? 'void' : status;
  });
}

function listAgreeing({ by, room, answers }: Informals): SeatIndex[] {
  return [by, ...room.filter((_, i) => answers[i] === true)];
}

function isOtherwise({ changes }: Informals, promise: TextChange): boolean {
  return changes.some(
    ({ article, wording }) => article === promise.article && wording !== promise.wording,
  );
}

/**
 * Share 0..1 of the floor that may be against a change that a room has agreed: a fifth where there are many on it; in a
 * small conference, where that would be one or two delegations, as much as four of equal weight, and a third at most.
 */
export function computePlenaryLimit({ values, floor }: Pick<Public, 'values' | 'floor'>): number {
  const { roomPlenary, roomFew, roomMost } = values;
  return Math.max(roomPlenary, Math.min(roomMost, roomFew / Math.max(1, floor.length)));
}

function isBlocked(setup: Setup, state: State, change: TextChange): boolean {
  const standing = (state.articles[change.article] as ArticleState).text;
  const now = standing < 0 ? 0 : computeBlockingShare(setup, state, change.article, standing);
  return (
    computeBlockingShare(setup, state, change.article, change.wording) >
    Math.max(computePlenaryLimit(setup), now)
  );
}

/** Whose package the room refused need not wait as long as others for the next. */
function allowAgain(meeting: Transaction, by: SeatIndex): void {
  const { packageEvery, packageAgain } = meeting.setup.values;
  const { packaged, sitting } = meeting.state;
  const since = sitting - Math.max(0, packageEvery - packageAgain);
  amendState(meeting, {
    packaged: packaged.map((entry) => (entry.by === by ? { by, sitting: since } : entry)),
  });
}

/**
 * Delegations on the floor to whom the text would be worth less than no treaty once these changes were made, and was
 * not before, where all such together could keep it from a vote: then the Chair takes the changes no further.
 */
function listNewlyLeft(setup: Setup, state: State, changes: readonly TextChange[]): SeatIndex[] {
  const texts = readStandingTexts(state);
  const then = replaceTextAt(texts, changes);
  const mandates = readMandates(setup, state);
  const isLeft = (d: SeatIndex, by: readonly WordingIndex[]) => {
    const mandate = mandates[d] as Mandate;
    return (
      mandate.reservation - utility(mandate, setup.scenario.articles, by) > setup.values.leaving
    );
  };
  const left = setup.floor.filter((d) => isLeft(d, then));
  if (!weighObjectors(setup.scenario, left).stops) return [];
  return left.filter((d) => !isLeft(d, texts));
}

function agreeChange(
  meeting: Transaction,
  by: SeatIndex,
  change: TextChange,
  share: number,
  assent: readonly SeatIndex[],
): void {
  const { setup, state } = meeting;
  const article = state.articles[change.article] as ArticleState;
  if (article.status === 'adRef') {
    setArticle(meeting, change.article, { status: 'open' });
    emit(meeting, { type: 'reopened', article: getArticleId(setup, change.article) });
    for (const d of new Set([by, ...assent]))
      if (d === by || article.assent.includes(d))
        loseCredit(meeting, d, setup.values.reopening, 'reopening');
  }
  moveText(meeting, change.article, change.wording, {
    cause: 'informals',
    by: getDelegationId(setup, by),
    margin: setup.values.roomRefusal - share,
    needed: 0,
  });
  setArticle(meeting, change.article, { firm: setup.values.firmness, stable: 1, assent });
  agreeUnlessBlocked(meeting, change.article);
}

/** What a room has agreed is agreed ad referendum at once where the plenary has no more against it than `roomWord`. */
function agreeUnlessBlocked(meeting: Transaction, a: ArticleIndex): void {
  const { setup, state } = meeting;
  const { text } = state.articles[a] as ArticleState;
  if (computeBlockingShare(setup, state, a, text) <= setup.values.roomWord)
    agreeArticle(meeting, a);
}
