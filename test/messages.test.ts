import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { compile } from '../src/page/build/messages.ts';
import { fill, type MessageValues } from '../src/page/speech/message-format.ts';

const src = join(import.meta.dirname, '../src');
const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(src, folder, name));

const english = files('page/locales/en', /\.json$/).map(
  (path) => [path, JSON.parse(readFileSync(path, 'utf8'))] as [string, Record<string, string>],
);
const keys = english.flatMap(([, words]) => Object.keys(words));
const source = files('page', /\.tsx?$/)
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

test.each(english)(
  'no number sign is left in %s: inside a choice it stands for no number',
  (_, words) => {
    const left = Object.entries(compile(JSON.stringify(words))).filter(([, message]) =>
      JSON.stringify(message).includes('#'),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  },
);

/** Keys as written, one to a line: a parser keeps the last of those that stand twice, and says nothing. */
const keysAsWritten = (text: string): string[] =>
  [...text.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map(([, key = '']) => key);
const doubles = (all: readonly string[]): string[] =>
  all.filter((key, at) => all.indexOf(key) !== at);

test.each(english)('no key stands twice in %s', (path, words) => {
  const found = keysAsWritten(readFileSync(path, 'utf8'));
  expect(doubles(found)).toEqual([]);
  // None is missed, however the file is laid out.
  expect(found).toEqual(Object.keys(words));
});

test('a key that stands twice is found', () => {
  const text = '{\n  "a": "one",\n  "b": "two: \\"a\\": x",\n  "a": "three"\n}';
  expect(doubles(keysAsWritten(text))).toEqual(['a']);
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

test.each(english)('%s writes of one point as of one', (_, words) => {
  const bare = Object.entries(words).filter(([, text]) => /\{\w+\} points\b/.test(text));
  expect(bare).toEqual([]);
});

test('a plural goes by a number as written too', () => {
  const { short } = compile(
    '{ "short": "short by {points} {points, plural, one {point} other {points}}" }',
  );
  const said = ['1', '1.5', '0', '12'].map((points) => fill(short, { points }, 'en'));
  expect(said).toEqual([
    'short by 1 point',
    'short by 1.5 points',
    'short by 0 points',
    'short by 12 points',
  ]);
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

test('a message with parameters is packed as its pieces', () => {
  expect(
    compile(
      '{ "a": "{seat} has {n, plural, one {# plate} other {{n} up}}{up, select, yes {} other {.}}" }',
    ),
  ).toEqual({
    a: [
      ['seat'],
      ' has ',
      ['n', { one: [0, ' plate'], other: [['n'], ' up'] }, 0],
      ['up', { yes: '', other: '.' }],
    ],
  });
});

test('what no message has stops the build', () => {
  expect(() => compile('{ "door.play": "{n, number}" }')).toThrow(/^door\.play: /);
});

/** Each number in turn for every value of a message, then each word it has a choice for. */
const fillings = (message: string): MessageValues[] => {
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  const choices = [...message.matchAll(/(\w+) \{/g)].map(([, choice = '']) => choice);
  return [0, 1, 2, 21, ...new Set(choices)].map((value) =>
    Object.fromEntries(names.map((name) => [name, value])),
  );
};

test.each(english)('%s says packed what it says as written', (_, words) => {
  const packed = compile(JSON.stringify(words));
  const large = (text: string): string =>
    text.replaceAll(/(?:^|[.?!] )[“‘]?./gu, (opening) => opening.toUpperCase());
  for (const [key, message] of Object.entries(words)) {
    const written = new IntlMessageFormat(message, 'en');
    for (const values of fillings(message))
      expect(large(fill(packed[key], values, 'en'))).toBe(large(String(written.format(values))));
  }
});

test('text without parameters stays text', () => {
  expect(compile('{ "a": "Play", "b": "" }')).toEqual({ a: 'Play', b: '' });
});

test('a message that is not ICU stops the build and names its key', () => {
  expect(() => compile('{ "door.play": "{n, plural, one {x}}" }')).toThrow(/^door\.play: /);
});
