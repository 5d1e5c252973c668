/** Taking up again what is agreed (rule 123): it needs the rule for substance, two thirds at the UN. */
import type { SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readTextOn,
} from '../mandate/mandate.ts';
import {
  readMotionArticle,
  bandOnOrder,
  type MotionRule,
  type PublicKnowledge,
  type Question,
  type MotionValues,
} from './motion-rule.ts';

export const reconsider = {
  scope: 'article',
  phases: ['negotiation.floor'],
  precedence: 5,
  majority: 'substance',
  immediate: true,
  side: 'yes',
  // For it is whoever the text is further from than twice the band.
  band: bandOnOrder,
  closed: ({ state }, a) =>
    state.articles[a]?.status === 'adRef'
      ? null
      : { code: 'motion/notInOrder', params: { motion: 'reconsider' } },
  leaning: measureBeyondBand,
  stated: (known, question) => (d) => measureStatedBeyond(known, d, question),
  carryOut(carried, then) {
    if (carried) then.reopen();
  },
} as const satisfies MotionRule;

/** How much further than twice the band the text is from what is wanted; 0 without a position. */
function measureBeyondBand(
  mandate: Mandate,
  rules: MotionValues,
  texts: readonly WordingIndex[],
  question: Question,
): number {
  const article = readMotionArticle(rules, question);
  const ideal = mandate.ideals[question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const text = texts[question.article] ?? NOTHING;
  const gap = 1 - measureCloseness(ideal, readPosition(mandate, article, text));
  return gap - 2 * rules.values.abstainBand;
}

/** The same from the stated position. */
function measureStatedBeyond(known: PublicKnowledge, d: SeatIndex, question: Question): number {
  const { articles } = known.scenario;
  const article = readMotionArticle(known, question);
  const ideal = known.stated[d * articles.length + question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const text = readTextOn(known, question.article);
  const position = listWordings(article)[text]?.position ?? article.reference;
  return 1 - measureCloseness(ideal, position ?? NaN) - 2 * known.values.abstainBand;
}
