import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { playPolicyRoom } from './policy-rooms.ts';

test('a room of policies is the same every time, and measures every delegation', () => {
  const scenario = shipped('first-brackets');
  const room = playPolicyRoom(scenario, 3);
  expect(playPolicyRoom(scenario, 3)).toEqual(room);
  expect(room.positions.length).toBe(scenario.articles.length);
  expect(room.seats.length).toBe(scenario.delegations.length);
  expect(room.ending).not.toBeNull();
});
