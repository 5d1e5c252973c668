import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../test/fixtures/speech.ts';
import { loadWords } from '../../speech/words.ts';
import type { LegalAct } from '../../../engine/acts/legal-acts.ts';
import { formatWhyNot } from './act-key.tsx';

beforeAll(() => loadWords('en', 'panels'));

const promise = { by: 2, to: 0, article: 0, wording: 0, offer: 'o1', condition: null };

function why(type: LegalAct['type'], status: 'broken' | 'given', by = 2) {
  const unavailable = { code: 'act/nothingLeft', params: {} } as const;
  const act = { type, price: 1, credit: 0, unavailable, domains: [] };
  return formatWhyNot(act, { delegation: 2, commitments: [{ ...promise, by, status }] }, speech);
}

test('whoever has broken its word is told that nobody sponsors it; others that nothing is left', () => {
  expect(why('amend', 'broken')).toBe('You broke a promise, so nobody sponsors you.');
  expect(why('amend', 'broken', 1)).toBe('Nothing left to use this on.');
  expect(why('amend', 'given')).toBe('Nothing left to use this on.');
  expect(why('offer', 'broken')).toBe('Nothing left to use this on.');
});
