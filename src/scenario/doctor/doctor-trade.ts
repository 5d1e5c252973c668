import type { Path, Problems } from '../problem.ts';
import type { Article, Delegation, Option, Scenario } from '../resolved.ts';
import { findPositionsPath } from './positions-path.ts';
import { isStartWording } from './start-wordings.ts';

/** Ideals of delegations and observers with a position on the article. */
function listIdeals(scenario: Scenario, article: Article): number[] {
  const holders = [...scenario.delegations, ...scenario.observers];
  return holders.flatMap(({ positions }) => positions[article.index]?.ideal ?? []);
}

function diagnoseSamePositions(article: Article, path: Path, problems: Problems): void {
  const seen = new Map<string, string>();
  article.options.forEach((option, index) => {
    const key = JSON.stringify([option.position, [...option.readings]]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, option.id);
      return;
    }
    const message = `"${option.id}" is at ${option.position}, the same as "${first}", so nobody can prefer either. Move one, or give it readings.`;
    const place = [...path, 'options', index, 'position'];
    problems.add({
      severity: 'warning',
      code: 'option/same-position',
      path: place,
      side: 'value',
      message,
    });
  });
}

function isBetterForAll(option: Option, other: Option, ideals: readonly number[]): boolean {
  return ideals.every(
    (ideal) => Math.abs(other.position - ideal) < Math.abs(option.position - ideal),
  );
}

function diagnoseDominated(
  article: Article,
  ideals: number[],
  path: Path,
  problems: Problems,
): void {
  const read = article.options.some((option) => option.readings.size > 0);
  // Where words are still to be written, so is where they stand.
  const open = article.options.some(({ text }) => isStartWording(text));
  if (read || open || ideals.length === 0) return;
  article.options.forEach((option, index) => {
    const better = article.options.find((other) => isBetterForAll(option, other, ideals));
    if (better === undefined) return;
    const [least, most] = [Math.min(...ideals), Math.max(...ideals)];
    const want = least === most ? `${least}` : `${least} to ${most}`;
    const message = `All ${ideals.length} with a position here want ${want}, so all prefer "${better.id}" (${better.position}) to "${option.id}" (${option.position}). Move the second, or give someone a position near it.`;
    const place = [...path, 'options', index];
    const edge = option.position < least ? least : most;
    problems.add({
      severity: 'info',
      code: 'option/dominated',
      path: place,
      side: 'value',
      message,
      ...(isFree(article, option, edge) ? { meant: { value: edge } } : {}),
    });
  });
}

/** Moved there an option meets no other and passes by none. */
function isFree({ options }: Article, { position, id }: Option, to: number): boolean {
  const [low, high] = [Math.min(position, to), Math.max(position, to)];
  return !options.some((one) => one.id !== id && one.position >= low && one.position <= high);
}

/** A tenth of the axis. */
const NARROW = 10;

/** Options at one place are told of by themselves; a reading may set those near each other far apart. */
function diagnoseNarrow(
  scenario: Scenario,
  article: Article,
  path: Path,
  problems: Problems,
): void {
  const positions = article.options.map(({ position }) => position);
  const [least, most] = [Math.min(...positions), Math.max(...positions)];
  const read = article.options.some((option) => option.readings.size > 0);
  const apart = roundToTenths(most - least);
  if (read || positions.length < 2 || apart === 0 || apart > NARROW) return;
  const worth = roundToTenths(
    Math.max(0, ...scenario.delegations.map((one) => computeArticleShare(one, article))) * apart,
  );
  problems.add({
    severity: 'info',
    code: 'option/narrow',
    path: [...path, 'options'],
    side: 'value',
    message: `The ${positions.length} options of "${article.id}" run from ${least} to ${most}, only ${apart} of 100 apart. That is worth at most ${worth} of 100 points to anyone, so there is little to bargain over. Spread them out, or leave the article out.`,
  });
}

/** Of all that matters to a delegation, what the article is. */
function computeArticleShare({ positions }: Delegation, { index }: Article): number {
  const all = positions.reduce((sum, position) => sum + (position?.salience ?? 0), 0);
  return all === 0 ? 0 : (positions[index]?.salience ?? 0) / all;
}

function roundToTenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}

function diagnoseSaliences(scenario: Scenario, problems: Problems): void {
  const saliences = scenario.delegations.flatMap(({ positions }) =>
    positions.flatMap((position) => position?.salience ?? []),
  );
  const [first] = saliences;
  if (saliences.length < 2 || saliences.some((salience) => salience !== first)) return;
  const message = `Every salience is ${first}, so no article can be traded for another. Set what matters more to each delegation.`;
  problems.add({
    severity: 'info',
    code: 'salience/uniform',
    path: findPositionsPath(scenario),
    side: 'key',
    message,
  });
}

/** Articles, their options, and whether there is anything to trade. */
export function diagnoseTrade(scenario: Scenario, problems: Problems): void {
  for (const article of scenario.articles) {
    const path = ['articles', article.index];
    const ideals = listIdeals(scenario, article);
    if (ideals.length === 0) {
      const message = `Nobody has a position on "${article.id}". Add a position to a delegation or a group, or leave the article out.`;
      problems.add({
        severity: 'warning',
        code: 'article/no-position',
        path,
        side: 'value',
        message,
      });
    }
    diagnoseSamePositions(article, path, problems);
    diagnoseDominated(article, ideals, path, problems);
    diagnoseNarrow(scenario, article, path, problems);
  }
  diagnoseSaliences(scenario, problems);
}
