import { describe, expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { computeStatedLeaning } from '../vote/forecast.ts';
import { computeBallotLeaning, readVoices, withGroup } from './group-voice.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Question } from '../motions/motion-rule.ts';

const setup = undrawn();
const state = floorOf(setup, 'ASH');
const voices = readVoices(setup, state);
/** From few (0) to many (100). */
const many: Question = { kind: 'vote', article: 0, wording: 2 };
const mandateOf = (d: number) => setup.mandates[d] as Mandate;
/** Cohesion .8, half of a ballot the group's. */
const share = 0.8 * 0.5;

describe('without a line a ballot follows what the group has stated', () => {
  // Ash gains 1, Cod and Dun, at 50, nothing: the coast leans 1/3.
  test('by its cohesion', () => {
    const leans = [0, 2, 3].map((d) => computeBallotLeaning(voices, mandateOf(d), d, many));
    const third = (share * 1) / 3;
    expect(leans[0]).toBeCloseTo(1 - share + third, 12);
    expect(leans[1]).toBeCloseTo(third, 12);
    expect(leans[2]).toBeCloseTo(third, 12);
  });

  test('who has no group votes as it wants', () => {
    expect(computeBallotLeaning(voices, mandateOf(1), 1, many)).toBe(-1);
  });

  test('the other way on a separate vote, and on a motion to take no action', () => {
    const separate = { ...many, kind: 'separateVote' as const };
    expect(withGroup(voices, 2, separate, 0)).toBeCloseTo(-share / 3, 12);
    const against = {
      ...many,
      id: 'm1',
      by: 'ASH',
      status: 'pending' as const,
      kind: 'vote' as const,
    };
    const none: Question = { kind: 'noAction', article: 0, wording: -1, against };
    expect(withGroup(voices, 2, none, 0)).toBeCloseTo(-share / 3, 12);
  });

  test('not on the text as a whole', () => {
    expect(withGroup(voices, 2, { kind: 'text', article: -1, wording: -1 }, 0.3)).toBe(0.3);
  });

  test('and the public count says the same', () => {
    const known = { ...voices, present: state.present };
    expect(computeStatedLeaning(known, 0, many)).toBeCloseTo(1 - share + share / 3, 12);
    expect(computeStatedLeaning(known, 1, many)).toBe(-1);
  });
});

describe('with a line', () => {
  const line = { group: 0, article: 0, wording: 2, by: 0, joined: [0, 3] };
  const led = readVoices(setup, { ...state, lines: [line] });

  test('those who joined it lean to it, those apart as they want', () => {
    expect(computeBallotLeaning(led, mandateOf(3), 3, many)).toBeCloseTo(share, 12);
    expect(computeBallotLeaning(led, mandateOf(2), 2, many)).toBe(0);
  });
});

test('nobody is pulled past its own red line', () => {
  const lined = undrawn({}, [
    'lights: { ideal: 50, salience: 0.5 }\n      toll',
    'lights: { ideal: 50, salience: 0.5, redLine: 80 }\n      toll',
  ]);
  const at = readVoices(lined, floorOf(lined, 'ASH'));
  expect(computeBallotLeaning(at, lined.mandates[2] as Mandate, 2, many)).toBe(0);
  expect(computeBallotLeaning(at, lined.mandates[3] as Mandate, 3, many)).toBeCloseTo(
    share / 3,
    12,
  );
});
