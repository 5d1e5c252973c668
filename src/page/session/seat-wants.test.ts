import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { listWants } from './seat-wants.ts';

test('a brief names both wordings where the draw decides which is nearer to what the seat wants', () => {
  const wants = listWants(shipped('high-seas-class'), 'DOR', 9);
  const named = new Map(
    wants.map(({ article, nearest }) => [article.id, nearest.map(({ id }) => id)]),
  );
  // Stated at 10 between words at 0 and 25, and drawn at 18 in a game: the second was nearer.
  expect(named.get('proceeds')).toEqual(['pro_free', 'pro_one']);
  expect(named.get('bodies')?.length).toBe(1);
});

test('a brief does not say that a ballot breaks what its seat has not promised', () => {
  const { delegations, delegationIndex } = shipped('cybercrime-last-day');
  const { brief } = delegations[delegationIndex.get('EGY') ?? -1] ?? {};
  expect(JSON.stringify(brief)).toContain('You have promised nothing on the list');
});
