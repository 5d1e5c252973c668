/** What changes of the text do for the floor, as far as the Chair has sounded it out. */
import type { FloorPlace, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  computeGainAt,
  listWordings,
  type Mandate,
  readStandingTexts,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { ln } from '../../engine/numbers/maths.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from './belief.ts';

/** What the text is taken to be worth over no treaty to one that has not been asked. */
export const UNASKED = 0.08;

/** What the Chair has learnt: what each minds, and what the text is worth to it over no treaty, by place; null: unasked. */
export type Sounded = {
  belief: Belief;
  margins: readonly (number | null)[];
  reliefs: readonly Reliefs[];
  weights: readonly number[];
  /** Wordings of the article that has most. */
  width: number;
};

export function soundFloor(view: View, belief: Belief, margins: Sounded['margins']): Sounded {
  const texts = readStandingTexts(view);
  const blank = makeBlank(view.scenario);
  const reliefs: Reliefs[] = [];
  const weights: number[] = [];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1) {
    const margin = margins[place] ?? UNASKED;
    reliefs.push(
      prepareReliefs(place, belief.mandate(place), texts, margin, view.values.logUnit, blank),
    );
    weights.push(view.floorWeight[view.floor[place] as SeatIndex] ?? 0);
  }
  return { belief, margins, reliefs, weights, width: blank.width };
}

/** What each change does for one delegation, while the text and what the text is worth to it stay as they are. */
type Reliefs = {
  mandate: Mandate;
  texts: readonly WordingIndex[];
  margin: number;
  unit: number;
  /** Its margin by the logarithm. */
  now: number;
  /**
   * By article and wording; NaN: not worked out yet. A plain list, as engines keep typed arrays longer than a few
   * entries outside their heap, where each costs several times as much to have and to give back.
   */
  terms: number[];
};

/** By place on the floor. */
const latest: (Reliefs | undefined)[] = [];

/** Wordings of the article that has most, and terms of which none is worked out. */
type Blank = { width: number; terms: readonly number[] };

const blanks = new WeakMap<View['scenario'], Blank>();

function makeBlank(scenario: View['scenario']): Blank {
  let blank = blanks.get(scenario);
  if (blank === undefined) {
    const { articles } = scenario;
    const width = Math.max(1, ...articles.map((article) => listWordings(article).length));
    blank = { width, terms: Array.from({ length: width * articles.length }, () => NaN) };
    blanks.set(scenario, blank);
  }
  return blank;
}

/** What a change does for the floor, by weight, each by what the text is worth to it now. */
export function sumRelief(view: View, sounded: Sounded, change: TextChange): number {
  const { belief, reliefs, weights, width } = sounded;
  const at = change.article * width + change.wording;
  let sum = 0;
  let all = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const own = reliefs[place] as Reliefs;
    const weight = weights[place] as number;
    let term = own.terms[at] as number;
    if (Number.isNaN(term)) {
      term = computeRelief(view, belief.mandate(place), own, change);
      own.terms[at] = term;
    }
    all += weight;
    sum += weight * term;
  }
  return all > 0 ? sum / all : 0;
}

function computeRelief(
  { scenario }: View,
  mandate: Mandate,
  { texts, margin, unit, now }: Reliefs,
  { article, wording }: TextChange,
): number {
  const gain = computeGainAt(mandate, scenario.articles, texts, article, wording);
  return gain === 0 ? 0 : dampGain(margin + gain, unit) - now;
}

function prepareReliefs(
  place: FloorPlace,
  mandate: Mandate,
  texts: readonly WordingIndex[],
  margin: number,
  unit: number,
  blank: Blank,
): Reliefs {
  const last = latest[place];
  if (
    last?.mandate === mandate &&
    last.texts === texts &&
    last.margin === margin &&
    last.unit === unit
  )
    return last;
  const terms = blank.terms.slice();
  const reliefs = { mandate, texts, margin, unit, now: dampGain(margin, unit), terms };
  latest[place] = reliefs;
  return reliefs;
}

/** Gains count by their logarithm: one who gains little is helped more by the same step; a loss counts in full. */
function dampGain(gain: number, unit: number): number {
  return gain >= 0 ? ln(1 + gain / unit) : gain / unit;
}
