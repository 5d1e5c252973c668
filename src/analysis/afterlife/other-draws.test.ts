import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { predictOtherDraws } from './other-draws.ts';
import { openSeated } from '../../../test/fixtures/seated.ts';

test('a treaty before forty other draws: the middle eight in ten', () => {
  const { setup, state } = openConference(shipped('cybercrime-class'), { seed: 1, plan: [] });
  const found = predictOtherDraws(setup, state);
  if (!found) throw new Error('there is no treaty');
  const { draws, signed, ratified, enters, year } = found;
  const floor = setup.floor.length;
  expect(draws).toBe(40);
  for (const { low, high } of [signed, ratified])
    expect([low > 0, low < high, high <= floor]).toEqual([true, true, true]);
  expect(enters).toBeGreaterThan(0);
  expect(enters).toBeLessThanOrEqual(draws);
  expect(year?.low).toBeLessThanOrEqual(year?.high ?? 0);
});

test('no treaty, no forecast', () => {
  const { setup, state } = openSeated(strait(), 'ASH', 5);
  expect(predictOtherDraws(setup, state)).toBeNull();
});
