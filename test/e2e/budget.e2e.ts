import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

/** Chunks that a conference can be played without, each fetched when it is asked for. */
const ASIDE =
  /^(balance|balance\.worker|charts|check|checkup|codex|collect|compare|desk|guide|numbers|palette|par\.worker|share)-/;

const kilobytes = (names: readonly string[]): number =>
  names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length / 1000,
    0,
  );

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const html = readFileSync(new URL('index.html', dist), 'utf8');

test('the script of the first screen is at most 120 kB of gzip', () => {
  const first = scripts.filter((name) => html.includes(`/${name}"`));
  expect(first.length).toBeGreaterThan(0);
  expect(kilobytes(first)).toBeLessThanOrEqual(120);
});

test('all script to play a conference is at most 440 kB of gzip', () => {
  expect(kilobytes(scripts.filter((name) => !ASIDE.test(name)))).toBeLessThanOrEqual(440);
});

test.each([
  ['balance.worker', 110],
  ['charts', 90],
  ['check', 40],
  ['checkup', 30],
  ['compare', 150],
  ['desk', 260],
  ['guide', 30],
  ['numbers', 30],
  ['palette', 50],
  ['par.worker', 110],
])('what %s adds is at most %i kB of gzip', (chunk, most) => {
  const added = scripts.filter((name) => name.startsWith(`${chunk}-`));
  expect(kilobytes(added)).toBeLessThanOrEqual(most);
});
