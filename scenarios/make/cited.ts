/** The list of sources, cut down to those that a scenario's own words name in [square brackets] or as a `source`. */
import { cell, readCsv } from './read.ts';

export type SourceEntry = { id: string; title: string; address: string };

export const citedSources = (scenario: object): SourceEntry[] => {
  const text = JSON.stringify(scenario);
  const named = new Set<string>();
  for (const match of text.matchAll(/\[([A-Z0-9, ]+)\]/g)) {
    for (const id of (match[1] ?? '').split(', ')) named.add(id);
  }
  for (const match of text.matchAll(/"source":"([A-Z0-9, ]+)"/g)) {
    for (const id of (match[1] ?? '').split(', ')) named.add(id);
  }
  const rows = readCsv('../sources/sources.csv');
  const known = new Set(rows.map((row) => cell(row, 'id')));
  for (const id of named)
    if (!known.has(id)) throw new Error(`source ${id} is cited and not listed`);
  return rows
    .filter((row) => named.has(cell(row, 'id')))
    .map((row) => ({
      id: cell(row, 'id'),
      title: cell(row, 'title'),
      address: cell(row, 'address'),
    }));
};
