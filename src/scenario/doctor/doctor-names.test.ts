import { expect, test } from 'vitest';
import { BASE, edited, extended } from '../../../test/fixtures/scenario/base.ts';
import { line } from '../../../test/fixtures/scenario/case.ts';
import { check } from '../check/check.ts';
import { readScenario } from '../read.ts';

const remarks = (text: string): string[] =>
  check(text)
    .findings.filter(({ code }) => code.startsWith('name/'))
    .map(line);

/** The base file with names for its two delegations. */
const named = (one: string, other: string): string =>
  edited('id: AAA', `id: AAA\n    name: ${JSON.stringify(one)}`).replace(
    'id: BBB,',
    () => `id: BBB, name: ${JSON.stringify(other)},`,
  );

const BOTH = (how: string): string =>
  `17:22 warning name/alike delegations[1].name: "AAA" and "BBB" ${how}. Give each a distinct name.`;
const CONFUSED = (one: string, other: string): string =>
  BOTH(`have names that are easily confused, such as "${one}" and "${other}"`);

test.each([
  ['the same', 'Brazil', 'Brazil', BOTH('are all called "Brazil"')],
  ['case', 'Brazil', 'BRAZIL', CONFUSED('Brazil', 'BRAZIL')],
  ['a blank', 'Cote dor', 'Cote  dor', CONFUSED('Cote dor', 'Cote  dor')],
  ['a blank at the end', 'Brazil', 'Brazil ', CONFUSED('Brazil', 'Brazil ')],
  ['accents', 'Réunion', 'Reunion', CONFUSED('Réunion', 'Reunion')],
  ['composition alone', 'Réunion', 'Re\u0301union', CONFUSED('Réunion', 'Re\u0301union')],
  ['width', 'Brazil', 'Ｂｒａｚｉｌ', CONFUSED('Brazil', 'Ｂｒａｚｉｌ')],
  ['a hard blank', 'New Ash', 'New\u00a0Ash', CONFUSED('New Ash', 'New\u00a0Ash')],
  ['a dash', 'A-B', 'A–B', CONFUSED('A-B', 'A–B')],
  ['an alphabet', 'Cap', 'Сар', CONFUSED('Cap', 'Сар')],
  ['a digit for a letter', 'Oman', '0man', CONFUSED('Oman', '0man')],
  ['another', 'Mali', 'Ma1i', CONFUSED('Mali', 'Ma1i')],
  ['a capital within a word', 'Mali', 'MaIi', CONFUSED('Mali', 'MaIi')],
  ['a letter without its dot', 'Fiji', 'Fıji', CONFUSED('Fiji', 'Fıji')],
  ['a sign that chooses a form', 'Peru', 'Peru\ufe0f', CONFUSED('Peru', 'Peru\ufe0f')],
  ['case in Cyrillic', 'МОСТ', 'мост', CONFUSED('МОСТ', 'мост')],
])('names of delegations that differ by %s', (_, one, other, remark) => {
  expect(remarks(named(one, other))).toEqual([remark]);
});

test.each([
  ['Group 1', 'Group 10'],
  ['G7', 'G77'],
  ['Seat 1', 'Seat I'],
  ['Bali', 'Ball'],
])('%s and %s are told apart', (one, other) => {
  expect(remarks(named(one, other))).toEqual([]);
});

test('a Cyrillic letter in a Latin word is told, and that the word reads like another', () => {
  expect(remarks(named('Brazil', 'Brаzil'))).toEqual([
    '17:22 warning name/mixed delegations[1].name: "Brаzil" mixes letters of Latin and Cyrillic that look alike. Type the word again in one alphabet.',
    CONFUSED('Brazil', 'Brаzil'),
  ]);
});

