import { expect, test } from 'vitest';
import { RULES } from '../../src/engine/rules-version.ts';
import { FROZEN } from './games.ts';
import golden from './golden.json' with { type: 'json' };
import { probe } from './probes.ts';

const pinned = new Map<string, unknown>(Object.entries(golden));

test('maths, draws and whole conferences give the bits pinned for these rules', () => {
  // A difference means that old records no longer replay: raise RULES, then run test/golden/pin.ts.
  expect(probe(FROZEN)).toEqual(pinned.get(String(RULES)));
});

test('the present rules are the newest that are pinned', () => {
  expect(Math.max(...[...pinned.keys()].map(Number))).toBe(RULES);
});
