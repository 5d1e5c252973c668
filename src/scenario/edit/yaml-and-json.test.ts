/** The same document as YAML and as JSON is accepted alike, or refused with the same codes at the same paths. */
import { expect, test } from 'vitest';
import { BASE } from '../../../test/fixtures/scenario/base.ts';
import { EditedDocument } from './edited-document.ts';
import { LIMITS } from '../limits.ts';
import { readScenario } from '../read.ts';
import { toJson } from '../to-json.ts';

const written = toJson(BASE);
const JSON_BASE = written.ok ? written.json : '';

const judged = (source: string): string => {
  const { ok, findings } = readScenario(source);
  return [ok, ...findings.map(({ code, path }) => `${code} ${path}`).sort()].join(', ');
};
/** Whether the desk opens it as a form. */
const opens = (source: string): boolean => new EditedDocument().open(source).ok;

function put(source: string, find: string, other: string): string {
  if (!source.includes(find)) throw new Error(`there is no ${find}`);
  return source.replace(find, () => other);
}

const quoted = (text: string): string => JSON.stringify(text);
const escaped = (text: string): string =>
  `"${[...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
const block = (text: string): string =>
  `|-\n${' '.repeat(9)}${text.replaceAll('\n', `\n${' '.repeat(9)}`)}`;

const MOST = LIMITS.letters;
const OK = 'true';
const LONG = 'false, text/long title';

test.each<[string, string, string]>([
  ['the longest text', 'A'.repeat(MOST), OK],
  ['one letter more', 'A'.repeat(MOST + 1), LONG],
  ['the longest text, of many lines', `${'A'.repeat(99)}\n`.repeat(MOST / 100).slice(0, -1), OK],
  ['the longest text, of very many lines', 'A\n'.repeat(MOST / 2).slice(0, -1), OK],
  ['one line too many', `${'A'.repeat(99)}\n`.repeat(MOST / 100 + 1).slice(0, -1), LONG],
  ['quotes and backslashes, as long', '"\\'.repeat(MOST / 2), OK],
  ['quotes and backslashes, longer', '"\\'.repeat(MOST / 2 + 1), LONG],
  ['a text of two lines', 'A\nB', OK],
  ['a tab', 'A\tB', OK],
  ['what looks like a number', '0x10', OK],
  ['what looks like nothing', 'null', OK],
  ['a zero-width space', 'A\u200bB', OK],
  ['a byte order mark inside', 'A\ufeffB', OK],
])('the text: %s', (_, text, expected) => {
  const yaml = [block(text), quoted(text), escaped(text)].map((one) =>
    put(BASE, 'title: Harbour', `title: ${one}`),
  );
  const json = [quoted(text), escaped(text)].map((one) =>
    put(JSON_BASE, '"title":"Harbour"', `"title":${one}`),
  );
  const all = [...yaml, ...json];
  expect(all.map(judged)).toEqual(all.map(() => expected));
  expect(all.map(opens)).toEqual(all.map(() => expected === OK));
});

test.each<[string, string, string]>([
  ['an escape', '\u001b', 'false, text/control title'],
  ['a control of the upper range', '\u0085', 'false, text/control title'],
  ['a right-to-left override', '\u202e', 'false, text/bidirectional title'],
  ['half a character', '\ud800', 'false, encoding/utf-8 title'],
  ['a NUL', '\u0000', 'false, text/control title'],
  ['nothing but a blank', ' ', 'false, value/format title'],
  ['nothing at all', '', 'false, value/format title'],
])('in an escape: %s', (_, text, expected) => {
  const all = [
    put(BASE, 'title: Harbour', `title: ${escaped(text)}`),
    put(JSON_BASE, '"title":"Harbour"', `"title":${escaped(text)}`),
  ];
  expect(all.map(judged)).toEqual(all.map(() => expected));
});

const IDEAL = 'delegations[0].positions.fees.ideal';
const WRONG = `false, value/type ${IDEAL}`;

/** JSON has none of these but the first few: it is then read as the YAML that it also is. */
test.each<[string, string]>([
  ['10', OK],
  ['1e1', OK],
  ['1E+1', OK],
  ['-0', OK],
  ['1e-400', OK],
  ['-1', `false, value/range ${IDEAL}`],
  ['123456789012345678901234567890', `false, value/range ${IDEAL}`],
  ['1e999', `false, number/finite ${IDEAL}`],
  ['-1e999', `false, number/finite ${IDEAL}`],
  ['.inf', `false, number/finite ${IDEAL}`],
  ['.nan', `false, number/finite ${IDEAL}`],
  ['NaN', WRONG],
  ['Infinity', WRONG],
  ['0x10', OK],
  ['0o17', OK],
  ['.5', OK],
  ['5.', OK],
  ['007', OK],
  ['+1', OK],
  ['1_000', WRONG],
  ['1e', WRONG],
  ['null', WRONG],
  ['~', WRONG],
  ['', WRONG],
  ['yes', WRONG],
  ['no', WRONG],
  ['true', WRONG],
  ['"10"', WRONG],
  ['[10]', WRONG],
])('a number written %s', (number, expected) => {
  expect([
    judged(put(BASE, 'ideal: 10', `ideal: ${number}`)),
    judged(put(JSON_BASE, '"ideal":10', `"ideal":${number}`)),
  ]).toEqual([expected, expected]);
});

const more = (json: string): string => `${JSON_BASE.slice(0, -1)},${json}}`;
const nested = (open: string, times: number, close: string): string =>
  `${open.repeat(times)}1${close.repeat(times)}`;

test.each<[string, string, string, string]>([
  ['a byte order mark', `\ufeff${BASE}`, `\ufeff${JSON_BASE}`, OK],
  ['trailing data', `${BASE}x`, `${JSON_BASE}x`, 'false, yaml/syntax '],
  ['a trailing brace', `${BASE}}`, `${JSON_BASE}}`, 'false, yaml/syntax '],
  ['a mark at the end', `${BASE}\ufeff`, `${JSON_BASE}\ufeff`, 'false, yaml/syntax '],
  ['a key twice', `${BASE}title: B\n`, more('"title":"B"'), 'false, key/duplicate title'],
  [
    'a key twice, once as an escape',
    `${BASE}"\\u0074itle": B\n`,
    more('"\\u0074itle":"B"'),
    'false, key/duplicate title',
  ],
  ['__proto__', `${BASE}__proto__: 1\n`, more('"__proto__":1'), 'false, id/pattern __proto__'],
  [
    '__proto__ as an escape, with a mapping',
    `${BASE}"\\u005f_proto__": { id: x }\n`,
    more('"\\u005f_proto__":{"id":"x"}'),
    'false, id/pattern __proto__',
  ],
  [
    '__proto__ as an id',
    put(BASE, '      fees: {', '      __proto__: {'),
    put(JSON_BASE, '"fees":{', '"__proto__":{'),
    'false, id/pattern delegations[0].positions.__proto__',
  ],
  [
    'constructor as an id',
    put(BASE, '      fees: {', '      constructor: {'),
    put(JSON_BASE, '"fees":{', '"constructor":{'),
    'false, reference/dangling delegations[0].positions.constructor',
  ],
  [
    '20 levels',
    `${BASE}x: ${nested('[', LIMITS.depth - 1, ']')}\n`,
    more(`"x":${nested('[', LIMITS.depth - 1, ']')}`),
    'false, key/unknown x',
  ],
  [
    '21 levels',
    `${BASE}x: ${nested('{ a: ', LIMITS.depth, '}')}\n`,
    more(`"x":${nested('{"a":', LIMITS.depth, '}')}`),
    'false, yaml/depth ',
  ],
  [
    'a key that is too long',
    put(BASE, 'population: 4', `? ${'k'.repeat(MOST + 1)}\n    : 4`),
    put(JSON_BASE, '"population":4', `"${'k'.repeat(MOST + 1)}":4`),
    `false, text/long delegations[1]["${'k'.repeat(80)}…"]`,
  ],
])('a document with %s', (_, yaml, json, expected) => {
  expect([judged(yaml), judged(json)]).toEqual([expected, expected]);
  expect([opens(yaml), opens(json)]).toEqual([
    /^true|unknown|dangling/.test(expected),
    opens(yaml),
  ]);
});
