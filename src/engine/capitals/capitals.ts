/**
 * Capitals answer cables when the next sitting opens. A capital moves its red line if the text as it stands is
 * worth the treaty to it, or if the floor has as good as accepted the article without it.
 */
import type { Article, ArticleIndex, RedLine, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import { readMandate } from './instructions.ts';
import { moveLine } from '../mandate/lines-moved.ts';
import {
  findLineInForce,
  type Mandate,
  NOTHING,
  readPosition,
  readStandingTexts,
  utility,
} from '../mandate/mandate.ts';
import { getArticleId, getDelegationId, type Transaction, emit } from '../state/transaction.ts';
import type { Reason } from '../answers/reason.ts';
import type { Setup } from '../setup/setup.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { ArticleState, State } from '../state/state.ts';
import type { Values } from '../numbers/values.ts';

/** Answers the cables of the sitting that has closed; the articles on which a line has moved. */
export function answerCables(meeting: Transaction): ArticleIndex[] {
  const due = meeting.state.cables.filter(({ sitting }) => sitting === meeting.state.sitting - 1);
  return due.flatMap(({ by, article }) => (answerCable(meeting, by, article) ? [article] : []));
}

function answerCable(meeting: Transaction, d: SeatIndex, a: ArticleIndex): boolean {
  const { setup, state } = meeting;
  const mandate = readMandate(setup, state, d);
  const { scenario, values } = setup;
  const known = { scenario, values, articles: state.articles };
  const { granted, reasons } = weighCable(known, mandate, computeAcceptedShare(setup, state, d, a));
  emit(meeting, {
    type: 'cableAnswered',
    seat: getDelegationId(setup, d),
    article: getArticleId(setup, a),
    granted,
    reasons,
  });
  const line = mandate.redLines[a];
  if (!granted || !line) return false;
  const shift = { delegation: d, article: a, line: findEasedEnd(known, mandate, a, line) };
  meeting.state.shifts = [...state.shifts, shift];
  return true;
}

type Known = { scenario: SeatScenario; values: Values } & Pick<State, 'articles'>;

/** What a capital decides by; its own delegation knows all of it beforehand. A view will do. */
export function weighCable(
  { scenario, values, articles }: Known,
  mandate: Mandate,
  accepted: number,
): { granted: boolean; reasons: Reason[] } {
  const value = utility(mandate, scenario.articles, readStandingTexts({ articles }));
  const needed = mandate.reservation + values.cableMargin;
  const wanted = value >= needed;
  const alone = accepted >= values.cableFloor;
  const worth: Reason = { code: 'reservation', value, needed };
  const floor: Reason = { code: 'floor', value: accepted, needed: values.cableFloor };
  return { granted: wanted || alone, reasons: alone && !wanted ? [floor, worth] : [worth, floor] };
}

function computeAcceptedShare(setup: Setup, state: State, d: SeatIndex, a: ArticleIndex): number {
  const { holders } = state.articles[a] as ArticleState;
  return computeAcceptance(setup.floor, readWeightsNow(setup, state), holders, d);
}

/** Share 0..1 of the weight of the others on the floor that hold no bracket on the text. */
export function computeAcceptance(
  floor: readonly SeatIndex[],
  weights: Float64Array,
  holders: readonly SeatIndex[],
  but: number,
): number {
  let all = 0;
  let held = 0;
  for (const d of floor) {
    if (d === but) continue;
    all += weights[d] as number;
    if (holders.includes(d)) held += weights[d] as number;
  }
  return all > 0 ? 1 - held / all : 0;
}

/** The line as its capital would move it, under the text as it stands. */
export function easeLine(
  known: Known,
  mandate: Mandate,
  a: ArticleIndex,
  line: RedLine,
): RedLine | undefined {
  return moveLine(line, findEasedEnd(known, mandate, a, line));
}

function findEasedEnd(
  { scenario, values, articles }: Known,
  mandate: Mandate,
  a: ArticleIndex,
  line: RedLine,
): number {
  const texts = readStandingTexts({ articles });
  const { at, side } = findLineInForce(line, mandate, scenario.articles, texts);
  const text = readPosition(mandate, scenario.articles[a] as Article, texts[a] ?? NOTHING);
  return easePosition(at, side === 'both' ? (text < at ? 'below' : 'above') : side, text, values);
}

/** A share of the way to the end of the axis it keeps the text from; no further than the text where that lies past it. */
function easePosition(at: number, side: 'below' | 'above', text: number, values: Values): number {
  const end = side === 'below' ? 0 : 100;
  const moved = at + values.cableEase * (end - at);
  const past = side === 'below' ? text < at : text > at;
  if (!past) return moved;
  return side === 'below' ? Math.max(moved, text) : Math.min(moved, text);
}
