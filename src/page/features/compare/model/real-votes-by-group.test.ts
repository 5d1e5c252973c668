import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { realVotesByGroup } from './real-votes-by-group.ts';

const GROUPS = `groups: [{ id: north, title: North }, { id: south, title: South }]
rollCalls:
  - { id: first, date: '1912-04-01', question: The lights, article: lights, source: Gazette, votes: { ASH: yes, BAY: no, COD: abstain, DUN: absent } }
  - { id: second, date: '1912-04-02', question: The whole, source: Gazette, tally: { yes: 40, no: 12, abstain: 3 } }
procedure:`;

const scenario = strait(
  ['procedure:', GROUPS],
  ['name: Ash\n', 'name: Ash\n    groups: [north]\n'],
  ['name: Bay\n', 'name: Bay\n    groups: [north]\n    votes: 16\n'],
  ['name: Cod\n', 'name: Cod\n    groups: [south]\n'],
  ['name: Dun\n', 'name: Dun\n    groups: [south]\n'],
);

test('each real roll call has a row, by group and in votes where names are published', () => {
  expect(realVotesByGroup(scenario).map(({ real, ...row }) => [real.id, row])).toEqual([
    [
      'first',
      {
        count: { yes: 1, no: 1, abstain: 1, absent: 1 },
        weighed: [{ weigh: 'votes', count: { yes: 1, no: 16, abstain: 1, absent: 1 } }],
        groups: [
          {
            count: { yes: 1, no: 1, abstain: 0, absent: 0 },
            weighed: [{ weigh: 'votes', count: { yes: 1, no: 16, abstain: 0, absent: 0 } }],
          },
          { count: { yes: 0, no: 0, abstain: 1, absent: 1 } },
        ],
      },
    ],
    ['second', { count: { yes: 40, no: 12, abstain: 3, absent: 0 }, groups: [null, null] }],
  ]);
});
