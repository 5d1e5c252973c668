/** The six questions as a form asks them. */
import {
  CHECK_CHOICES,
  CHECK_QUESTIONS,
  type CheckAnswers,
} from '../../../../conference/class/transfer-check.ts';

export const CHECK_FORM = CHECK_QUESTIONS.map((question) => ({ question, choices: CHECK_CHOICES }));

export const NOTHING_ANSWERED: CheckAnswers = CHECK_QUESTIONS.map(() => null);
