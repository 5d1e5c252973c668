/** What a forecast of the text means to the seat at the close, in points of its instructions: utility x 100. */
import { computePayoff, makePayoffTerms } from '../../../analysis/payoff.ts';
import { seatNumber } from '../../../engine/setup/observers.ts';
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { Change } from '../../../engine/command.ts';
import {
  computeGainAlone,
  computeGainFrom,
  readStandingTexts,
} from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import { listObjectors, type Objector } from './objectors.ts';
import { computeChangeWorth, toTextChange } from './worth.ts';

/**
 * Four in five come so many points, and so many standard deviations of the trial runs, from what is foreseen: gains and
 * results alike, by `npm run bench -- shown --seed 101` and 303.
 */
const SPREAD = { points: 1.2, deviations: 1.3 };
/**
 * Standard errors by which a gain that is foreseen is doubted; a loss is not. Least off by the same bench of 393 packages:
 * what is sure comes whole (the adviser's: 5.2 shown and 5.4 came in the class, 5.9 and 6.8 in High Seas), and of what is
 * within chance next to nothing.
 */
const DOUBTED = 2;
/** Points from which something is worth a line, and from which what waiting costs is told first. */
const NOTICED = 0.5;
const COSTLY = 1;

const average = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** `noDeal`: worlds that end without a text; where all do, the score is the value of no deal. */
export type ScoreForecast = { mean: number; low: number; high: number; noDeal: number };

/** Less than is written of points. */
const UNSEEN = 0.05;

/** Whole points that hold a span, so that no result inside it is written as one outside. */
export function roundOutward({ low, high }: Pick<ScoreForecast, 'low' | 'high'>) {
  return { low: Math.floor(low + UNSEEN), high: Math.ceil(high - UNSEEN) };
}

type End = TextHeading['ends'][number];

/** What an end is worth to the seat as a debrief counts it, in points: who stays out, and who dissociates, is in it. */
function scoreEnd({ scenario, seat }: View, { closed: { setup, state } }: End): number {
  const terms = makePayoffTerms(setup, state)(seatNumber(scenario, seat));
  return terms ? 100 * computePayoff(terms) : 0;
}

/** The result at the close, as a debrief counts it, if the seat waits; null for a seat without instructions. */
export function forecastScore(view: View, { ends }: TextHeading): ScoreForecast | null {
  const { mandate } = view;
  if (!mandate) return null;
  const values = ends.filter(({ adopted }) => adopted).map((end) => scoreEnd(view, end));
  const noDeal = ends.length - values.length;
  if (values.length === 0) values.push(100 * mandate.reservation);
  const mean = average(values);
  const spread = measureSpread(values, mean);
  return { mean, low: Math.max(0, mean - spread), high: Math.min(100, mean + spread), noDeal };
}

function measureSpread(values: readonly number[], mean: number): number {
  const deviation = Math.sqrt(average(values.map((one) => (one - mean) * (one - mean))));
  return SPREAD.points + SPREAD.deviations * deviation;
}

/** By two standard errors of so few worlds. */
export function isBeyondChance(changes: readonly number[]): boolean {
  const mean = average(changes);
  return mean * mean * (changes.length + 3) > 4 * average(changes.map((one) => one * one));
}

/** Whether something has moved by more than chance: the worlds of both forecasts are drawn alike. */
export function hasMoved(
  [before, now]: readonly [TextHeading, TextHeading],
  measure: (end: End) => number,
): boolean {
  return isBeyondChance(
    now.ends.map((end, world) => measure(end) - measure(before.ends[world] ?? end)),
  );
}

/** What changes bring over waiting if they stand at the close; null for a seat without instructions, and without a deal. */
export function forecastGain(
  view: View,
  { ends }: Pick<TextHeading, 'ends'>,
  changes: readonly Change[],
): number | null {
  const { mandate, scenario } = view;
  if (!mandate) return null;
  const found = changes.flatMap((change) => toTextChange(view, change) ?? []);
  const gains = ends.flatMap(({ texts, adopted }) =>
    adopted ? [computeGainFrom(mandate, scenario.articles, texts, found)] : [],
  );
  return gains.length === 0 ? null : 100 * average(gains);
}

/** The same of a package before it is played on: in the draft where nothing is foreseen. */
export function guessGain(
  view: View,
  heading: Pick<TextHeading, 'ends'> | null | undefined,
  changes: readonly Change[],
): number {
  const ahead = heading && forecastGain(view, heading, changes);
  return ahead ?? computeChangeWorth(view, changes)?.net ?? 0;
}

/** What a package brings by the close over waiting, and how many of the trial runs end with a treaty. */
export type AgreedGain = {
  points: number;
  /** Four in five lie between. */
  low: number;
  high: number;
  /** Trial runs in which its room agreed. */
  n: number;
  /** `few`: they say little. `either`: it may bring or cost points. */
  sure: 'few' | 'either' | 'yes';
  adopted: number;
  anyway: number;
  /** Who would probably object to consensus then. */
  objectors: readonly Objector[] | null;
  /** `over`: they probably end in this very sitting. */
  talks: 'over' | 'on';
};

/** Trial runs at least. */
const FEW = 4;

