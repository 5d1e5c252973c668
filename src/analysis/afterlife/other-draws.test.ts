import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { predictOtherDraws } from './other-draws.ts';

test('a treaty before forty other draws: the middle eight in ten', () => {
  const { setup, state } = openConference(shipped('cybercrime-class'), { seed: 1, plan: [] });
  const found = predictOtherDraws(setup, state);
  expect(found).toEqual({
    draws: 40,
    signed: { low: 9, high: 12 },
    ratified: { low: 10, high: 12 },
    enters: 40,
    year: { low: 3, high: 3 },
  });
});

test('no treaty, no forecast', () => {
  const { setup, state } = openConference(strait(), {
    seed: 5,
    plan: [{ seat: 'ASH', by: 'person' }],
  });
  expect(predictOtherDraws(setup, state)).toBeNull();
});
