import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { writeMessagesHtml, serveMessages, listMessageReadings } from './messages-page.ts';

const folder = join(import.meta.dirname, '../locales');
const english = readdirSync(join(folder, 'en')).flatMap((file) =>
  Object.entries(
    JSON.parse(readFileSync(join(folder, 'en', file), 'utf8')) as Record<string, string>,
  ),
);

/** Every text that stands somewhere in a message. */
function literals(tree: ReturnType<typeof parse>): string[] {
  return tree.flatMap((piece) => {
    if (piece.type === TYPE.literal) return [piece.value];
    if (piece.type !== TYPE.select && piece.type !== TYPE.plural) return [];
    return Object.values(piece.options).flatMap(({ value }) => literals(value));
  });
}

test('every message reads with the samples, and every branch of it is read', () => {
  const unread = english.flatMap(([key, message]) => {
    const told = listMessageReadings(message, 'en').map(({ text }) => text);
    return literals(parse(message))
      .filter((literal) => !told.some((text) => text.includes(literal)))
      .map((literal) => `${key}: ${literal}`);
  });
  expect(unread).toEqual([]);
});

test('each way a message can read is shown once, with what was chosen', () => {
  const message =
    '{n, plural, =0 {Nobody} one {# seat} other {# seats}}{by, select, none {} other { of {by}}}';
  expect(listMessageReadings(message, 'en')).toEqual([
    { chosen: { n: 0 }, text: 'Nobody' },
    { chosen: { n: 1 }, text: '1 seat' },
    { chosen: { n: 5 }, text: '5 seats' },
    { chosen: { by: 'Germany' }, text: '5 seats of Germany' },
  ]);
});

test('a branch is reached past others that go by the same value', () => {
  const message = '{n, plural, =0 {none} other {some{n, plural, one { single} other {}}}}';
  expect(listMessageReadings(message, 'en').map(({ text }) => text)).toEqual([
    'none',
    'some single',
    'some',
  ]);
});

test('plurals of a language are its own', () => {
  const message = '{n, plural, one {# głos} few {# głosy} many {# głosów} other {# głosu}}';
  const told = listMessageReadings(message, 'pl').map(({ text }) => text);
  expect(told).toEqual(['1 głos', '2 głosy', '5 głosów']);
});

test('the page lists every key, and is served in development alone', () => {
  const html = writeMessagesHtml(folder, 'en');
  expect(english.filter(([key]) => !html.includes(`<dt id="${key}">`))).toEqual([]);
  expect(html).not.toContain('not translated');
  expect(serveMessages(folder).apply).toBe('serve');
});
