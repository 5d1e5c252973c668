import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { countVotesByGroup } from '../analysis/comparison/votes-by-group.ts';
import { openConference } from '../conference/conference.ts';
import { readOutcome } from '../conference/outcome.ts';
import { describeOutcome } from './outcome-words.ts';

/** A vote on words in which Bay, with 16 votes, is alone against three that have one each. */
function voted() {
  const scenario = strait(['name: Bay\n', 'name: Bay\n    votes: 16\n']);
  const conference = openConference(scenario, { seed: 1, plan: [] });
  const vote = { motion: 'm1', kind: 'vote', article: 0, wording: 1, text: 0 } as const;
  const votes = [{ ...vote, roll: 'ynya', carried: false, sitting: 1 }];
  return { scenario, setup: conference.setup, state: { ...conference.state, votes } };
}

test('the terminal tells votes in what the rule counts, delegations beside it', () => {
  const { setup, state } = voted();
  const told = describeOutcome(readOutcome(setup, state), { setup, state, happenings: [] });
  expect(told.split('\n').at(-1)?.trim()).toMatch(/ 2-16-1 by votes \(2-1-1\) +lost$/);
});

test('the terminal says what suspended a conference', () => {
  const { setup, state } = voted();
  const ended = { ...state, ending: 'suspended' as const };
  const happenings = [{ type: 'leftInBrackets', open: ['lights', 'toll'], allowed: 0 }] as const;
  const tell = (told: Parameters<typeof describeOutcome>[1]['happenings']) =>
    describeOutcome(readOutcome(setup, ended), { setup, state: ended, happenings: told })
      .split(',')
      .slice(0, 2)
      .join();
  expect([tell(happenings), tell([])]).toEqual([
    'suspended: 2 articles in brackets, 0 allowed',
    'suspended, signed by 4',
  ]);
});

test('the terminal says that a text was lost, and what it needed', () => {
  const { setup, state } = voted();
  const lost = { article: -1, wording: -1, text: -1, kind: 'text', motion: '' } as const;
  const [vote] = state.votes;
  if (!vote) throw new Error('there is one');
  const tell = (carried: boolean) => {
    const votes = [{ ...vote, ...lost, carried }];
    const ended = { ...state, ending: 'failed' as const, votes };
    const played = { setup, state: ended, happenings: [] };
    return describeOutcome(readOutcome(setup, ended), played).split(', signed')[0];
  };
  expect([tell(false), tell(true)]).toEqual([
    'no deal (the text was lost 2-16-1 by votes (2-1-1), 12 needed)',
    'no deal',
  ]);
});

test('the terminal says nothing of signatures where what is adopted binds all at once', () => {
  const { setup, state } = voted();
  const tell = (rule: { bindsAll?: true }) => {
    const { scenario } = setup;
    const bound = {
      ...setup,
      scenario: { ...scenario, procedure: { ...scenario.procedure, ...rule } },
    };
    const ended = { ...state, ending: 'consensus' as const };
    const played = { setup: bound, state: ended, happenings: [] };
    return describeOutcome(readOutcome(bound, ended), played).split('\n')[0];
  };
  expect([tell({ bindsAll: true }), tell({})]).toEqual([
    'adopted by consensus',
    expect.stringMatching(/^adopted by consensus, signed by \d, ratified by \d/),
  ]);
});

test('the comparison counts votes in what the rule weighs, for all and for each group', () => {
  const { scenario, setup, state } = voted();
  const [vote] = countVotesByGroup(scenario, state, readOutcome(setup, state));
  expect([vote?.count, vote?.weighed]).toEqual([
    { yes: 2, no: 1, abstain: 1, absent: 0 },
    [{ weigh: 'votes', count: { yes: 2, no: 16, abstain: 1, absent: 0 } }],
  ]);
  const [bay] = scenario.delegations.filter(({ votes }) => votes === 16);
  const groups = vote?.groups.filter(({ group }) => bay?.groups.includes(group)) ?? [];
  expect(groups.map(({ weighed }) => weighed?.[0]?.count.no)).toEqual(groups.map(() => 16));
});
