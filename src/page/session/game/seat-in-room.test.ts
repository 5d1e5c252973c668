import { expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { seatInRoom } from './seat-in-room.ts';

test('where each delegation has one vote nothing is said of the others', () => {
  const { weights, others } = seatInRoom(strait(), 'ASH');
  expect([weights, others]).toEqual([[{ weigh: null, own: 1, total: 4 }], []]);
});

test('votes are told under the rule for the text, the weightiest first', () => {
  const scenario = strait(['name: Bay\n', 'name: Bay\n    votes: 16\n']);
  const { weights, others } = seatInRoom(scenario, 'ASH');
  expect(weights).toEqual([{ weigh: 'votes', own: 1, total: 19 }]);
  expect(others.map(({ weigh, list }) => [weigh, list[0], list.length])).toEqual([
    ['votes', { id: 'BAY', weight: 16 }, 3],
  ]);
});

test('who shares a group is named; a seat without a vote weighs nothing', () => {
  const scenario = shipped('cybercrime-last-day');
  const found = scenario.groups.flatMap(({ id, members }) =>
    members.length > 1 ? [{ id, members }] : [],
  );
  const [{ id, members } = { id: '', members: [] }] = found;
  const [one = '', ...fellows] = members.map((d) => scenario.delegations[d]?.id ?? '');
  expect(fellows.length).toBeGreaterThan(0);
  expect(seatInRoom(scenario, one).groups.find((group) => group.id === id)).toEqual({
    id,
    fellows,
  });
  expect(seatInRoom(scenario, 'CHAIR')).toEqual({ weights: [], others: [], groups: [] });
});
