/** How much nearer, -1..1 of the axis, the text of an article would come if the wording asked for replaced it. */
import type { SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
} from '../mandate/mandate.ts';
import type { PublicKnowledge, Question, MotionValues } from './motion-rule.ts';

type Words = Pick<Question, 'article' | 'wording'>;

/** To what a delegation's instructions want. */
export function compareNearness(
  mandate: Mandate,
  { scenario }: MotionValues,
  texts: readonly WordingIndex[],
  question: Words,
): number {
  const article = scenario.articles[question.article];
  const ideal = mandate.ideals[question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const before = readPosition(mandate, article, texts[question.article] ?? NOTHING);
  const after = readPosition(mandate, article, question.wording);
  return (
    measureCloseness(ideal, Number.isNaN(after) ? findFarEnd(before) : after) -
    measureCloseness(ideal, before)
  );
}

/** An article struck out with no reference position counts as the far end of the axis. */
function findFarEnd(position: number): number {
  return position < 50 ? 100 : 0;
}

/** To what each delegation has stated; 0 without a position. */
export function makeStatedNearness(
  known: PublicKnowledge,
  question: Words,
): (d: SeatIndex) => number {
  const { scenario, stated } = known;
  const width = scenario.articles.length;
  const lean = makeNearness(scenario, readStandingTexts(known), question);
  return (d) => {
    const own = lean(stated[d * width + question.article] ?? NaN);
    return Number.isNaN(own) ? 0 : own;
  };
}

/** To one position. */
export function leanAt(
  scenario: SeatScenario,
  texts: readonly WordingIndex[],
  question: Words,
  ideal: number,
): number {
  return makeNearness(scenario, texts, question)(ideal);
}

const NO_LEAN = (): number => NaN;

/** To any position: where the text stands and where it would is looked up once. */
export function makeNearness(
  scenario: SeatScenario,
  texts: readonly WordingIndex[],
  { article: a, wording }: Words,
): (ideal: number) => number {
  const article = scenario.articles[a];
  if (!article) return NO_LEAN;
  const wordings = listWordings(article);
  const stands = wordings[texts[a] ?? NOTHING]?.position ?? article.reference;
  const asked = wordings[wording]?.position ?? article.reference;
  return (ideal) => {
    if (Number.isNaN(ideal)) return NaN;
    const from = stands ?? ideal;
    const to = asked ?? findFarEnd(from);
    return measureCloseness(ideal, to) - measureCloseness(ideal, from);
  };
}
