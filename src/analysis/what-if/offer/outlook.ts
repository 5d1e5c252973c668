/**
 * What a deal should be to one delegation, as far as a seat knows: gain by stated positions and by what was told and
 * seen of its priorities, against what it will ask for, with the error of what is not known. Its temper is drawn and
 * never told, so that it adds to the error.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../../scenario/resolved.ts';
import { type Belief, formBelief } from '../../../delegations/belief/belief.ts';
import { countBrokenBy, isPromised } from '../../../engine/promises/ledger.ts';
import {
  computeGainFrom,
  listWordings,
  type Mandate,
  readStandingTexts,
  readTextOn,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import { clamp, exp } from '../../../engine/numbers/maths.ts';
import { computeStatedGain } from '../../../engine/procedure/compose-room.ts';
import { readIdealNoise } from '../../../engine/setup/reach.ts';
import { type Temper, TEMPERS } from '../../../engine/setup/temper.ts';
import type { View } from '../../../engine/state/view.ts';
import { crossesToldLine } from './told-lines.ts';
import { computeTemperShift } from '../../../delegations/decision/temper.ts';
import { type BelievedRange, readBelievedRange } from '../../../delegations/belief/conduct.ts';

/** What one change contributes, utility. */
export type Piece = {
  article: ArticleIndex;
  value: number;
  /** Change in closeness to its stated position, -1..1; NaN: it has stated none. */
  shift: number;
  /** How much the article matters to it, 0..1, and how that is known. */
  matters: number;
  /** `promised`: it has promised the words, and does not count again what it loses by them. */
  from: BelievedRange['from'] | 'promised';
  /** Whether it was asked about this article alone, and so told its red line or that it has none. */
  lineTold: boolean;
};

/** What decides whatever the deal brings. */
export type Bar =
  | { code: 'broken'; count: number }
  | { code: 'promised'; article: ArticleIndex }
  | { code: 'line' }
  /** It has refused just these terms, and the text in them has not moved since. */
  | { code: 'refused' }
  /** It has said that its word, given to another, stands against words put to it on this article. */
  | { code: 'word'; article: ArticleIndex };

/** An article about which a question would narrow the estimate: its error now, and after an answer. */
export type Unknown = { article: ArticleIndex; before: number; after: number; line: boolean };

export type DealOutlook = {
  /** Believed gain beyond what it asks for, utility. */
  margin: number;
  /** Standard error of the margin. */
  error: number;
  /** That it says yes, 0..1. */
  chance: number;
  bar: Bar | null;
  pieces: readonly Piece[];
  /** By standing together, as far as it has told. */
  linked: number;
  /** What it will ask for; below 0 it lets so much pass. */
  asked: number;
  unknown: Unknown | null;
};

/** What is asked of it, and what it would ask for in return. */
export type Asking = {
  changes: readonly TextChange[];
  /** Of them what it would itself speak for. */
  own: readonly TextChange[];
  /** Utility it must gain, before its temper. */
  needed: number;
  bar: Bar | null;
  /** Articles whose words it has promised: what it loses by them it has had its price for. */
  paid?: readonly ArticleIndex[];
  /** As it has told. */
  temper?: Temper | undefined;
};

/** Standard deviation of a uniform distribution by half its range: 1 / sqrt 3. */
const UNIFORM = 0.577;
/** An error under this is no reason to ask: a quarter of a point. */
const WORTH_ASKING = 0.0025;
/**
 * Sizes are less sure than signs: drawn errors are wider than those the chance goes by. Of 4,733 offers at random in
 * 400 class conferences, before and after a question, 81 to 91 % then fell within what is drawn as 8 in 10.
 */
export const WIDER = 1.5;
/** Logit of one standard error in the logistic that is nearest to the normal distribution. */
const LOGIT = 1.702;

/** Two in six have none in particular. */
const DRAWN: readonly Temper[] = ['plain', ...TEMPERS];

const beliefs = new WeakMap<View, Belief>();

/** What a seat believes of all others; worked out once for each view. */
export function recallBelief(view: View): Belief {
  let found = beliefs.get(view);
  if (!found) {
    found = formBelief(view);
    beliefs.set(view, found);
  }
  return found;
}

