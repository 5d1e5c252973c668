/** What is said of a record that is verified is said word for word alike in the page and on the command line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REMARKS, VERIFIED_MEANS, VOUCHED } from '../src/cli/verified-means.ts';

function readSaid(name: string, start: string): Record<string, string> {
  const file = new URL(`../src/page/locales/en/${name}.json`, import.meta.url);
  const said = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const own = said.filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, words]) => [key.slice(start.length), words]));
}

test('the command line says what the page says', () => {
  expect(readSaid('app', 'verified.')).toEqual({ means: VERIFIED_MEANS, ...REMARKS });
  expect(readSaid('files', 'proof.vouched.')).toEqual(VOUCHED);
});
