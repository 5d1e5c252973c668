/** Whether any text could be adopted, and who could never be won. */
import type {
  ArticleIndex,
  RollCallVote,
  Scenario,
  SeatIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import { chooseBallot } from '../../engine/motions/swing.ts';
import { decide, type Decision } from '../../engine/vote/tally.ts';
import type { Path, Problems } from '../../scenario/problem.ts';
import { findHighestCap } from './lowered.ts';
import { computeWorthRange, type Worths, computeWorths } from './worths.ts';

/** Times the search goes through all articles; it stops when a round changes nothing. */
const ROUNDS = 12;
/** Delegations from whose first wishes the search starts, besides the middle. */
const STARTS = 12;

export type Zone = {
  /** Whether a text was found that the rule adopts when each votes as delegations do: or that nobody objects to. */
  found: boolean;
  /** The vote on the best text found: most in favour. */
  best: Decision;
  inFavour: number;
  /** Option by article. */
  text: readonly WordingIndex[];
};

/** Looks for a text that is adopted: from the middle and from the wishes of the weightiest, article by article. */
export function findZone(scenario: Scenario): Zone {
  const worths = computeWorths(scenario);
  const starts = [chooseMiddleText(scenario, worths), ...listWishTexts(scenario, worths)];
  let best: Zone | undefined;
  for (const start of starts) {
    // What spares everyone a little may lose those whom a bold text has.
    for (const text of [climbToZone(scenario, worths, start), start]) {
      const found = testZone(scenario, worths, text);
      if (found.found) return found;
      if (!best || found.inFavour > best.inFavour) best = found;
    }
  }
  return best ?? testZone(scenario, worths, []);
}

function testZone(scenario: Scenario, worths: Worths, text: readonly WordingIndex[]): Zone {
  const votes = scenario.delegations.map((_, d): RollCallVote => {
    return chooseBallot('text', computeTextGain(worths, d, text), STANDARD);
  });
  const best = decide(scenario.procedure.substance, scenario.delegations, votes);
  const inFavour = votes.filter((vote) => vote === 'yes').length;
  const silent = votes.every((_, d) => -computeTextGain(worths, d, text) <= STANDARD.isolation);
  return { found: best.adopted || silent, best, inFavour, text };
}

function computeTextGain(
  { of, mandates }: Worths,
  d: SeatIndex,
  text: readonly WordingIndex[],
): number {
  const worth = text.reduce((sum, option, a) => sum + (of[d]?.[a]?.[option] ?? 0), 0);
  return worth - (mandates[d]?.reservation ?? 0);
}

/** The option each article's gains are greatest for, all delegations together. */
function chooseMiddleText({ articles }: Scenario, { of }: Worths): WordingIndex[] {
  return articles.map(({ index, options }) => {
    const sums = options.map((_, option) =>
      of.reduce((sum, worths) => sum + (worths[index]?.[option] ?? 0), 0),
    );
    return sums.indexOf(Math.max(...sums));
  });
}

function listWishTexts({ articles, delegations }: Scenario, { of }: Worths): WordingIndex[][] {
  const weighty = [...delegations]
    .sort((one, other) => other.capability - one.capability || one.index - other.index)
    .slice(0, STARTS);
  return weighty.map(({ index: d }) =>
    articles.map(({ index: a }) => {
      const worths = of[d]?.[a] ?? [];
      return worths.indexOf(Math.max(...worths));
    }),
  );
}

/** Lowers what those who are worse off than with no deal miss, one article at a time. */
function climbToZone(
  { articles }: Scenario,
  worths: Worths,
  start: readonly WordingIndex[],
): WordingIndex[] {
  const text = [...start];
  const gains = worths.mandates.map((_, d) => computeTextGain(worths, d, text));
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    for (const { index: a, options } of articles) {
      const now = text[a] ?? 0;
      const missed = options.map((_, option) => sumMissing(worths, gains, a, now, option));
      const least = Math.min(...missed);
      const next = missed.indexOf(least);
      if (least >= (missed[now] ?? 0) || next === now) continue;
      gains.forEach((gain, d) => {
        gains[d] = gain + computeMoveGain(worths, d, a, now, next);
      });
      text[a] = next;
      changed = true;
    }
    if (!changed) break;
  }
  return text;
}

function sumMissing(
  worths: Worths,
  gains: readonly number[],
  a: ArticleIndex,
  now: WordingIndex,
  option: WordingIndex,
): number {
  return gains.reduce(
    (sum, gain, d) => sum + Math.max(0, -(gain + computeMoveGain(worths, d, a, now, option))),
    0,
  );
}

function computeMoveGain(
  { of }: Worths,
  d: SeatIndex,
  a: ArticleIndex,
  from: WordingIndex,
  to: WordingIndex,
): number {
  const worths = of[d]?.[a] ?? [];
  return (worths[to] ?? 0) - (worths[from] ?? 0);
}

/** Nothing would be adopted; or those who vote for no text can stop everything. */
export function diagnoseZone(scenario: Scenario, problems: Problems): void {
  const path = ['procedure', 'substance'];
  const { found, inFavour, best } = findZone(scenario);
  if (found) return;
  const all = scenario.delegations.length;
  if (isBlocked(scenario)) {
    const never = listImmovable(scenario);
    const names = never.slice(0, 4).map((d) => `"${scenario.delegations[d]?.id ?? ''}"`);
    const more = never.length > names.length ? ` and ${never.length - names.length} more` : '';
    const message = `${never.length} of ${all} delegations (${names.join(', ')}${more}) prefer no deal to any text, even to their own first choice, and together they can block everything. Lower their reservations, or require fewer votes.`;
    return warn('zone/blocked', path, message, scenario, problems);
  }
  const counted =
    best.needed === null
      ? 'which is not enough under the rule'
      : `which gives ${best.inFavour} in favour of the ${best.needed} needed`;
  const message = `No text was found that would be adopted. At best ${inFavour} of ${all} gain from it, ${counted}. Lower reservations or references, or bring ideals closer together.`;
  warn('zone/none', path, message, scenario, problems);
}

function warn(
  code: 'zone/blocked' | 'zone/none',
  path: Path,
  message: string,
  scenario: Scenario,
  problems: Problems,
): void {
  const cap = findHighestCap(scenario, (tried) => findZone(tried).found);
  const meant = cap === undefined ? {} : { meant: { value: cap } };
  problems.add({ severity: 'warning', code, path, side: 'value', message, ...meant });
}

/** Delegations that vote for no text at all: none is worth more to them than no deal. */
export function listImmovable(scenario: Scenario): SeatIndex[] {
  return castBestBallots(scenario).flatMap((vote, d) => (vote === 'yes' ? [] : [d]));
}

/** Whether the rule is not met though each had the text it likes best before it. */
function isBlocked(scenario: Scenario): boolean {
  const { delegations, procedure } = scenario;
  return !decide(procedure.substance, delegations, castBestBallots(scenario)).adopted;
}

function castBestBallots(scenario: Scenario): RollCallVote[] {
  const worths = computeWorths(scenario);
  return scenario.delegations.map(({ index }) => {
    const gain = computeWorthRange(worths, index).most - (worths.mandates[index]?.reservation ?? 0);
    return chooseBallot('text', gain, STANDARD);
  });
}