/** Null for a seat without instructions, and of no trial runs. */
export function readAgreed(
  view: View,
  ends: readonly { end: End; waited: End }[],
): AgreedGain | null {
  if (!view.mandate || ends.length === 0) return null;
  const gains = ends.map(({ end, waited }) => scoreEnd(view, end) - scoreEnd(view, waited));
  const [mean, n] = [average(gains), ends.length];
  const points = mean > 0 ? mean * trustGain(gains, mean) : mean;
  const spread = measureSpread(gains, mean);
  const [low, high] = [points - spread, points + spread];
  return {
    points,
    low,
    high,
    n,
    sure: n < FEW ? 'few' : low < 0 && high > 0 ? 'either' : 'yes',
    adopted: ends.filter(({ end }) => end.adopted).length,
    anyway: ends.filter(({ waited }) => waited.adopted).length,
    objectors: listObjectors(view, { ends: ends.map(({ end }) => end) }),
    talks: n >= FEW && isLikelyLast(view, { ends: ends.map(({ end }) => end) }) ? 'over' : 'on',
  };
}

/** Share 0..1 of a gain that comes, by how sure so few worlds are of it: as an estimate shrinks towards none (Stein). */
function trustGain(gains: readonly number[], mean: number): number {
  const square = mean * mean;
  const variance = average(gains.map((one) => (one - mean) * (one - mean)));
  const doubt = (DOUBTED * DOUBTED * variance) / Math.max(1, gains.length - 1);
  return square / (square + doubt);
}

/** Part of the way to the end of its range that a gain is to be: of such one in six costs something, of the others one in three. */
const SAFE = 0.25;

/** Not to be advised, whatever it brings on average. */
export function isGamble({ points, low, sure }: AgreedGain): boolean {
  return sure === 'few' || points < SAFE * (points - low);
}

/** Of a range, what lies on the smaller side of no change, from which neither answer is advised: its part, and points. */
const EVEN = { part: 1 / 3, points: 2 };

/** It may well bring points, and as well cost some: to be left to whoever answers. */
export function isCloseCall({
  low,
  high,
  sure,
}: Pick<AgreedGain, 'low' | 'high' | 'sure'>): boolean {
  const smaller = Math.min(-low, high);
  return sure === 'either' && smaller >= EVEN.points && smaller > EVEN.part * (high - low);
}

/** Whether the conference closes within the sitting in half of the worlds or more, though others could follow. */
export function isLikelyLast(
  { phase, sitting, lastSitting }: View,
  { ends }: Pick<TextHeading, 'ends'>,
): boolean {
  const last = ends.filter(({ closed }) => closed.state.sitting === sitting);
  return phase === 'negotiation.floor' && sitting < lastSitting && 2 * last.length >= ends.length;
}

/** How a gain at the close compares with the gain now, in whole points. */
export type GainCourse = 'same' | 'anyway' | 'part' | 'more' | 'turns';

export function compareGains(now: number, close: number): GainCourse {
  const [from, to] = [Math.round(now), Math.round(close)];
  if (from === to) return 'same';
  if (from * to < 0) return 'turns';
  if (Math.abs(to) > Math.abs(from)) return 'more';
  return Math.abs(to) <= Math.abs(from) / 4 ? 'anyway' : 'part';
}

/** An article, by index, that moves if the seat waits, and what that brings or costs it by itself. */
export type Drift = { article: number; points: number };

/** By article index, points of the words it ends with over those of today, by itself and on average. */
export function measureArticles(view: View, ends: readonly Pick<End, 'texts'>[]): number[] {
  const { mandate } = view;
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  return articles.map((_, a) => {
    const gain = ends.reduce(
      (sum, end) =>
        sum + (mandate ? computeGainAlone(mandate, articles, texts, a, end.texts[a] ?? -1) : 0),
      0,
    );
    return (100 * gain) / ends.length;
  });
}

/**
 * What costs the seat most first; what brings it most last. Only where the words it is likeliest to end with cost or bring
 * something too: nothing is said of an article that stays as it is in most worlds.
 */
export function listDrifts(view: View, { ends, articles }: TextHeading): Drift[] {
  if (!view.mandate) return [];
  const likely = measureArticles(view, [{ texts: articles.map(({ likeliest }) => likeliest) }]);
  return measureArticles(view, ends)
    .flatMap((points, article): Drift[] =>
      Math.abs(points) >= NOTICED && points * (likely[article] ?? 0) > 0
        ? [{ article, points }]
        : [],
    )
    .sort((one, other) => one.points - other.points);
}

/** Words that an article is heading to without the seat, and points, more than 0, that it loses by them. */
export type CostOfWaiting = { article: number; wording: number; points: number };

/** The article that costs the seat most if it waits, of those that count; null where it loses little. */
export function findCostOfWaiting(
  view: View,
  heading: TextHeading,
  counts: (article: number) => boolean = () => true,
): CostOfWaiting | null {
  const most = listDrifts(view, heading).find(({ article }) => counts(article));
  if (!most || most.points > -COSTLY) return null;
  const { article, points } = most;
  return { article, wording: heading.articles[article]?.likeliest ?? -1, points: -points };
}
