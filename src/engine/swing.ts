/**
 * Which way a delegation leans on a question put to the vote, and by how much. On an article: how much nearer
 * the text would come to its position, -1..1 of the axis. On the text as a whole: utility over no treaty.
 */
import type { Scenario } from '../scenario/resolved.ts';
import { closeness, type Mandate, positionRead, utility } from './mandate.ts';
import type { Motion } from './state.ts';

/** What is asked: a motion, or the text as a whole. `against` is the motion a no-action motion would stop. */
export type Question = {
  kind: Motion['kind'] | 'text';
  article: number;
  wording: number;
  against?: Motion;
};

/**
 * Leanings within this band abstain. Fitted by hand to the one published tally of 8 August 2024 (23-102-26 on
 * Article 6(2)), and so no evidence about any state.
 */
export const ABSTAIN_BAND = 0.15;
/** On the text as a whole a shortfall up to this abstains. */
const TEXT_BAND = 0.04;

export function leaning(
  mandate: Mandate,
  scenario: Scenario,
  texts: readonly number[],
  question: Question,
): number {
  const { articles } = scenario;
  switch (question.kind) {
    case 'text':
    case 'closure':
      return utility(mandate, articles, texts) - mandate.reservation;
    case 'suspend':
      return mandate.reservation - utility(mandate, articles, texts);
    case 'noAction':
      return question.against ? -leaning(mandate, scenario, texts, question.against) : 0;
    case 'separateVote':
      return -nearer(mandate, scenario, texts, question);
    case 'reconsider':
      return discontentAt(mandate, scenario, texts, question.article) - ABSTAIN_BAND;
    default:
      return nearer(mandate, scenario, texts, question);
  }
}

/** Change in closeness if the wording asked for replaced the text. */
function nearer(
  mandate: Mandate,
  scenario: Scenario,
  texts: readonly number[],
  question: Question,
): number {
  const article = scenario.articles[question.article];
  const ideal = mandate.ideals[question.article] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const before = positionRead(mandate, article, texts[question.article] ?? -1);
  const after = positionRead(mandate, article, question.wording);
  return closeness(ideal, Number.isNaN(after) ? farEnd(before) : after) - closeness(ideal, before);
}

/** An article struck out with no reference position counts as the far end of the axis. */
function farEnd(position: number): number {
  return position < 50 ? 100 : 0;
}

function discontentAt(
  mandate: Mandate,
  scenario: Scenario,
  texts: readonly number[],
  a: number,
): number {
  const article = scenario.articles[a];
  const ideal = mandate.ideals[a] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  return 1 - closeness(ideal, positionRead(mandate, article, texts[a] ?? -1));
}

/** The ballot a leaning makes by itself. */
export function ballotOf(kind: Question['kind'], lean: number): 'yes' | 'no' | 'abstain' {
  if (kind === 'text') return lean > 0 ? 'yes' : lean >= -TEXT_BAND ? 'abstain' : 'no';
  return lean > ABSTAIN_BAND ? 'yes' : lean < -ABSTAIN_BAND ? 'no' : 'abstain';
}
