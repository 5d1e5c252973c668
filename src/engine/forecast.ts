/** A whip count from what is public: stated positions and who is in the room. Never anybody's instructions. */
import type { RollCallVote, Scenario } from '../scenario/resolved.ts';
import type { BallotCount } from './event.ts';
import { closeness, wordingsOf } from './mandate.ts';
import { ABSTAIN_BAND, type Question } from './swing.ts';
import { decide } from './tally.ts';

export type WhipCount = {
  votes: readonly RollCallVote[];
  count: BallotCount;
  /** Least in favour if everyone votes as counted; null under a compound rule. */
  needed: number | null;
  carried: boolean;
  /** Delegations whose leaning is so near a band's edge that a private nuance decides, by index. */
  unsure: readonly number[];
};

/** Drawn ideals stray from stated ones by up to about this share of the axis. */
const NUANCE = 0.08;

/**
 * @param stated ideals delegation x article, NaN = none
 * @param texts wording index by article
 * @param present 1 where the delegation is in the room
 */
export function whipCount(
  scenario: Scenario,
  stated: Float64Array,
  texts: readonly number[],
  present: readonly number[],
  question: Question,
  procedural: boolean,
): WhipCount {
  const unsure: number[] = [];
  const votes = scenario.delegations.map((_, d): RollCallVote => {
    if (!present[d]) return 'absent';
    const lean = statedLeaning(scenario, stated, texts, d, question);
    if (Math.abs(Math.abs(lean) - ABSTAIN_BAND) < NUANCE) unsure.push(d);
    return lean > ABSTAIN_BAND ? 'yes' : lean < -ABSTAIN_BAND ? 'no' : 'abstain';
  });
  const { substance, procedural: simple } = scenario.procedure;
  const decision = decide(procedural ? simple : substance, scenario.delegations, votes);
  return {
    votes,
    count: countOf(votes),
    needed: decision.needed,
    carried: decision.adopted,
    unsure,
  };
}

/** What the stated position says of a question on one article, -1..1; 0 on any other question. */
function statedLeaning(
  scenario: Scenario,
  stated: Float64Array,
  texts: readonly number[],
  d: number,
  question: Question,
): number {
  if (question.kind === 'noAction' && question.against) {
    return -statedLeaning(scenario, stated, texts, d, question.against);
  }
  const article = scenario.articles[question.article];
  const ideal = stated[d * scenario.articles.length + question.article];
  if (!article || ideal === undefined || Number.isNaN(ideal)) return 0;
  const wordings = wordingsOf(article);
  const from = wordings[texts[question.article] ?? -1]?.position ?? article.reference ?? ideal;
  const to = wordings[question.wording]?.position ?? article.reference ?? (from < 50 ? 100 : 0);
  const lean = closeness(ideal, to) - closeness(ideal, from);
  return question.kind === 'separateVote' ? -lean : lean;
}

export function countOf(votes: readonly RollCallVote[]): BallotCount {
  const count: BallotCount = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const vote of votes) count[vote] += 1;
  return count;
}
