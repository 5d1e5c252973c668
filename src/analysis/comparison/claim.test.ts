import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { makeRecord } from '../../conference/record/record.ts';
import { makeResult } from '../../conference/result/result.ts';
import { readClaim } from './claim.ts';

test('runs of one draw claim one seed, though it was written below 0', () => {
  const record = makeRecord(openConference(strait(), { seed: 4_000_000_000, plan: [] }));
  const below = { ...record, seed: 4_000_000_000 - 2 ** 32 };
  expect([readClaim(below).seed, readClaim(makeResult(below)).seed]).toEqual([
    4_000_000_000, 4_000_000_000,
  ]);
});
