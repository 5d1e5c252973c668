/** The text as a whole (rule 131): nobody moves it, it is put when everything else is decided. */
import { utility } from '../mandate/mandate.ts';
import type { QuestionRule } from './motion-rule.ts';

/** Of what no treaty is worth nothing is public. */
const NOT_STATED = (): number => 0;

export const textMotion = {
  scope: 'text',
  majority: 'substance',
  band: ({ textBand }) => [0, textBand],
  /** Utility over no treaty. */
  leaning: (mandate, { scenario }, texts) =>
    utility(mandate, scenario.articles, texts) - mandate.reservation,
  stated: () => NOT_STATED,
  carryOut: (carried, then) => then.end(carried ? 'vote' : 'failed'),
} as const satisfies QuestionRule;
