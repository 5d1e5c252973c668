import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../build/messages.ts';

const src = join(import.meta.dirname, '../..');
const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(src, folder, name));

const english = files('app/language/en', /\.json$/).map(
  (path) => [path, JSON.parse(readFileSync(path, 'utf8'))] as [string, Record<string, string>],
);
const keys = english.flatMap(([, words]) => Object.keys(words));
const source = [...files('app', /\.tsx?$/), ...files('panels', /\.tsx?$/)]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const literals = new Set([...source.matchAll(/'([^'\n]*)'/g)].map(([, text]) => text));
/** Templates such as `reason.${code}` or `door.${part}.title`, as patterns over whole keys. */
const templates = [...source.matchAll(/`([\w/]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, text = '']) => {
  const fixed = text
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.+')}$`);
});

test('every message is used', () => {
  const used = (key: string): boolean =>
    literals.has(key) || templates.some((template) => template.test(key));
  expect(keys.filter((key) => !used(key))).toEqual([]);
});

test('every key that is used has its message', () => {
  const asked = [...source.matchAll(/\bt\(\s*'([^'\n]+)'/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test('no key stands in two files', () => {
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each(english)('%s is ICU MessageFormat throughout', (_, words) => {
  expect(Object.keys(compile(JSON.stringify(words)))).toEqual(Object.keys(words));
});

test.each(english)('%s says its piece without exclamation marks', (_, words) => {
  expect(Object.values(words).filter((text) => text.includes('!'))).toEqual([]);
});
