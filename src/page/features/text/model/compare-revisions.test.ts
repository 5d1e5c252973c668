import { expect, test } from 'vitest';
import type { Revision } from '../../../session/game/text/revisions.ts';
import { compareRevisions } from './compare-revisions.ts';

const revision = (number: number, ...articles: Revision['articles']): Revision => ({
  number,
  kind: 'sitting',
  sitting: number,
  articles,
});

test('what differs between two revisions: moved, closed, reopened, alternatives that came and went', () => {
  const before = revision(
    1,
    { text: 0, tabled: [0, 1], open: true },
    { text: 2, tabled: [2], open: false },
    { text: 1, tabled: [0, 1], open: true },
  );
  const after = revision(
    2,
    { text: 1, tabled: [1], open: false },
    { text: 2, tabled: [2], open: true },
    { text: 1, tabled: [1, 3], open: true },
  );
  expect(compareRevisions(before, after)).toEqual({
    moved: [0],
    closed: [0],
    reopened: [1],
    tables: [{ article: 2, came: [3], left: [0] }],
  });
});
