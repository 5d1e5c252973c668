import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { openConference } from '../../../../conference/conference.ts';
import { view } from '../../../../engine/state/view.ts';
import { leadOfPromised } from './consequence.ts';

test('what a delegation would promise is as likely to be adopted as the least likely of its words', () => {
  const { setup, state } = openConference(shipped('cybercrime-last-day'), {
    seed: 3,
    plan: [{ seat: 'BRA', by: 'person' }],
    start: 'morning',
  });
  const seen = view(setup, state, 'BRA');
  const far = seen.scenario.articles.find(({ id }) => id === 'coop_scope')?.options[0]?.id ?? '';
  const words = ['coop_low', far].map((option) => ({ article: 'coop_scope', option }));
  const lead = (now: typeof seen, n: number) => leadOfPromised(now, 'EGY', words.slice(0, n));
  expect([0, 1, 2].map((n) => lead(seen, n))).toEqual([null, 'not', 'costly']);
  expect(lead({ ...seen, agenda: [] }, 1)).toBe('later');
});
