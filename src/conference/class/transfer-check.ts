/** Six questions on how bargaining works, none about the conference played: asked before it and after it. */

export const CHECK_TIMES = ['before', 'after'] as const;
export type CheckTime = (typeof CHECK_TIMES)[number];

export const CHECK_QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] as const;
export const CHECK_CHOICES = ['a', 'b', 'c'] as const;
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number];
export type CheckChoice = (typeof CHECK_CHOICES)[number];

/** By question, in their order; null: left out. */
export type CheckAnswers = readonly (CheckChoice | null)[];

const RIGHT: { readonly [Question in CheckQuestion]: CheckChoice } = {
  q1: 'b',
  q2: 'c',
  q3: 'a',
  q4: 'a',
  q5: 'b',
  q6: 'c',
};

/** @returns 0..6 */
export function countRight(answers: CheckAnswers): number {
  return CHECK_QUESTIONS.filter((question, i) => answers[i] === RIGHT[question]).length;
}
