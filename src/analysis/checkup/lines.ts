/** Red lines that no words of an article respect. */
import type { Problems } from '../../scenario/problem.ts';
import type { RedLine, Scenario } from '../../scenario/resolved.ts';

export function diagnoseLines({ delegations, articles }: Scenario, problems: Problems): void {
  for (const { id, index, positions } of delegations) {
    positions.forEach((position, a) => {
      const article = articles[a];
      if (!position?.redLine || !article || position.from !== undefined) return;
      const words = [...article.options, ...article.bridges];
      const line = position.redLine;
      if (words.some((one) => respectsLine(line, one.position))) return;
      const message = `Every option of "${article.id}" is past the red line of "${id}" at ${line.at}, so it must oppose anything agreed there. Move the line, or add a wording it can accept.`;
      const path = ['delegations', index, 'positions', article.id, 'redLine'];
      const value = findNearestWords(line.at, words);
      problems.add({
        severity: 'warning',
        code: 'line/no-option',
        path,
        side: 'value',
        message,
        meant: { value },
      });
    });
  }
  diagnoseClashes({ delegations, articles }, problems);
}

/** Where the words lie that a line would have to be moved least for. */
function findNearestWords(at: number, words: readonly { position: number }[]): number {
  const gaps = words.map(({ position }) => Math.abs(position - at));
  return words[gaps.indexOf(Math.min(...gaps))]?.position ?? at;
}

/** Articles on which the red lines together leave nothing: consensus is out of reach, and a scenario may mean that. */
function diagnoseClashes(
  { delegations, articles }: Pick<Scenario, 'delegations' | 'articles'>,
  problems: Problems,
): void {
  for (const { id, index, options, bridges } of articles) {
    const held = delegations.flatMap(({ id: who, positions }) => {
      const line = positions[index]?.redLine;
      return line ? [{ who, line }] : [];
    });
    const lines = held.map(({ line }) => line);
    if (lines.length < 2) continue;
    const opposed = [...options, ...bridges].map(
      ({ position }) => lines.filter((line) => !respectsLine(line, position)).length,
    );
    const least = Math.min(...opposed);
    if (least === 0) continue;
    const words = [...options, ...bridges][opposed.indexOf(least)];
    const crossed = held
      .filter(({ line }) => words && !respectsLine(line, words.position))
      .map(({ who, line }) => `"${who}" (${line.at})`);
    const message = `No wording of "${id}" respects all ${lines.length} red lines on it. The one at ${words?.position ?? ''} crosses fewest: ${crossed.join(', ')}. Consensus there needs someone to give way.`;
    problems.add({
      severity: 'info',
      code: 'line/clash',
      path: ['articles', index],
      side: 'value',
      message,
    });
  }
}

/** With its condition met, a line may stand elsewhere: either will do. */
function respectsLine(line: RedLine, position: number): boolean {
  const { unless } = line;
  const eased = unless !== undefined && isWithinLine(unless.then, unless.side, position);
  return eased || isWithinLine(line.at, line.side, position);
}

function isWithinLine(at: number, side: RedLine['side'], position: number): boolean {
  if (side === 'below') return position >= at;
  if (side === 'above') return position <= at;
  return position === at;
}
