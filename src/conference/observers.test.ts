import { expect, test } from 'vitest';
import { undrawn } from '../../test/fixtures/undrawn.ts';
import { openConference } from './conference.ts';
import { makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';

const { scenario } = undrawn();

test('a record with an observer in it is proved', () => {
  const plan = [{ seat: 'SEA', by: 'packager' as const }];
  const conference = openConference(scenario, { seed: 3, plan });
  expect(conference.commands.some(({ seat, type }) => seat === 'SEA' && type === 'amend')).toBe(
    true,
  );
  expect(replay(scenario, makeRecord(conference)).status).toBe('proved');
});
