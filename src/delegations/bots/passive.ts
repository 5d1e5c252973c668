/** Answers and votes by its mandate, and takes no initiative: the par of a seat. */
import { answerFirst, respondIn } from '../delegation.ts';
import { PASS, type Policy } from '../policy.ts';

export const passive: Policy = ({ view }) => {
  if (!view.mandate) return PASS;
  return answerFirst(view, view.mandate) ?? respondIn(view, view.mandate);
};
