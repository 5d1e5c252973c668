/** What is asked in a vote, and the public count of it. */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Question } from '../motions/motion-rule.ts';
import { isProcedural, QUESTION_RULES } from '../motions/motion-rules.ts';
import type { Values } from '../numbers/values.ts';
import type { Setup } from '../setup/setup.ts';
import type { Motion, State } from '../state/state.ts';
import { type Known, whipCount, type WhipCount } from './forecast.ts';
import { findStoppedMotion } from './motion-order.ts';
import { makeBallotMeasure } from './tally.ts';

/** The question as it stands before the meeting. A view will do. */
export function makeQuestion(
  state: Pick<State, 'motions' | 'articles'>,
  {
    kind,
    article,
    wording,
  }: { kind: Question['kind']; article: ArticleIndex; wording: WordingIndex },
): Question {
  const question: Question = { kind, article, wording };
  const { scope } = QUESTION_RULES[kind];
  const against = scope === 'motion' ? findStoppedMotion(state, article) : undefined;
  if (against) question.against = against;
  if (scope === 'conference') question.disputed = listDisputed(state);
  return question;
}

/** Articles that are not agreed. */
export function listDisputed({ articles }: Pick<State, 'articles'>): ArticleIndex[] {
  return articles.flatMap((article, a) => (article.status === 'adRef' ? [] : [a]));
}

/** The public count of a motion. A view will do. */
export function countFor(known: Known & Pick<State, 'motions'>, motion: Motion): WhipCount {
  return whipCount(known, makeQuestion(known, motion), isProcedural(motion.kind));
}

/** Whether the next motion is one of substance that could go either way by the public count. */
export function isLive(setup: Setup, state: State, motion: Motion): boolean {
  if (isProcedural(motion.kind)) return false;
  return isWithinReach(countFor(readKnown(setup, state), motion), setup);
}

/** Weights with decimals differ in their last digits. */
const ROUNDING = 1e-9;

type Rules = { scenario: SeatScenario; values: Values };

/** Whether whips could turn a vote on substance with this count: always under a compound rule. */
export function isWithinReach(
  { needed, inFavour }: Pick<WhipCount, 'needed' | 'inFavour'>,
  rules: Rules,
): boolean {
  return needed === null || isNear(needed, inFavour, rules);
}

/** Whether so many in favour are within reach of what is needed, both in what the rule for substance counts. */
export function isNear(needed: number, inFavour: number, rules: Rules): boolean {
  return Math.abs(needed - inFavour) <= whipReach(rules) * (1 + ROUNDING);
}

/**
 * By how much whips could turn a vote on substance, in what its rule counts: a share of all the weight there is, at
 * least that of one delegation on average. Not always whole.
 */
export function whipReach({ scenario, values }: Rules): number {
  const { procedure, delegations } = scenario;
  const { total } = makeBallotMeasure(procedure.substance, delegations);
  return Math.max(1, values.liveVote * delegations.length) * (total / delegations.length);
}

/** What of a state is public, as counts take it. */
export function readKnown(setup: Setup, state: State): Known & Pick<State, 'motions'> {
  const { scenario, values, stated } = setup;
  const { articles, lines, present, motions } = state;
  return { scenario, values, stated, articles, lines, present, motions };
}
