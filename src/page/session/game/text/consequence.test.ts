import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { leadOfPromised } from './consequence.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

test('what a delegation would promise is as likely to be adopted as the least likely of its words', () => {
  const seen = viewSeated(shipped('cybercrime-last-day'), 'BRA', 3, {
    start: 'morning',
  });
  const far = seen.scenario.articles.find(({ id }) => id === 'coop_scope')?.options[0]?.id ?? '';
  const words = ['coop_low', far].map((option) => ({ article: 'coop_scope', option }));
  const lead = (now: typeof seen, n: number) => leadOfPromised(now, 'EGY', words.slice(0, n));
  expect([0, 1, 2].map((n) => lead(seen, n))).toEqual([null, 'not', 'costly']);
  expect(lead({ ...seen, agenda: [] }, 1)).toBe('later');
});