/** @param d on the floor, and not the seat's own */
export function estimateOutlook(view: View, d: SeatIndex, asking: Asking): DealOutlook {
  const belief = recallBelief(view);
  const place = view.floor.indexOf(d);
  const { changes, paid = [] } = asking;
  const mandate = belief.mandate(place);
  const net = computeGainFrom(mandate, view.scenario.articles, readStandingTexts(view), changes);
  const pieces = changes.map((change) => {
    const piece = makePiece(view, belief, { d, place }, change);
    return paid.includes(change.article) ? { ...piece, from: 'promised' as const } : piece;
  });
  const apart = pieces.reduce((sum, { value }) => sum + value, 0);
  const temper = estimateTemper({ ...view, delegation: d }, mandate, asking);
  const unpaid = pieces.filter(({ article }) => !paid.includes(article));
  const open = changes.filter(({ article }) => !paid.includes(article));
  const errors = estimateErrors(view, belief, { d, place }, open);
  const strays = open.map(
    (change) => belief.share(place, change.article) * estimateStray(view, d, change),
  );
  const variance = sumOfSquares(errors) + sumOfSquares(strays) + temper.spread * temper.spread;
  const price = pieces.reduce(
    (sum, { article, value }) => sum + (paid.includes(article) ? Math.max(0, -value) : 0),
    0,
  );
  const asked = asking.needed + temper.mean - price;
  const margin = net - asked;
  const error = Math.sqrt(variance);
  const bar = asking.bar ?? (crossesToldLine(view, d, changes) ? { code: 'line' as const } : null);
  return {
    margin,
    error: WIDER * error,
    chance: bar ? 0 : estimateChanceBeyond(margin / (error || 1e-9)) * estimateFree(view, unpaid),
    bar,
    pieces,
    linked: net - apart,
    asked,
    unknown: bar ? null : findUnknown(unpaid, errors, { variance, place, belief, view }),
  };
}

/** That a margin believed to be so many standard errors over 0 is over 0 indeed. */
export function estimateChanceBeyond(errors: number): number {
  return 1 / (1 + exp(-LOGIT * errors));
}

/**
 * Of changes by .1, .3, .5 and .7 away from what a delegation has stated .01, .05, .14 and .21 crossed a red line of it
 * that nobody had been told, in ten conferences of 8 to 193: about half of the square.
 */
const LINE = 0.5;
/** Of changes on floors of up to 25, so many went against words promised to somebody else; on larger ones fewer. */
const WORD = 0.045;
const USUAL_FLOOR = 12;
/** Assumed of smaller floors, such as the lesson's: what stands in the way is heard there, the more so the fewer they are. */
const SMALL_FLOOR = 8;

/** That neither a red line nor a promise that the seat has not been told of stands against it, 0..1. */
function estimateFree({ floor }: View, pieces: readonly Piece[]): number {
  const unheard = clamp((floor.length - 2) / (SMALL_FLOOR - 2), 0, 1);
  const word = WORD * Math.min(1, USUAL_FLOOR / floor.length);
  return pieces.reduce((free, { shift, lineTold }) => {
    if (lineTold) return free;
    const line = shift < 0 ? LINE * shift * shift : 0;
    return free * (1 - Math.min(1, unheard * (line + word)));
  }, 1);
}

/** What one change alone should bring a delegation, utility; NaN where it has stated no position. */
export function estimateBelievedGain(view: View, d: SeatIndex, change: TextChange): number {
  const place = view.floor.indexOf(d);
  const stated = view.stated[d * view.scenario.articles.length + change.article] ?? NaN;
  if (place < 0 || Number.isNaN(stated)) return NaN;
  return recallBelief(view).share(place, change.article) * computeStatedGain(view, d, change);
}

type Member = { d: SeatIndex; place: FloorPlace };

function makePiece(view: View, belief: Belief, { d, place }: Member, change: TextChange): Piece {
  const { article } = change;
  const gain = computeStatedGain(view, d, change);
  const stated = view.stated[d * view.scenario.articles.length + article] ?? NaN;
  return {
    article,
    value: belief.share(place, article) * gain,
    shift: Number.isNaN(stated) ? NaN : gain,
    matters: belief.salience(place, article),
    from: readBelievedRange(view, d, article).from,
    lineTold: view.disclosed.some((told) => told.of === d && told.article === article),
  };
}

/**
 * Standard errors of the net gain, article by article, for what is not known of how much each matters: the net is a
 * mean weighted by saliences, so that those of articles left alone count as well.
 */
