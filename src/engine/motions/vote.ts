/** Other words for an article, put to the vote as an amendment (rule 130). */
import { bandOnWords, type MotionRule, SUBSTANCE_LAST } from './motion-rule.ts';
import { compareNearness, makeStatedNearness } from './nearer.ts';

export const vote = {
  scope: 'words',
  puts: 'asked',
  divides: false,
  phases: ['decision.motions'],
  precedence: SUBSTANCE_LAST,
  majority: 'substance',
  immediate: false,
  side: 'yes',
  band: bandOnWords,
  // Other words are an amendment.
  closed: ({ setup }) =>
    setup.scenario.procedure.textClosed ? { code: 'text/closed', params: {} } : null,
  leaning: compareNearness,
  stated: makeStatedNearness,
  carryOut(carried, then) {
    if (carried) then.replaceText();
  },
} as const satisfies MotionRule;
