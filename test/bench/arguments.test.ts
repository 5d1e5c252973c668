import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const KNOWN = ['speed', 'skill'];

test('all benches where none is named; else those, with runs and seed', () => {
  const usual = { ok: true, names: KNOWN, seed: 1, runs: null, write: false };
  expect(readArguments([], KNOWN)).toEqual(usual);
  const args = ['skill', '--runs', '200', '--seed', '5', '--write'];
  const asked = { ok: true, names: ['skill'], seed: 5, runs: 200, write: true };
  expect(readArguments(args, KNOWN)).toEqual(asked);
});

test.each([
  [['--fast'], /^Unknown option '--fast'/],
  [['--runs'], /^Option '--runs <value>' argument missing/],
  [['--write=yes'], /^Option '--write' does not take an argument/],
  [['haste'], /^There is no bench "haste". Benches: speed, skill.$/],
  [['--runs', '0'], /^--seed takes a whole number, --runs one above 0.$/],
  [['--runs', '1.5'], /^--seed takes/],
  [['--seed', ''], /^--seed takes/],
  [['--seed', '0x10'], /^--seed takes/],
])('%j is refused with a message', (args, message) => {
  const refused = readArguments(args, KNOWN);
  expect(refused).toEqual({ ok: false, message: expect.stringMatching(message) as string });
});
