/** Closure of the debate (rule 117): what is open goes to the decision as it stands. */
import { bandOnTime, type MotionRule, NEVER_CLOSED } from './motion-rule.ts';
import { computeMoreTimeWish, makeStatedWish } from './more-time.ts';

export const closure = {
  scope: 'conference',
  phases: ['negotiation.floor'],
  precedence: 4,
  majority: 'procedural',
  immediate: true,
  side: 'yes',
  band: bandOnTime,
  closed: NEVER_CLOSED,
  // To close the debate is to go without more time.
  time: -1,
  leaning: (mandate, rules, texts, question) =>
    -computeMoreTimeWish(mandate, rules, texts, question),
  stated(known, question) {
    const wish = makeStatedWish(known, question);
    return (d) => -wish(d);
  },
  carryOut(carried, then) {
    if (carried) then.closeDebate();
  },
} as const satisfies MotionRule;
