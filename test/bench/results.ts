/** The file of results: a section for each bench, of its latest run, and all bars in one table above them. */
import { inMarkdown, type Report, tableOf } from './report.ts';

const HEAD = `# Results of the benches

What is simulated here says how the game plays, and nothing about any State. \`npm run bench -- NAMES --write\` runs benches and puts their sections here; the others stay.`;

const BARS = 'Bars';

/** @param how rules version, seed and command, in words */
export function sectionOf(report: Report, how: string): string {
  const [title = '', ...rest] = inMarkdown(report).split('\n\n');
  return [title, how, ...rest].join('\n\n');
}

/**
 * Puts sections in the place of those of the same title, new ones at the end.
 * @param before the file as it stands; empty where there is none
 */
export function withSections(before: string, sections: readonly string[]): string {
  const byTitle = new Map<string, string>();
  for (const section of [...before.split(/^(?=## )/m).slice(1), ...sections]) {
    byTitle.set(titleOf(section), section.trim());
  }
  byTitle.delete(BARS);
  const all = [...byTitle.values()];
  const rows = all.flatMap(barRows);
  const bars =
    rows.length > 0 ? [`## ${BARS}`, tableOf(['bar', 'measured', 'ratio', ''], rows)] : [];
  return `${[HEAD, ...bars, ...all].join('\n\n')}\n`;
}

function titleOf(section: string): string {
  return (section.split('\n')[0] ?? '').replace('## ', '');
}

/** Cells of the section's own table of bars, without its head. */
function barRows(section: string): string[][] {
  const [, table = ''] = section.split(`### ${BARS}\n\n`);
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
