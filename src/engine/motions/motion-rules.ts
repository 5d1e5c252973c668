/** Every kind of motion with its rule. A kind in `MOTIONS` without one does not compile. */
import type { MotionKind } from '../command.ts';
import { adjourn } from './adjourn.ts';
import { closure } from './closure.ts';
import { deletion } from './delete.ts';
import type { MotionRule, Question, QuestionRule } from './motion-rule.ts';
import { noAction } from './no-action.ts';
import { reconsider } from './reconsider.ts';
import { separateVote } from './separate-vote.ts';
import { suspend } from './suspend.ts';
import { textMotion } from './text.ts';
import { vote } from './vote.ts';

const RULES = {
  vote,
  separateVote,
  delete: deletion,
  closure,
  noAction,
  suspend,
  adjourn,
  reconsider,
} satisfies Readonly<Record<MotionKind, MotionRule>>;

export const MOTION_RULES: Readonly<Record<MotionKind, MotionRule>> = RULES;

/** What a vote may be taken on. */
export const QUESTION_RULES: Readonly<Record<Question['kind'], QuestionRule>> = {
  ...RULES,
  text: textMotion,
};

/** Kinds of motion by what they are about. */
type KindOn<Scope extends MotionRule['scope']> = {
  [Kind in keyof typeof RULES]: (typeof RULES)[Kind]['scope'] extends Scope ? Kind : never;
}[keyof typeof RULES];

export type MotionOnWords = KindOn<'words'>;

/** Kinds on words that stand, and may be struck out. */
export type MotionOnStanding = {
  [Kind in MotionOnWords]: (typeof RULES)[Kind]['puts'] extends 'standing' ? Kind : never;
}[MotionOnWords];

/** Kinds on no words of their own. */
export type MotionOnOrder = Exclude<MotionKind, MotionOnWords>;

export function isSubstantive(kind: Question['kind']): kind is MotionOnWords {
  return QUESTION_RULES[kind].scope === 'words';
}

/** On how long the conference goes on. */
export function isOnTime(kind: Question['kind']): boolean {
  return QUESTION_RULES[kind].scope === 'conference';
}

/** Decided by the procedural rule. */
export function isProcedural(kind: Question['kind']): boolean {
  return QUESTION_RULES[kind].majority === 'procedural';
}

/** Whether the words put to the vote are those asked for. */
export function asksForWords(kind: Question['kind']): boolean {
  const rule = QUESTION_RULES[kind];
  return rule.scope === 'words' && rule.puts === 'asked';
}

/** Whether the meeting may refuse to take the text apart. */
export function divides(kind: Question['kind']): boolean {
  const rule = QUESTION_RULES[kind];
  return rule.scope === 'words' && rule.divides;
}

/** How whoever moved it votes; on the text as a whole, how those vote who want it. */
export function readMoverSide(kind: Question['kind']): 'yes' | 'no' {
  return kind === 'text' ? 'yes' : MOTION_RULES[kind].side;
}

/** The sign with which a leaning on it tells how one leans on what would come: other words, or the text as a whole. */
export function changeSign(kind: Question['kind']): 1 | -1 {
  return readMoverSide(kind) === 'yes' ? 1 : -1;
}

/** The sign with which a leaning on it tells what more time would be worth; 0 where it is not on time. */
export function readTimeSign(kind: Question['kind']): 1 | -1 | 0 {
  const rule = QUESTION_RULES[kind];
  return rule.scope === 'conference' ? rule.time : 0;
}
