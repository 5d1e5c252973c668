/**
 * No pattern takes long on a text made to slow it down: every literal pattern of src is held against a checker.
 * What the checker does not clear is listed, with what keeps its text short.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { Visitor } from 'vite';
import { expect, test } from 'vitest';
import { parseSource } from './boundaries/imports.ts';

const source = join(import.meta.dirname, '../src');

/** By file: why what is looked at is short. */
const GUARDED: Readonly<Record<string, string>> = {
  'page/build/plain-primitives.ts': 'our own sources, while the page is built',
  'page/build/scoped-styles.ts': 'our own sources, while the page is built',
  'page/build/static-door.ts': 'our own page, while it is built',
  'page/features/desk/view/source/source-completion.ts': 'a line of at most 1,000',
  'page/features/desk/view/table/flag-of-name.ts': 'a name of at most 200',
  'page/speech/names/drop-aside.ts': 'a name of at most 200',
  'page/shell/text-size.ts': 'media queries of our own style sheets',
  'scenario/csv/headings.ts': 'a heading of at most 300',
  'scenario/csv/new-parts.ts': 'a title of at most 300',
  'scenario/csv/other-words.ts': 'a heading of at most 300',
  'scenario/source/parse-yaml.ts': 'a message cut before',
};

type Pattern = { file: string; source: string; flags: string };

function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    },
  }).visit(parseSource(file, readFileSync(join(source, file), 'utf8')));
  return found;
}

const patterns = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .flatMap(patternsOf);

/** `unknown`: the checker's time was up. */
const statusOf = (one: Pattern) => checkSync(one.source, one.flags, { timeout: 1000 }).status;

test('a pattern that slows down on a text made for it is found', () => {
  expect(statusOf({ file: '', source: String.raw`\s+$`, flags: '' })).toBe('vulnerable');
  expect(statusOf({ file: '', source: String.raw`^\s*\d+$`, flags: '' })).toBe('safe');
});

test('every pattern is quick on any text, or looks at a short one', () => {
  expect(patterns.length).toBeGreaterThan(100);
  const judged = patterns.map((one) => ({ file: one.file, status: statusOf(one) }));
  const filesOf = (...wanted: string[]) =>
    judged.filter(({ status }) => wanted.includes(status)).map(({ file }) => file);
  expect(filesOf('vulnerable').filter((file) => !(file in GUARDED))).toEqual([]);
  const open = new Set(filesOf('vulnerable', 'unknown'));
  expect(Object.keys(GUARDED).filter((file) => !open.has(file))).toEqual([]);
});
