import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const KNOWN = { benches: ['speed', 'skill'], conferences: ['class', 'seas'], players: ['ace'] };

test('all benches where none is named; else those, with runs and seed', () => {
  const search = { players: [], budget: 370, shard: { part: 1, parts: 1 }, out: '.bench' };
  const rest = { values: {}, conferences: [], search };
  const usual = { ok: true, names: KNOWN.benches, seed: 1, runs: null, write: false, ...rest };
  expect(readArguments([], KNOWN)).toEqual(usual);
  const args = ['skill', '--runs', '200', '--seed', '5', '--write'];
  const asked = { ok: true, names: ['skill'], seed: 5, runs: 200, write: true, ...rest };
  expect(readArguments(args, KNOWN)).toEqual(asked);
});

test('conferences, and numbers of the rules, as often as one likes', () => {
  const args = ['--set', 'inertia=0.05', '--set', 'firmness=8', '--conference', 'seas'];
  expect(readArguments(args, KNOWN)).toMatchObject({
    values: { inertia: 0.05, firmness: 8 },
    conferences: ['seas'],
  });
});

test.each([
  [['--fast'], /^Unknown option '--fast'/],
  [['--runs'], /^Option '--runs <value>' argument missing/],
  [['--write=yes'], /^Option '--write' does not take an argument/],
  [['haste'], /^There is no bench "haste". The bench is one of: speed, skill.$/],
  [
    ['--conference', 'lake'],
    /^There is no conference "lake". The conference is one of: class, seas.$/,
  ],
  [['--set', 'inertness=1'], /^There is no number "inertness" in src.engine.numbers.values.ts.$/],
  [['--set', 'inertia'], /^--set takes a name and a number: --set inertia=0.03.$/],
  [['--set', 'inertia=much'], /^--set takes a name and a number/],
  [['--runs', '0'], /^--seed takes a whole number, --runs one above 0.$/],
  [['--runs', '1.5'], /^--seed takes/],
  [['--seed', ''], /^--seed takes/],
  [['--seed', '0x10'], /^--seed takes/],
])('%j is refused with a message', (args, message) => {
  const refused = readArguments(args, KNOWN);
  expect(refused).toEqual({ ok: false, message: expect.stringMatching(message) as string });
});