test.each([
  ['zero-width space', '\u200b', '200B'],
  ['left-to-right mark', '\u200e', '200E'],
  ['joiner', '\u200d', '200D'],
  ['byte order mark', '\ufeff', 'FEFF'],
  ['soft hyphen', '\u00ad', '00AD'],
  ['filler', '\u3164', '3164'],
  ['tag', '\u{e0041}', 'E0041'],
])('a %s is told, and taken away on request', (_, sign, code) => {
  const { ok, findings } = check(named(`Bra${sign}zil`, 'Bay'));
  const found = findings.filter((one) => one.code.startsWith('name/'));
  expect([ok, found]).toEqual([
    true,
    [
      {
        severity: 'warning',
        code: 'name/invisible',
        path: 'delegations[0].name',
        line: 13,
        column: 11,
        message: `The name "Brazil" contains the invisible character U+${code}. Delete it, or type the name again.`,
        meant: { value: 'Brazil' },
      },
    ],
  ]);
});

test.each([
  ['Persian, with a joiner', 'می\u200cخواهم'],
  ['Hindi, with a joiner', 'क\u094d\u200dष'],
  ['Hebrew, with a mark', 'שלום\u200f'],
  ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ['Japanese', '東京とヨーロッパ'],
  ['two alphabets in two words', 'Москва Moscow'],
  ['a micro sign', 'µm'],
])('%s is nothing to remark', (_, name) => {
  expect(remarks(named(name, 'Bay'))).toEqual([]);
});

test.each([
  ['क', 'कि'],
  ['สิน', 'สาน'],
  ['Niger', 'Nigeria'],
  ['Korea (North)', 'Korea (South)'],
])('%s and %s are told apart by anybody', (one, other) => {
  expect(remarks(named(one, other))).toEqual([]);
});

test('options of one article, articles, groups and neutral names are compared among themselves, by language', () => {
  const text = extended(
    'aliases: { AAA: { name: Ash }, BBB: { name: ash } }',
    'observers: [{ id: OBS, name: { en: Sea, fr: Port } }]',
  )
    .replace('{ id: coast }', '{ id: coast, title: Coast }\n  - { id: shore, title: coast }')
    .replace(
      'position: 0 }',
      'position: 0, title: { en: None, fr: Rien } }\n      - { id: mid, position: 50, title: { en: none, fr: Peu } }',
    )
    .replace(
      'groups:\n',
      '  - id: dues\n    title: Fees\n    options: [{ id: low, position: 0, title: None }, { id: high, position: 9 }]\ngroups:\n',
    );
  expect(readScenario(text).ok).toBe(true);
  expect(remarks(text).map((one) => one.replace(/:.*name\/alike/, '').replace(/: .*/, ''))).toEqual(
    [
      '8 articles[0].options[1].title.en',
      '11 articles[1].title',
      '15 groups[1].title',
      '24 aliases.BBB.name',
    ],
  );
});

test('a thousand delegations of one name are one remark', () => {
  const many = Array.from({ length: 990 }, (_, n) => `  - { id: D${n}, name: Ash }`);
  const text = BASE.replace('procedure:', () => `${many.join('\n')}\nprocedure:`);
  expect(remarks(text)).toEqual([
    '18:21 warning name/alike delegations[3].name: "D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7" and 982 more are all called "Ash". Give each a distinct name.',
  ]);
});

test('more remarks than are listed refuse nothing', () => {
  const many = Array.from({ length: 1000 - 2 }, (_, n) => `  - { id: D${n}, name: Ash\u200b${n} }`);
  const options = Array.from(
    { length: 60 },
    (_, n) => `      - { id: o${n}, position: 50, title: "x\u200b${n}" }`,
  );
  const text = BASE.replace('procedure:', () => `${many.join('\n')}\nprocedure:`).replace(
    '      - { id: high',
    () => `${options.join('\n')}\n      - { id: high`,
  );
  const { ok, findings } = check(text);
  expect([ok, findings.length, findings.at(-1)?.code, findings.at(-1)?.severity]).toEqual([
    true,
    1001,
    'file/more',
    'info',
  ]);
});
