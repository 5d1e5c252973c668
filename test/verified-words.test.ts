/** What is said of a record that is verified is said word for word alike in the page and on the command line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REMARKS, VERIFIED_MEANS } from '../src/cli/verified-means.ts';

test('the command line says what the page says', () => {
  const file = new URL('../src/page/locales/en/app.json', import.meta.url);
  const said = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const verified = said.filter(([key]) => key.startsWith('verified.'));
  const here = Object.entries({ means: VERIFIED_MEANS, ...REMARKS });
  expect(verified).toEqual(here.map(([key, words]) => [`verified.${key}`, words]));
});
