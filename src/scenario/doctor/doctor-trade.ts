import type { Path, Problems } from '../problem.ts';
import type { Article, Option, Scenario } from '../resolved.ts';

/** Ideals of delegations and observers with a position on the article. */
function idealsOn(scenario: Scenario, article: Article): number[] {
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
    const message = `"${option.id}" stands at ${option.position} like "${first}", so nobody can prefer one. Move one, or give it readings.`;
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

function betterForAll(option: Option, other: Option, ideals: readonly number[]): boolean {
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
  if (read || ideals.length === 0) return;
  article.options.forEach((option, index) => {
    const better = article.options.find((other) => betterForAll(option, other, ideals));
    if (better === undefined) return;
    const [least, most] = [Math.min(...ideals), Math.max(...ideals)];
    const want = least === most ? `${least}` : `from ${least} to ${most}`;
    const message = `All ${ideals.length} with a position want ${want}, which is nearer to "${better.id}" (${better.position}) than to "${option.id}" (${option.position}). Move it, or let someone want it.`;
    const place = [...path, 'options', index];
    problems.add({
      severity: 'info',
      code: 'option/dominated',
      path: place,
      side: 'value',
      message,
    });
  });
}

function diagnoseSaliences(scenario: Scenario, problems: Problems): void {
  const saliences = scenario.delegations.flatMap(({ positions }) =>
    positions.flatMap((position) => position?.salience ?? []),
  );
  const [first] = saliences;
  if (saliences.length < 2 || saliences.some((salience) => salience !== first)) return;
  const message = `Every salience is ${first}, so no article can be traded for another. Say what matters more to whom.`;
  problems.add({
    severity: 'info',
    code: 'salience/uniform',
    path: ['delegations'],
    side: 'key',
    message,
  });
}

/** Articles, their options, and whether there is anything to trade. */
export function diagnoseTrade(scenario: Scenario, problems: Problems): void {
  for (const article of scenario.articles) {
    const path = ['articles', article.index];
    const ideals = idealsOn(scenario, article);
    if (ideals.length === 0) {
      const message = `Nobody holds a position on "${article.id}". Add a position to a delegation or a group, or leave the article out.`;
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
  }
  diagnoseSaliences(scenario, problems);
}
