/** Reads the tables beside the scripts. Node only; nothing here ships to the page. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const place = (path: string): URL => new URL(path, import.meta.url);

export const readText = (path: string): string => readFileSync(place(path), 'utf8');

/** The caller states the shape; the test of each scenario holds the tables to it. */
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

export const readYaml = <T>(path: string): T => parse(readText(path)) as T;

const cells = (line: string): string[] => {
  const found = line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g);
  const values = [...found].map((match) => match[1] ?? '');
  if (!line.endsWith(',')) values.pop();
  return values.map((value) =>
    value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
  );
};

/** Rows of a comma-separated table by the names in its first line; a cell holds no line break. */
export const readCsv = (path: string): Map<string, string>[] => {
  const [head = '', ...lines] = readText(path).trim().split('\n');
  const names = cells(head);
  return lines.map((line) => {
    const values = cells(line);
    return new Map(names.map((name, index) => [name, values[index] ?? '']));
  });
};

/** A cell that must be there. */
export const cell = (row: Map<string, string>, name: string): string => {
  const value = row.get(name);
  if (value === undefined) throw new Error(`no column ${name}`);
  return value;
};
