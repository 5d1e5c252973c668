import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { seatMeasures } from '../measures.ts';
import { playAcross, readAcross } from './across.ts';
import { type AcrossFacts, summarizeAcross } from './across-summary.ts';

/** Many lights at a low toll, worth having to all but BAY; nobody can change the text. */
const settled = (procedure: string) =>
  strait(
    ['draft: few', 'draft: many'],
    ['draft: [low, high]', 'draft: low'],
    ['sittings: 2,', `sittings: 2, text: closed, consensusFirst: false, ${procedure},`],
    ['procedure:', 'draw: none\nprocedure:'],
  );

test('three of four carry a text under the rule of the file and under some others', () => {
  const facts = playAcross(settled('substance: { of: members, atLeast: 3 }'), 0);
  expect(facts).toEqual({
    ending: 'vote',
    overWaiting: null,
    closed: 1,
    coalition: 0.75,
    voted: true,
    carried: {
      own: true,
      majority: true,
      twoThirds: true,
      majorityOfMembers: true,
      twoThirdsOfMembers: true,
      consensus: false,
    },
  });
});

test('who signs without the others stands behind the text', () => {
  const lost = openConference(settled('substance: { of: members, atLeast: 3 }'), {
    seed: 1,
    plan: [],
  });
  const signed = { ...lost, state: { ...lost.state, ending: 'signed', signed: [0, 2] } } as const;
  expect([readAcross(lost, null).coalition, readAcross(signed, null).coalition]).toEqual([
    0.75, 0.5,
  ]);
});

test('where nobody voted on the text, each votes by its instructions', () => {
  const { state, ...rest } = openConference(settled('substance: { of: members, atLeast: 3 }'), {
    seed: 1,
    plan: [],
  });
  const { voted, carried } = readAcross({ ...rest, state: { ...state, votes: [] } }, null);
  expect([voted, carried]).toEqual([
    false,
    {
      own: true,
      majority: true,
      twoThirds: true,
      majorityOfMembers: true,
      twoThirdsOfMembers: true,
      consensus: false,
    },
  ]);
});

test('points over waiting are those of the seat, less those of waiting on the same draw', () => {
  const scenario = shipped('first-brackets');
  const seat = 'MER';
  const index = scenario.delegationIndex.get(seat)!;
  const open = (by: 'greedy' | 'passive') =>
    openConference(scenario, { seed: 6, plan: [{ seat, by }] });
  const [greedy, passive] = [open('greedy'), open('passive')];
  const points = ({ setup, state }: typeof greedy) =>
    seatMeasures(setup, state, [index])[0]!.payoff;
  expect(points(greedy)).not.toBe(points(passive));
  expect(readAcross(greedy, seat).overWaiting).toBe(points(greedy) - points(passive));
  expect(readAcross(passive, seat).overWaiting).toBe(0);
  expect(readAcross(passive, null).overWaiting).toBe(null);
});

test('conferences of one negotiation are counted and their means taken', () => {
  const one: AcrossFacts = {
    ending: 'vote',
    overWaiting: 0.5,
    closed: 1,
    coalition: 0.75,
    voted: true,
    carried: { own: true, majority: true, consensus: false },
  };
  const other: AcrossFacts = {
    ending: 'failed',
    overWaiting: null,
    closed: 0.5,
    coalition: null,
    voted: false,
    carried: { own: false, majority: true, consensus: false },
  };
  expect(summarizeAcross([one, other])).toEqual({
    runs: 2,
    endings: { vote: 1, failed: 1 },
    overWaiting: 0.5,
    closed: 0.75,
    coalition: 0.75,
    voted: 1,
    carried: { own: 1, majority: 2, consensus: 0 },
  });
  expect(summarizeAcross([])).toEqual({
    runs: 0,
    endings: {},
    overWaiting: null,
    closed: null,
    coalition: null,
    voted: 0,
    carried: {},
  });
});
