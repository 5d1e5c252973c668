/** Adjournment of the meeting for good (rule 118): the conference ends without a text. */
import type { SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { computeHope } from '../mandate/hope.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readStandingTexts,
  utility,
} from '../mandate/mandate.ts';
import {
  bandOnTime,
  type MotionRule,
  type PublicKnowledge,
  type Question,
  type MotionValues,
} from './motion-rule.ts';
import { makeStatedWish } from './more-time.ts';

export const adjourn = {
  scope: 'conference',
  phases: ['negotiation.floor', 'decision.motions'],
  precedence: 2,
  majority: 'procedural',
  immediate: true,
  side: 'yes',
  band: bandOnTime,
  // Only where the scenario has it.
  closed: ({ setup }) =>
    setup.scenario.procedure.adjourn
      ? null
      : { code: 'motion/notInOrder', params: { motion: 'adjourn' } },
  time: -1,
  leaning: compareNoDealWithText,
  stated: compareStatedNoDeal,
  carryOut(carried, then) {
    if (carried) then.end('failed');
  },
} as const satisfies MotionRule;

/** What no treaty is worth over the text, or over what more time may bring less what waiting costs. */
function compareNoDealWithText(
  mandate: Mandate,
  { scenario, values }: MotionValues,
  texts: readonly WordingIndex[],
  question: Question,
): number {
  const { articles } = scenario;
  const hope = computeHope(mandate, articles, texts, question.disputed ?? [], values);
  const now = utility(mandate, articles, texts);
  return mandate.reservation - Math.max(now, hope - values.waiting);
}

/** By stated positions, every article of the same weight: no treaty is worth the positions that hold without one. */
function compareStatedNoDeal(known: PublicKnowledge, question: Question): (d: SeatIndex) => number {
  const { scenario, stated } = known;
  const texts = readStandingTexts(known);
  const wish = makeStatedWish(known, question);
  return (d) => {
    let held = 0;
    let over = 0;
    for (const article of scenario.articles) {
      const a = article.index;
      const ideal = stated[d * scenario.articles.length + a] ?? NaN;
      if (Number.isNaN(ideal)) continue;
      held += 1;
      const position = listWordings(article)[texts[a] ?? NOTHING]?.position ?? article.reference;
      over +=
        measureCloseness(ideal, article.reference ?? NaN) -
        measureCloseness(ideal, position ?? NaN);
    }
    return held === 0 ? 0 : over / held - Math.max(0, wish(d));
  };
}
