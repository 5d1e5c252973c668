/**
 * Which way a delegation leans on a question put to the vote, and by how much. On an article: how much nearer
 * the text would come to its position, -1..1 of the axis. On the text as a whole: utility over no treaty.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { hopeOf } from '../mandate/hope.ts';
import { closeness, type Mandate, positionRead, utility } from '../mandate/mandate.ts';
import type { Motion } from '../state/state.ts';
import { isOnTime } from './motion-order.ts';
import type { Values } from '../numbers/values.ts';

/** What every leaning depends on besides instructions: a set-up or a view will do. */
type Rules = { scenario: Scenario; values: Values };

/** What is asked: a motion, or the text as a whole. `against` is the motion a no-action motion would stop. */
export type Question = {
  kind: Motion['kind'] | 'text';
  article: number;
  wording: number;
  against?: Motion;
  /** Articles that are not agreed: what more time could still change. */
  disputed?: readonly number[];
};

export function leaning(
  mandate: Mandate,
  rules: Rules,
  texts: readonly number[],
  question: Question,
): number {
  const { scenario } = rules;
  switch (question.kind) {
    case 'text':
      return utility(mandate, scenario.articles, texts) - mandate.reservation;
    case 'suspend':
      return moreTime(mandate, rules, texts, question);
    case 'closure':
      return -moreTime(mandate, rules, texts, question);
    case 'noAction':
      return question.against
        ? untouched(question.against.kind) * leaning(mandate, rules, texts, question.against)
        : 0;
    case 'separateVote':
      return -nearer(mandate, scenario, texts, question);
    case 'reconsider':
      return beyondBand(mandate, rules, texts, question.article);
    default:
      return nearer(mandate, scenario, texts, question);
  }
}

/** The sign with which a leaning on a motion tells how one leans on keeping the text as it is. */
export function untouched(kind: Question['kind']): 1 | -1 {
  return kind === 'separateVote' ? 1 : -1;
}

/** What more time may bring over the text as it stands, less what waiting costs. No treaty is the least it may bring. */
function moreTime(
  mandate: Mandate,
  { scenario, values }: Rules,
  texts: readonly number[],
  question: Question,
): number {
  const { articles } = scenario;
  const hope = hopeOf(mandate, articles, texts, question.disputed ?? [], values);
  const now = utility(mandate, articles, texts);
  return Math.max(hope, mandate.reservation) - now - values.waiting;
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

/** How much further than twice the band the text is from what is wanted; 0 without a position. */
function beyondBand(
  mandate: Mandate,
  { scenario, values }: Rules,
  texts: readonly number[],
  a: number,
): number {
  const article = scenario.articles[a];
  const ideal = mandate.ideals[a] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const gap = 1 - closeness(ideal, positionRead(mandate, article, texts[a] ?? -1));
  return gap - 2 * values.abstainBand;
}

/**
 * Leanings above the first vote yes, below minus the second no; between them they abstain. That no decision be taken
 * suits all who would not be better off with the motion; to take up again what is agreed, whoever the text is further
 * from than twice the band. On time, who would win by it but less than waiting costs abstains if it is half as much
 * (`timeBand`): who has nothing left to win votes to go on.
 */
export function bandOf(
  kind: Question['kind'],
  { textBand, abstainBand, timeBand, waiting }: Values,
): readonly [above: number, below: number] {
  if (kind === 'noAction' || kind === 'reconsider') return [0, abstainBand];
  if (isOnTime(kind)) return [0, timeBand * waiting];
  return kind === 'text' ? [0, textBand] : [abstainBand, abstainBand];
}

/** The ballot a leaning makes by itself. On one article leanings within the band abstain, either way. */
export function ballotOf(
  kind: Question['kind'],
  lean: number,
  values: Values,
): 'yes' | 'no' | 'abstain' {
  const [above, below] = bandOf(kind, values);
  return lean > above ? 'yes' : lean < -below ? 'no' : 'abstain';
}
