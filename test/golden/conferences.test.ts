import { expect, test } from 'vitest';
import table from './conferences.golden.json' with { type: 'json' };
import { changedUnderSameRules, goldenNow } from './conferences.ts';

const now = goldenNow();

test('conferences go as before, or RULES in src/engine/rules-version.ts has been raised', () => {
  expect(changedUnderSameRules(table, now)).toEqual([]);
});

test('the golden table is of these rules and scenarios; if not: npm run golden', () => {
  expect(now).toEqual(table);
});
