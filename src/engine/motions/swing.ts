/**
 * Which way a delegation leans on a question put to the vote, and by how much. On an article: how much nearer
 * the text would come to its position, -1..1 of the axis. On the text as a whole: utility over no treaty.
 */
import type { WordingIndex } from '../../scenario/resolved.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Band, Question, MotionValues } from './motion-rule.ts';
import { changeSign, QUESTION_RULES } from './motion-rules.ts';
import type { Values } from '../numbers/values.ts';

export function computeLeaning(
  mandate: Mandate,
  rules: MotionValues,
  texts: readonly WordingIndex[],
  question: Question,
): number {
  const rule = QUESTION_RULES[question.kind];
  if (rule.scope !== 'motion') return rule.leaning(mandate, rules, texts, question);
  const { against } = question;
  return against
    ? readUntouchedSign(against.kind) * computeLeaning(mandate, rules, texts, against)
    : 0;
}

/** The sign with which a leaning on a motion tells how one leans on keeping the text as it is. */
export function readUntouchedSign(kind: Question['kind']): 1 | -1 {
  return changeSign(kind) === 1 ? -1 : 1;
}

/** Leanings above the first vote yes, below minus the second no; between them they abstain. */
export function readBand(kind: Question['kind'], values: Values): Band {
  if (values !== bandsFor) {
    bands.clear();
    bandsFor = values;
  }
  let band = bands.get(kind);
  if (!band) bands.set(kind, (band = QUESTION_RULES[kind].band(values)));
  return band;
}

/** Every ballot asks for one. */
const bands = new Map<Question['kind'], Band>();
let bandsFor: Values | undefined;

/** The ballot a leaning makes by itself. On one article leanings within the band abstain, either way. */
export function chooseBallot(
  kind: Question['kind'],
  lean: number,
  values: Values,
): 'yes' | 'no' | 'abstain' {
  const band = readBand(kind, values);
  return lean > band[0] ? 'yes' : lean < -band[1] ? 'no' : 'abstain';
}
