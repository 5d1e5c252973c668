/** What a bench has to say, as Markdown that reads as well on a terminal. */
import type { Estimate } from './paired.ts';

export type Cell = string | number;
export type Table = { title: string; head: readonly string[]; rows: readonly (readonly Cell[])[] };

/** A number the project holds itself to. */
export type Bar = {
  says: string;
  measured: string;
  met: boolean;
  /** Measured over wanted, where the bar is one number. */
  ratio?: number;
};

export type Report = {
  title: string;
  /** How it was measured, a sentence or two. */
  about: string;
  tables: readonly Table[];
  bars: readonly Bar[];
};

type Show = (value: number) => string;

export function atLeast(says: string, value: number, bar: number, show: Show = String): Bar {
  return { says, measured: show(value), met: value >= bar, ratio: value / bar };
}

export function atMost(says: string, value: number, bar: number, show: Show = String): Bar {
  return { says, measured: show(value), met: value <= bar, ratio: value / bar };
}

export function within(
  says: string,
  value: number,
  [low, high]: readonly [low: number, high: number],
  show: Show = String,
): Bar {
  return { says, measured: show(value), met: value >= low && value <= high };
}

export function claim(says: string, measured: string, met: boolean): Bar {
  return { says, measured, met };
}

export function inMarkdown({ title, about, tables, bars }: Report): string {
  const parts = [`## ${title}`, about];
  for (const table of tables) parts.push(`### ${table.title}`, tableOf(table.head, table.rows));
  if (bars.length > 0) parts.push('### Bars', tableOfBars(bars));
  return parts.join('\n\n');
}

function tableOfBars(bars: readonly Bar[]): string {
  const rows = bars.map(({ says, measured, met, ratio }) => [
    says,
    measured,
    ratio === undefined ? '' : ratio.toFixed(2),
    met ? 'met' : 'missed',
  ]);
  return tableOf(['bar', 'measured', 'ratio', ''], rows);
}

const NUMBER = /^([-−+]?\d[\d.]*( ± [\d.]+| %)?|-|)$/;

/** Columns padded; a column of numbers stands to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const right = head.map((_, i) => rows.every((row) => NUMBER.test(String(row[i] ?? ''))));
  const text = [head, ...rows].map((row) => head.map((_, i) => String(row[i] ?? '')));
  const widths = head.map((_, i) => Math.max(3, ...text.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (right[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [first = [], ...rest] = text;
  return [line(first), rule, ...rest.map(line)].join('\n');
}

/** Hundredths of the measure. */
export function points(value: number, digits = 2): string {
  const text = (100 * value).toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

export function percent(share: number, digits = 0): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(digits)} %`;
}

export function decimals(digits: number): (value: number) => string {
  return (value) => value.toFixed(digits);
}

/** A mean with its standard error. */
export function plusMinus({ mean, error }: Estimate, show: (value: number) => string): string {
  return `${show(mean)} ± ${show(error)}`;
}
