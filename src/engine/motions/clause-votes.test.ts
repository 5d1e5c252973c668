/** Clause by clause: taken during the talks, lost on a tie, taken again, agreed, reconsidered. */
import { expect, test } from 'vitest';
import { after, awaits, opened, passUntil, type Reached } from '../../../test/fixtures/steps.ts';
import { STILL } from '../../../test/fixtures/still.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import type { RollCallVote } from '../../scenario/resolved.ts';
import { judge } from '../acts/apply.ts';
import type { Command } from '../command.ts';
import { changeRules } from '../numbers/values.ts';
import { setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const MAJORITY = 'substance: { of: presentAndVoting, moreThan: 1/2 }, consensusFirst: false';
const rules = changeRules({ ...STILL, stakeholderBound: 100 });
const conference = (keys: string) =>
  setUp(
    strait(
      ['sittings: 2', `sittings: 6, ${MAJORITY}${keys}`],
      ['draft: [low, high]', 'draft: low'],
    ),
    1,
    0,
    [],
    rules,
  );
const setup = conference(', clauseVotes: true');

const put = (seat: string, option: string): Command => ({
  seat,
  type: 'move',
  motion: 'vote',
  article: 'toll',
  option,
});

/** The roll is called until the meeting goes on, in the order of the file. */
function call(from: Reached, votes: readonly RollCallVote[]): Reached {
  let at = from;
  while (at.state.voting !== null) {
    const seat = findAwaitedSeat(at.state, setup.scenario) ?? '';
    const vote = votes[setup.scenario.delegationIndex.get(seat) ?? -1] as 'yes' | 'no' | 'abstain';
    at = after(setup, at, { seat, type: 'ballot', vote });
  }
  return at;
}

const take = (at: Reached, command: Command, votes: readonly RollCallVote[]) =>
  call(after(setup, at, command), votes);
const turnOf = (from: Reached, seat: string, sitting: number) =>
  passUntil(
    setup,
    from,
    (state) =>
      state.sitting === sitting &&
      state.phase === 'negotiation.floor' &&
      awaits(setup, seat)(state),
  );
const toll = ({ state }: Reached) => state.articles[1];

test('without the key wordings wait for the list of motions', () => {
  const usual = conference('');
  const { state } = passUntil(usual, opened(usual), awaits(usual, 'BAY'));
  expect(judge(usual, state, put('BAY', 'high'))).toEqual({
    code: 'motion/notInOrder',
    params: { motion: 'vote' },
  });
});

test('a clause lost on a tie is taken again in a later sitting, and not before', () => {
  const first = turnOf(opened(setup), 'BAY', 1);
  const lost = take(first, put('BAY', 'high'), ['no', 'yes', 'abstain', 'abstain']);
  expect(toll(lost)).toMatchObject({ status: 'open', text: 0 });
  expect(lost.state.votes).toMatchObject([
    { kind: 'vote', article: 1, carried: false, sitting: 1 },
  ]);
  expect(lost.state.phase).toBe('negotiation.floor');
  expect(judge(setup, lost.state, put('BAY', 'middle'))).toEqual({
    code: 'motion/pending',
    params: { motion: 'vote' },
  });
  const again = turnOf(lost, 'BAY', 2);
  const carried = take(again, put('BAY', 'high'), ['no', 'yes', 'yes', 'abstain']);
  expect(toll(carried)).toMatchObject({ status: 'adRef', text: 2, holders: [] });
  expect(carried.happenings.filter(({ type }) => type === 'agreed')).toEqual([
    { type: 'agreed', article: 'toll', option: 'high' },
  ]);
});

test('what has carried is reconsidered before it is put again', () => {
  const first = turnOf(opened(setup), 'BAY', 1);
  const carried = take(first, put('BAY', 'high'), ['no', 'yes', 'yes', 'abstain']);
  const next = turnOf(carried, 'ASH', 2);
  expect(judge(setup, next.state, put('ASH', 'low'))).toEqual({
    code: 'motion/notInOrder',
    params: { motion: 'vote' },
  });
  const reconsider = { seat: 'ASH', type: 'move', motion: 'reconsider', article: 'toll' } as const;
  const open = take(next, reconsider, ['yes', 'no', 'yes', 'abstain']);
  expect(toll(open)).toMatchObject({ status: 'open', text: 2 });
  const back = take(open, put('ASH', 'low'), ['yes', 'no', 'yes', 'abstain']);
  expect(toll(back)).toMatchObject({ status: 'adRef', text: 0 });
});
