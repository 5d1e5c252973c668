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

test('a seat a person was given once a policy had played it is not the one of a record', () => {
  const plan = [
    { seat: 'ASH', by: 'greedy' },
    { seat: 'BAY', by: 'greedy' },
  ] as const;
  const record = makeRecord(openConference(strait(), { seed: 5, plan }));
  const handovers = [{ at: record.commands.length - 1, seat: 'BAY', by: 'person' }] as const;
  expect(record.commands.at(-1)?.seat).not.toBe('BAY');
  expect(readClaim({ ...record, handovers }).seat).toBe('ASH');
});
