/** The server is killed at any moment: nothing that was acknowledged is lost, everybody comes back, and the record verifies. */
import { expect, test } from 'vitest';
import { killServerOften } from './kill-server.ts';
import { makeFolder } from './serve.ts';

const KILLS = 10;

test(`after each of ${KILLS} kills nothing acknowledged is lost`, async () => {
  const tally = await killServerOften(makeFolder(), { times: KILLS, people: 3, seed: 5 });
  const { slowest: _slowest, acknowledged, ...rest } = tally;
  expect(rest).toEqual({ kills: KILLS, lost: [], status: 'proved' });
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 240_000);
