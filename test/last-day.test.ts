/** The last day of the second conference on the law of the sea: a vote lost by one, and what one vote would have done. */
import { expect, test } from 'vitest';
import {
  findAwaited,
  openConference,
  play,
  type Conference,
} from '../src/conference/conference.ts';
import { readOutcome } from '../src/conference/outcome.ts';
import type { Act } from '../src/engine/command.ts';
import { readScenario } from '../src/scenario/read.ts';
import type { Scenario } from '../src/scenario/resolved.ts';
import { shipped, shippedText } from './fixtures/shipped.ts';

const lastDay = shipped('unclos-1960-last-day');

const countPresent = ({ setup }: Conference): number =>
  setup.attends.reduce((sum, here) => sum + here, 0);

/** The ending, and the count on the text as a whole. */
const ending = (now: Conference): unknown => {
  const { setup, state } = now;
  const { ending: how, votes } = readOutcome(setup, state);
  const text = votes.find(({ kind }) => kind === 'text');
  return { how, count: text?.count, carried: text?.carried, attend: countPresent(now) };
};

/** A person in the seat says one thing on the floor, and votes for the text. */
const playOnce = (scenario: Scenario, seat: string, act: Act): Conference => {
  let now = openConference(scenario, { seed: 5, plan: [{ seat, by: 'person' }] });
  let said = false;
  while (findAwaited(now) !== null) {
    const speaks: boolean = now.state.phase === 'negotiation.floor' && !said;
    const onText = now.state.voting?.kind === 'text';
    const ballot: Act = { type: 'ballot', vote: onText ? 'yes' : 'no' };
    const votes: boolean = now.state.phase.endsWith('rollCall');
    said ||= speaks;
    const done = play(now, { seat, ...(speaks ? act : votes ? ballot : { type: 'pass' }) });
    if (!done.ok) throw new Error(JSON.stringify(done.rejection));
    now = done.conference;
  }
  return now;
};

const letter: Act = {
  type: 'offer',
  to: 'CHL',
  give: [],
  want: [],
  side: [{ instrument: 'no_claim', from: 'maker' }],
};

test('if nobody stirs, all vote and the text is one vote short, whatever the seed', () => {
  for (const seed of [1, 2]) {
    expect(ending(openConference(lastDay, { seed, plan: [] }))).toEqual({
      how: 'failed',
      count: { yes: 54, no: 28, abstain: 5, absent: 0 },
      carried: false,
      attend: 87,
    });
  }
});

test('one letter that turns a no into an abstention adopts it, and that vote is final', () => {
  expect(ending(playOnce(lastDay, 'USA', letter))).toEqual({
    how: 'vote',
    count: { yes: 54, no: 27, abstain: 6, absent: 0 },
    carried: true,
    attend: 87,
  });
});

test('without full attendance some stay away', () => {
  const text = shippedText('unclos-1960-last-day');
  const read = readScenario(text.replace('  fullAttendance: true\n', ''));
  if (!read.ok) throw new Error('not readable');
  expect(countPresent(openConference(read.scenario, { seed: 1, plan: [] }))).toBeLessThan(80);
});
