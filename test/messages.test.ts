import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../src/app/build/messages.ts';
import { fill } from '../src/app/language/message-format.ts';

const src = join(import.meta.dirname, '../src');
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

test('a message with parameters is filled, plurals and all', () => {
  const { left } = compile(
    '{ "left": "{n, plural, =0 {no plates} one {# plate} other {# plates}} left" }',
  );
  expect([0, 1, 5].map((n) => fill(left, { n }, 'en'))).toEqual([
    'no plates left',
    '1 plate left',
    '5 plates left',
  ]);
});

test('text without parameters stays text', () => {
  expect(compile('{ "a": "Play", "b": "" }')).toEqual({ a: 'Play', b: '' });
});

test('a message that is not ICU stops the build and names its key', () => {
  expect(() => compile('{ "door.play": "{n, plural, one {x}}" }')).toThrow(/^door\.play: /);
});
