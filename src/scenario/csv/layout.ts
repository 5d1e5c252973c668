/** How a table lies: what does not stand with delegations in lines and articles in columns is laid so. */
import { countFilled } from './cells.ts';
import { isArticleHead, isWho, findTrait } from './headings.ts';

/** `columns`: delegations in columns, articles in lines. `pairs`: a line for each delegation and article. */
export const LAYOUTS = ['lines', 'columns', 'pairs'] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

type Lines = readonly (readonly string[])[];

/** Lines of a table that are looked at: all delegations and groups a scenario may have, and what stands above them. */
export const LONGEST = 1_500;

/** Lines at the top among which the headings are looked for. */
const TOP = 12;

/** Headings that name delegations and articles both are those of pairs; articles alone, at the left, of a table that lies across. */
export function findLayout(lines: Lines): LayoutKind {
  for (const line of lines.slice(0, TOP)) {
    const article = line.findIndex(isArticleHead);
    if (article < 0 || countFilled(line) < 3) continue;
    if (line.some(isWho)) return 'pairs';
    if (article === 0) return 'columns';
  }
  return 'lines';
}

/** The same cells with delegations in lines and articles in columns. */
export function inLines(lines: Lines, layout: LayoutKind): Lines {
  if (layout === 'lines') return lines;
  const named = lines.findIndex((line) => countFilled(line) > 2 && line.some(isArticleHead));
  const table = lines.slice(Math.max(named, 0));
  return layout === 'columns' ? transposeTable(table) : gatherByDelegation(table);
}

function transposeTable(table: Lines): string[][] {
  const width = table.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, at) => table.map((line) => line[at] ?? ''));
}

/** A line for each delegation, in it each of the other columns once for every article. */
function gatherByDelegation([heads = [], ...body]: Lines): string[][] {
  const who = Math.max(0, heads.findIndex(isWho));
  const about = heads.findIndex((head, at) => at !== who && isArticleHead(head));
  const article = about < 0 ? who + 1 : about;
  const held = heads.flatMap((_, at) => (at === who || at === article ? [] : [at]));
  const cells = new Map<string, Map<string, string>>();
  const columns = new Set<string>();
  let [name, title] = ['', ''];
  for (const line of body) {
    // A merged cell speaks for the lines below it.
    name = line[who] || name;
    title = line[article] || title;
    if (name === '' || title === '') continue;
    const said = cells.get(name) ?? new Map<string, string>();
    cells.set(name, said);
    for (const at of held) {
      const head = heads[at] ?? '';
      // What is said of a delegation is said in each of its lines.
      const column = findTrait(head) || isWho(head) ? head : `${title}: ${head}`;
      columns.add(column);
      if (line[at]) said.set(column, line[at]);
    }
  }
  return [
    [heads[who] ?? '', ...columns],
    ...[...cells].map(([one, said]) => [one, ...[...columns].map((at) => said.get(at) ?? '')]),
  ];
}
