/** A delegation that takes its seat in a later sitting: before it is no member, afterwards it votes and does not speak. */
import { expect, test } from 'vitest';
import { awaits, opened, passUntil } from '../../../test/fixtures/steps.ts';
import { STILL } from '../../../test/fixtures/still.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import { changeRules } from '../numbers/values.ts';
import { recallFollowers } from '../setup/followers.ts';
import { setUp } from '../setup/setup.ts';
import { countMembers, hasQuorum } from '../state/seated.ts';

const scenario = strait(
  ['sittings: 2', 'sittings: 4, quorum: 100%'],
  ['name: Dun', 'name: Dun\n    joins: 3'],
);
const setup = setUp(scenario, 1, 0, [], changeRules({ ...STILL, stakeholderBound: 100 }));
const inSitting = (n: number) =>
  passUntil(setup, opened(setup), ({ sitting, phase }) => sitting === n && phase !== 'opening');

test('until its sitting it is away, follows nobody, and a quorum of all does without it', () => {
  const { state } = inSitting(2);
  expect(setup.floor.toSorted((one, other) => one - other)).toEqual([0, 1, 2]);
  expect([...recallFollowers(scenario, setup.floor).values()]).toEqual([[], [], []]);
  expect(state.present).toEqual([1, 1, 1, 0]);
  expect([countMembers(scenario, state.present), hasQuorum(scenario, state.present)]).toEqual([
    3,
    true,
  ]);
});

test('in its sitting everybody is told, and from then on it is counted', () => {
  const { state, happenings } = inSitting(3);
  expect(happenings.filter(({ type }) => type === 'tookSeat')).toEqual([
    { type: 'tookSeat', seat: 'DUN' },
  ]);
  expect(state.present).toEqual([1, 1, 1, 1]);
  const away = { ...state, present: [1, 1, 0, 1] };
  expect([hasQuorum(scenario, state.present), hasQuorum(scenario, away.present)]).toEqual([
    true,
    false,
  ]);
});

test('nobody plays it, and a seat taken all the same neither speaks nor comes before its time', () => {
  expect(scenario.delegations.map(({ playable }) => playable)).toEqual([true, true, false, false]);
  const taken = setUp(scenario, 1, 0, [3]);
  expect([[...taken.floor].includes(3), [...taken.attends]]).toEqual([false, [1, 1, 1, 0]]);
});

test('it cannot be fetched before it is a member', () => {
  const whips = passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;
  const voting = {
    motion: 'm1',
    kind: 'vote' as const,
    article: 0,
    wording: 1,
    procedural: false,
    live: true,
    roll: '...-',
    whips: [],
  };
  const state = { ...whips, phase: 'decision.whip' as const, voting };
  expect(
    judge(setup, state, { seat: 'ASH', type: 'whip', delegation: 'DUN', how: 'fetch' }),
  ).toEqual({ code: 'delegation/absent', params: { delegation: 'DUN' } });
});
