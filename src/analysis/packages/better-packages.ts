/**
 * Texts that would have been better than the one there is: for all together, by each of the goals in `goals.ts`, and
 * for one delegation, with everyone's gain, so that a page can say whom a package would have served.
 *
 * Exact where there are at most `limit` texts (each is tried), and, without linkages and without a bound on changes,
 * for `sum` and `seat` at any size (they are best article by article). Otherwise by search (`climb.ts`), with an upper
 * bound on how much better any text could be (`bound.ts`).
 */
import type { Article, ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { type Mandate, NOTHING, listWordings } from '../../engine/mandate/mandate.ts';
import { findDearestPlaces, computeUpperBound } from './bound.ts';
import { climb, type ClimbedText, STARTS } from './climb.ts';
import { countTextsWithin, walkTexts } from './enumerate.ts';
import { type PackageField, makeField, computeGains, type Places } from './field.ts';
import {
  type Aim,
  type Goal,
  GOALS,
  isBetter,
  computePrices,
  computeRank,
  computeGoalValue,
} from './goals.ts';

export type PackageQuestion = {
  articles: readonly Article[];
  /** By delegation: what each wants. */
  mandates: readonly Mandate[];
  /** The text there is: wording by article, NOTHING where none stands. */
  texts: readonly WordingIndex[];
  /** By article, wordings that may stand; absent: its options. The text there is may always stay. */
  choices?: readonly (readonly number[])[];
  /** Changes of the text at most; absent: as many as there are articles. */
  changes?: number;
  /** Delegation, by index, that `seat` and `carried` are about; absent: both are left out. */
  seat?: SeatIndex;
  /** Weights of delegations in the sum and the Nash product; absent: 1 each. Whoever has 0 does not count at all. */
  weights?: readonly number[];
  /** Texts to try at most; absent: 50,000. */
  limit?: number;
  seed?: number;
  /** Called now and then with a share 0..1 done; false ends the search. */
  progress?: (done: number) => boolean;
};

export type BetterPackage = {
  goal: Goal;
  /** Wording by article. */
  texts: readonly WordingIndex[];
  changes: readonly { article: ArticleIndex; wording: WordingIndex }[];
  /** By delegation: utility over no deal, and over the text there is. */
  gains: Float64Array;
  moved: Float64Array;
  /** Delegations that it serves better than the text there is, and worse. */
  better: number;
  worse: number;
  /** No text within the bounds of the question is better. */
  exact: boolean;
  /** The goal's own number, and how far above it any text could be at most: 0 if exact, null where that is not known. */
  value: number;
  gap: number | null;
};

export type BetterPackagesFound = { packages: readonly BetterPackage[]; cancelled: boolean };

const LIMIT = 50_000;
/** Texts tried between two calls of `progress`. */
const STRIDE = 2048;
const OF_A_SEAT: ReadonlySet<Goal> = new Set(['seat', 'carried']);
/** Utility that is no difference. */
const SAME = 1e-12;

/** Where `progress` ended the search, what was best by then, `cancelled`. The same question and seed: the same answer. */
export function searchBetterPackages(question: PackageQuestion): BetterPackagesFound {
  const { articles, mandates, texts, seat, progress = () => true } = question;
  const choices = listChoices(question);
  const field = makeField(articles, mandates, choices);
  const from = choices.map((list, a) => Math.max(0, list.indexOf(texts[a] ?? NOTHING)));
  const weights = Float64Array.from(mandates, (_, d) => question.weights?.[d] ?? 1);
  const most = Math.min(question.changes ?? articles.length, articles.length);
  const task: Task = { field, from, most, seed: question.seed ?? 1 };
  const before = computeGains(field, from);
  const goals = GOALS.filter((goal) => seat !== undefined || !OF_A_SEAT.has(goal));
  const aims = goals.map((goal): Aim => ({
    goal,
    weights,
    best: new Float64Array(mandates.length),
    seat: seat ?? -1,
    before,
  }));
  const count = countTextsWithin(field, most, question.limit ?? LIMIT);
  const { found, exact, cancelled } =
    count === Infinity ? bySearch(task, aims, progress) : byTrial(task, aims, count, progress);
  return {
    packages: aims.map((aim, i) =>
      describePackage(task, aim, found[i] as ClimbedText, exact[i] as boolean),
    ),
    cancelled,
  };
}

type Task = { field: PackageField; from: Places; most: number; seed: number };

type Results = { found: readonly ClimbedText[]; exact: readonly boolean[]; cancelled: boolean };

function listChoices({ articles, texts, choices }: PackageQuestion): WordingIndex[][] {
  return articles.map((article, a) => {
    const open = choices?.[a] ?? article.options.map((_, option) => option);
    const known = open.filter((wording) => wording === NOTHING || listWordings(article)[wording]);
    return [...new Set([...known, texts[a] ?? NOTHING])].sort((one, other) => one - other);
  });
}

/** Every text, twice: what each could gain at best where nobody loses is known only then. */
function byTrial(
  { field, from, most }: Task,
  aims: readonly Aim[],
  count: number,
  progress: (done: number) => boolean,
): Results {
  let seen = 0;
  const goesOn = (): boolean => {
    seen += 1;
    return seen % STRIDE !== 0 || progress(Math.min(1, seen / (2 * count)));
  };
  const counted = aims[0]?.weights ?? new Float64Array(field.size);
  const all = new Float64Array(field.size).fill(-Infinity);
  const rational = new Float64Array(field.size).fill(-Infinity);
  let whole = walkTexts(field, from, most, (_, gains) => {
    raise(all, gains);
    if (gains.every((gain, d) => gain >= -SAME || counted[d] === 0)) raise(rational, gains);
    return goesOn();
  });
  const best = rational.some((gain) => gain > -Infinity) ? rational : all;
  for (const aim of aims) aim.best.set(best);
  const start = computeGains(field, from);
  const found = aims.map((aim): ClimbedText => ({ places: from, rank: computeRank(aim, start) }));
  whole &&= walkTexts(field, from, most, (places, gains) => {
    aims.forEach((aim, i) => {
      const rank = computeRank(aim, gains);
      if (isBetter(rank, (found[i] as ClimbedText).rank)) found[i] = { places: [...places], rank };
    });
    return goesOn();
  });
  return { found, exact: aims.map(() => whole), cancelled: !whole };
}

function raise(most: Float64Array, gains: Float64Array): void {
  for (let d: SeatIndex = 0; d < most.length; d += 1) {
    if ((gains[d] as number) > (most[d] as number)) most[d] = gains[d] as number;
  }
}

/** What each could gain at best is here that of any text, whoever loses by it. */
function bySearch(
  { field, from, most, seed }: Task,
  aims: readonly Aim[],
  progress: (done: number) => boolean,
): Results {
  const best = computeBestOfAnyText(field);
  for (const aim of aims) aim.best.set(best);
  const separable = field.linked.length === 0 && most >= field.choices.length;
  let going = true;
  const exact: boolean[] = [];
  const found = aims.map((aim, i): ClimbedText => {
    const prices = separable ? computeGoalPrices(aim) : null;
    exact.push(prices !== null);
    if (prices) {
      const places = findDearestPlaces(field, prices);
      return { places, rank: computeRank(aim, computeGains(field, places)) };
    }
    let steps = 0;
    return climb(field, aim, from, most, seed, () => {
      steps += 1;
      const share = 1 - 1 / (1 + steps / STARTS);
      going &&= progress((i + share) / aims.length);
      return going;
    });
  });
  return { found, exact, cancelled: !going };
}

/** Of the goals that are best article by article. */
function computeGoalPrices(aim: Aim): Float64Array | null {
  return aim.goal === 'sum' || aim.goal === 'seat' ? computePrices(aim, aim.weights, 1) : null;
}

function computeBestOfAnyText({ above, floor }: PackageField): Float64Array {
  return floor.map((least, d) =>
    above.reduce(
      (sum, rows) => sum + rows.reduce((most, row) => Math.max(most, row[d] as number), -Infinity),
      0 - least,
    ),
  );
}

function describePackage(
  task: Task,
  aim: Aim,
  { places }: ClimbedText,
  exact: boolean,
): BetterPackage {
  const { field, from } = task;
  const gains = computeGains(field, places);
  const moved = gains.map((gain, d) => gain - (aim.before[d] as number));
  const value = computeGoalValue(aim, gains);
  const bound = exact ? value : computeUpperBound(field, aim, places);
  const isKnown =
    aim.goal !== 'nash' || !gains.some((gain, d) => gain <= 0 && aim.weights[d] !== 0);
  const texts = places.map((place, a) => field.choices[a]?.[place] ?? NOTHING);
  return {
    goal: aim.goal,
    texts,
    changes: texts.flatMap((wording, article) =>
      places[article] === from[article] ? [] : [{ article, wording }],
    ),
    gains,
    moved,
    better: moved.filter((gain) => gain > SAME).length,
    worse: moved.filter((gain) => gain < -SAME).length,
    exact,
    value,
    gap: exact ? 0 : isKnown && bound < Infinity ? Math.max(0, bound - value) : null,
  };
}
