/** Words that stand, put to the vote apart (rule 129): they stay where they are voted in. */
import { bandOnWords, type MotionRule, NEVER_CLOSED, SUBSTANCE_LAST } from './motion-rule.ts';
import { compareNearness, makeStatedNearness } from './nearer.ts';

export const separateVote = {
  scope: 'words',
  puts: 'standing',
  divides: true,
  phases: ['decision.motions'],
  precedence: SUBSTANCE_LAST,
  majority: 'substance',
  immediate: false,
  // Who asks for words to be voted on apart wants them out.
  side: 'no',
  band: bandOnWords,
  closed: NEVER_CLOSED,
  leaning: (mandate, rules, texts, question) => -compareNearness(mandate, rules, texts, question),
  stated(known, question) {
    const near = makeStatedNearness(known, question);
    return (d) => -near(d);
  },
  carryOut(carried, then) {
    if (!carried) then.replaceText();
  },
} as const satisfies MotionRule;
