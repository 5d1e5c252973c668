import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import { listCalled, findFreshVotes, listHeldBack, planStaging } from './roll-staging.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const scenario = strait(['draft: [low, high]', 'draft: low']);
const size = scenario.delegations.length;
const order = scenario.delegations.map(({ index }) => index);

function seen(seat: string): View {
  const { setup, state } = openSeated(scenario, 'ASH', 5);
  return view(setup, state, seat);
}

const text = {
  motion: 'text',
  kind: 'text' as const,
  article: -1,
  wording: -1,
  text: -1,
  roll: 'y'.repeat(size),
  carried: true,
  sitting: 1,
};

test('every delegation is shown once: lit, in the sweep, or among the last', () => {
  const staging = planStaging({ ...seen('CHAIR'), votes: [text] }, 0, order);
  const all = [...staging.lit, ...staging.sweep, ...staging.last];
  expect(all.toSorted((one, other) => one - other)).toEqual(order);
  expect(staging.last.length).toBeLessThanOrEqual(12);
});

test('who was called before one’s own name is lit when the show begins, and who was away', () => {
  const now = seen(scenario.delegations[1]?.id ?? '');
  const floor: readonly number[] = [];
  const votes = [{ ...text, roll: `yy-${'n'.repeat(size - 3)}` }];
  const staging = planStaging({ ...now, floor, votes }, 0, order);
  expect(staging).toEqual({ lit: [0, 1, 2], sweep: order.slice(3), last: [] });
});

test('a roll under way keeps those who weigh most on the floor to the last, never oneself', () => {
  const now = seen(scenario.delegations[0]?.id ?? '');
  const voting = { ...text, procedural: false, live: true, whips: [], roll: '.'.repeat(size) };
  const held = listHeldBack({ ...now, voting });
  expect(held.has(0)).toBe(false);
  expect([...held].every((d) => now.floor.includes(d))).toBe(true);
  expect(held.size).toBe(now.floor.filter((d) => d !== 0).length);
});

test('ballots called are those seen: not the ones to come, nor those kept to the last', () => {
  const now = seen(scenario.delegations[0]?.id ?? '');
  const roll = `yna-${'.'.repeat(size - 4)}`;
  const voting = { ...text, procedural: false, live: true, whips: [], roll };
  const phase = 'decision.rollCall' as const;
  const floor: readonly number[] = [];
  expect([...listCalled({ ...now, phase, voting, floor })]).toEqual([
    [0, 'yes'],
    [1, 'no'],
    [2, 'abstain'],
  ]);
  expect(listCalled({ ...now, phase, voting, floor: [1] })).toEqual(
    new Map([
      [0, 'yes'],
      [2, 'abstain'],
    ]),
  );
  expect(listCalled({ ...now, phase: 'decision.whip', voting, floor })).toEqual(new Map());
});

test('votes taken since the last act are the latest ones', () => {
  const log = ['voteResult', 'asked', 'voteResult', 'voteResult'].map((type) => ({
    happening: { type },
  }));
  const now = { ...seen('CHAIR'), votes: [text, text, text] };
  expect(findFreshVotes({ view: now, log, unread: 1 })).toEqual({ from: 1, n: 2 });
  expect(findFreshVotes({ view: now, log, unread: 4 })).toEqual({ from: 3, n: 0 });
});
