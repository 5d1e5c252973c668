import { expect, test } from 'vitest';
import { falsehoods } from '../../../test/fixtures/falsehoods.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { whyThisText } from './why.ts';

test.each([
  ['first-brackets', 'TER', 10, 'packager'],
  ['cybercrime-class', 'NGA', 11, 'greedy'],
  ['cybercrime-class', 'IRN', 14, 'spoiler'],
  ['cybercrime-class', 'USA', 13, 'random'],
  ['high-seas-class', 'HES', 15, 'oracle'],
] as const)('%s, %s, seed %i, %s: each sentence is so', (id, seat, seed, by) => {
  const { told, wrong } = falsehoods(openConference(shipped(id), { seed, plan: [{ seat, by }] }));
  expect(told).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('words that came because others fell in a separate vote are not called the Chair’s', () => {
  const plan = [{ seat: 'NGA', by: 'greedy' }] as const;
  const why = whyThisText(openConference(shipped('cybercrime-class'), { seed: 11, plan }));
  const rights = why.find(({ article }) => article === 'hr_clause');
  expect(rights).toMatchObject({
    code: 'voteSeparated',
    option: 'hr_general',
    by: 'RUS',
    needed: 8,
  });
});
