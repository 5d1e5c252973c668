/** What more time may bring over the text as it stands, less what waiting costs. */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { computeHope } from '../mandate/hope.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  readTextOn,
  utility,
} from '../mandate/mandate.ts';
import type { PublicKnowledge, Question, MotionValues } from './motion-rule.ts';

/** By instructions. No treaty is the least it may bring. */
export function computeMoreTimeWish(
  mandate: Mandate,
  { scenario, values }: MotionValues,
  texts: readonly WordingIndex[],
  question: Question,
): number {
  const { articles } = scenario;
  const hope = computeHope(mandate, articles, texts, question.disputed ?? [], values);
  const now = utility(mandate, articles, texts);
  return Math.max(hope, mandate.reservation) - now - values.waiting;
}

/** By stated positions, every article of the same weight. */
export function makeStatedWish(
  known: PublicKnowledge,
  question: Question,
): (d: SeatIndex) => number {
  return (d) => computeWish(known, d, question);
}

function computeWish(known: PublicKnowledge, d: SeatIndex, question: Question): number {
  const { scenario, stated, values } = known;
  const width = scenario.articles.length;
  let held = 0;
  for (let a: ArticleIndex = 0; a < width; a += 1)
    if (!Number.isNaN(stated[d * width + a])) held += 1;
  let short = 0;
  for (const a of question.disputed ?? []) {
    const article = scenario.articles[a];
    const ideal = stated[d * width + a] ?? NaN;
    if (!article || Number.isNaN(ideal)) continue;
    const position = listWordings(article)[readTextOn(known, a)]?.position ?? article.reference;
    short += 1 - measureCloseness(ideal, position ?? NaN);
  }
  return (held > 0 ? (values.hopeShare * short) / held : 0) - values.waiting;
}
