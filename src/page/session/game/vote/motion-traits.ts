/** What the page says otherwise by kind of motion, read from the rule of the kind. */
import {
  asksForWords,
  divides,
  isOnTime,
  isSubstantive,
  type MotionOnOrder,
  type MotionOnStanding,
  readMoverSide,
  readTimeSign,
} from '../../../../engine/motions/motion-rules.ts';
import type { Question } from '../../../../engine/motions/motion-rule.ts';

export type MotionTraits = {
  /** The words put to the vote are those asked for, not those that stand. */
  asksForWords: boolean;
  /** How whoever moved it votes. */
  side: 'yes' | 'no';
  /** The meeting may refuse to take the text apart. */
  divides: boolean;
  /** Little is public of what time may bring, and of what no deal is worth nothing. */
  vague: boolean;
  /** Yes is against more time. */
  endsTime: boolean;
};

/** On words that stand, so that what would remain is to be said. */
export function isOnStanding(kind: Question['kind']): kind is MotionOnStanding {
  return isSubstantive(kind) && !asksForWords(kind);
}

/** On no words of its own, so that what it asks is to be said. */
export function isOnOrder(kind: Question['kind']): kind is MotionOnOrder {
  return kind !== 'text' && !isSubstantive(kind);
}

export function readMotionTraits(kind: Question['kind']): MotionTraits {
  return {
    asksForWords: asksForWords(kind),
    side: readMoverSide(kind),
    divides: divides(kind),
    vague: kind === 'text' || isOnTime(kind),
    endsTime: readTimeSign(kind) === -1,
  };
}