function estimateErrors(
  view: View,
  belief: Belief,
  { d, place }: Member,
  changes: readonly TextChange[],
): Float64Array {
  const width = view.scenario.articles.length;
  const gains = new Float64Array(width);
  for (const change of changes) gains[change.article] = computeStatedGain(view, d, change);
  let [all, net] = [0, 0];
  for (let a: ArticleIndex = 0; a < width; a += 1) {
    const salience = belief.salience(place, a);
    all += salience;
    net += salience * (gains[a] ?? 0);
  }
  if (all <= 0) return new Float64Array(width);
  return gains.map(
    (gain, a) =>
      (Math.abs(gain - net / all) * estimateDeviation(view, belief, { d, place }, a)) / all,
  );
}

function estimateDeviation(
  view: View,
  belief: Belief,
  { d, place }: Member,
  a: ArticleIndex,
): number {
  const { low, high, from } = readBelievedRange(view, d, a);
  return UNIFORM * (from === 'asked' ? (high - low) / 2 : belief.doubt(place, a));
}

/** By how much closeness may be off since ideals stray from what is stated: most where it lies between the two texts. */
function estimateStray(view: View, d: SeatIndex, { article: a, wording }: TextChange): number {
  const article = view.scenario.articles[a];
  const stated = view.stated[d * view.scenario.articles.length + a] ?? NaN;
  if (!article || Number.isNaN(stated)) return 0;
  const wordings = listWordings(article);
  const from = wordings[readTextOn(view, a)]?.position ?? article.reference ?? NaN;
  const to = wordings[wording]?.position ?? NaN;
  const noise = readIdealNoise(view);
  const side = (position: number) => clamp((position - stated) / (2 * noise || 1), -1, 1);
  const turn = Math.abs(side(to) - side(from));
  return Number.isNaN(turn) ? 0 : (turn * noise) / 100;
}

/** Mean and spread of what its temper adds to what is asked: over all that may be drawn, unless it has told. */
function estimateTemper(
  theirs: View,
  mandate: Mandate,
  { changes, own, temper: told }: Asking,
): { mean: number; spread: number } {
  const shifts = (told ? [told] : DRAWN).map((temper) =>
    computeTemperShift({ ...theirs, temper }, mandate, changes, own),
  );
  const mean = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
  const square = shifts.reduce((sum, shift) => sum + shift * shift, 0) / shifts.length;
  return { mean, spread: Math.sqrt(Math.max(0, square - mean * mean)) };
}

function sumOfSquares(errors: Iterable<number>): number {
  let sum = 0;
  for (const error of errors) sum += error * error;
  return sum;
}

type Ground = { variance: number; place: FloorPlace; belief: Belief; view: View };

/** Of the articles in the deal the one whose importance leaves most open; a red line nobody asked about counts too. */
function findUnknown(
  pieces: readonly Piece[],
  errors: Float64Array,
  { variance, place, belief, view }: Ground,
): Unknown | null {
  const before = WIDER * Math.sqrt(variance);
  let found: Unknown | null = null;
  let most = WORTH_ASKING;
  for (const { article, shift, lineTold } of pieces) {
    const line = shift < 0 && !lineTold;
    const own = errors[article] ?? 0;
    // What a line would do is all or nothing: it counts as much as the loss on its article.
    const weighs = own + (line ? belief.share(place, article) * -shift : 0);
    if (lineTold || weighs <= most) continue;
    most = weighs;
    const { askPrecisionOne } = view.values;
    const salience = belief.salience(place, article);
    const left =
      salience > 0 ? Math.min(own, (own * askPrecisionOne) / Math.max(salience, 0.1)) : 0;
    const after = WIDER * Math.sqrt(Math.max(0, variance - own * own + left * left));
    found = { article, before, after, line };
  }
  return found;
}

/** An offer of the seat's own to one partner: bars that everybody knows, and what it must bring. */
export function sumAsking(
  view: View,
  d: SeatIndex,
  terms: { give: readonly TextChange[]; want: readonly TextChange[]; side: number },
): Asking {
  const broken = countBrokenBy(view.commitments, view.delegation);
  const promised = terms.want.find((change) => isPromised(view.commitments, d, change));
  const bar: Bar | null =
    broken > 0
      ? { code: 'broken', count: broken }
      : promised
        ? { code: 'promised', article: promised.article }
        : null;
  return {
    changes: [...terms.give, ...terms.want],
    own: terms.want,
    needed: view.values.worthwhile - terms.side,
    bar,
  };
}
