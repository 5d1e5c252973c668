/** Taking up again what is agreed (rule 123): it needs the rule for substance, two thirds at the UN. */
import type { SeatIndex, WordingIndex } from '../../scenario/ids.ts';
import { closeness, type Mandate, positionRead, wordingsOf, NOTHING } from '../mandate/mandate.ts';
import { textOn } from '../state/texts.ts';
import {
  articleOf,
  bandOnOrder,
  type MotionRule,
  type Public,
  type Question,
  type Rules,
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
  leaning: beyondBand,
  stated: (known, question) => (d) => statedBeyond(known, d, question),
  carryOut(carried, then) {
    if (carried) then.reopen();
  },
} as const satisfies MotionRule;

/** How much further than twice the band the text is from what is wanted; 0 without a position. */
function beyondBand(
  mandate: Mandate,
  rules: Rules,
  texts: readonly WordingIndex[],
  question: Question,
): number {
  const article = articleOf(rules, question);
  const ideal = mandate.ideals[question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const text = texts[question.article] ?? NOTHING;
  const gap = 1 - closeness(ideal, positionRead(mandate, article, text));
  return gap - 2 * rules.values.abstainBand;
}

/** The same from the stated position. */
function statedBeyond(known: Public, d: SeatIndex, question: Question): number {
  const { articles } = known.scenario;
  const article = articleOf(known, question);
  const ideal = known.stated[d * articles.length + question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const text = textOn(known, question.article);
  const position = wordingsOf(article)[text]?.position ?? article.reference;
  return 1 - closeness(ideal, position ?? NaN) - 2 * known.values.abstainBand;
}
