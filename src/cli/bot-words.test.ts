import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatBots } from './bot-words.ts';

test('help and the README say the same of every bot', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(
    ([, name, words]) => `${name} ${words}`,
  );
  const lines = formatBots()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().replace(/ +/g, ' '));
  expect(rows.filter((row) => lines.includes(row))).toEqual(lines);
});
