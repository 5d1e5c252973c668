import { describe, expect, test } from 'vitest';
import { after, opened, passUntil, type Reached } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import { changeRules } from '../numbers/values.ts';
import { type Setup, setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';
import { findEndingCause } from './ending-cause.ts';
import { weighObjections } from './objections.ts';

/** ASH weighs 3 of 6 in capability and 1 of 8 in votes; there are four members. */
const WEIGHTS = [
  ['name: Ash', 'name: Ash\n    capability: 3'],
  ['name: Bay', 'name: Bay\n    votes: 5'],
] as const;

/** Brackets do not suspend it before consensus is asked. */
const LENIENT = changeRules({ stripShare: 1 });

function setUpWith(objections: string): Setup {
  const rule = `sittings: 2, objections: ${objections},`;
  return setUp(strait(...WEIGHTS, ['sittings: 2,', rule]), 1, 0, [], LENIENT);
}

/** The Chair at the Bureau, once these have objected and all others kept silent. */
function objectedBy(setup: Setup, ...seats: readonly string[]): Reached {
  let at = passUntil(setup, opened(setup), ({ phase }) => phase === 'decision.gavel');
  while (at.state.phase === 'decision.gavel') {
    const seat = findAwaitedSeat(at.state, setup.scenario) ?? '';
    const act = seats.includes(seat)
      ? ({ seat, type: 'object', articles: [] } as const)
      : ({ seat, type: 'silent' } as const);
    at = after(setup, at, act);
  }
  return at;
}

const EXHAUSTED = { seat: CHAIR, type: 'exhausted' } as const;

describe.each([
  ['capability', '{ stopVoteAt: 2/3, of: capability }', ['ASH', 'BAY'], 4 / 6],
  ['votes', '{ stopVoteAt: 75%, of: votes }', ['ASH', 'BAY'], 6 / 8],
  ['members', '{ stopVoteAt: 50%, of: members }', ['COD', 'DUN'], 2 / 4],
] as const)('by %s', (of, objections, seats, weight) => {
  const setup = setUpWith(objections);

  test('objectors who reach the share keep the text from the vote, and the ending says so', () => {
    const at = objectedBy(setup, ...seats);
    const { stopVoteAt } = setup.scenario.procedure.objections ?? {};
    const allowed = (stopVoteAt?.numerator ?? 0) / (stopVoteAt?.denominator ?? 1);
    const objected = { objectors: 2, weight, of, allowed };
    const { scenario } = setup;
    expect(weighObjections({ scenario, ...at.state })).toEqual({ ...objected, stops: true });
    expect(judge(setup, at.state, EXHAUSTED)).toEqual({
      code: 'bureau/objections',
      params: { objectors: 2, weight, of },
    });
    const { state, happenings } = after(setup, at, { seat: CHAIR, type: 'pass' });
    expect(happenings).toContainEqual({ type: 'voteStopped', ...objected });
    expect(state.votes).toEqual([]);
    const decided = happenings.find(({ type }) => type === 'decided');
    if (state.ending !== null) {
      expect(decided).toEqual({
        type: 'decided',
        ending: state.ending,
        because: 'objections',
        ...objected,
      });
      expect(findEndingCause({ scenario, ...state })).toBe('objections');
    }
  });

  test('one of them alone does not', () => {
    const at = objectedBy(setup, seats[0]);
    expect(judge(setup, at.state, EXHAUSTED)).toBeNull();
  });
});

test('two who fall short of the share do not', () => {
  const setup = setUpWith('{ stopVoteAt: 51%, of: members }');
  const at = objectedBy(setup, 'COD', 'DUN');
  expect(judge(setup, at.state, EXHAUSTED)).toBeNull();
  const { happenings } = after(setup, at, EXHAUSTED);
  expect(happenings).toContainEqual({
    type: 'exhausted',
    seat: CHAIR,
    objectors: 2,
    weight: 0.5,
    of: 'members',
    allowed: 0.51,
  });
});

test.each(['none', undefined])('with %s, three of four bring the text to the vote', (written) => {
  const setup = written === undefined ? setUp(strait(), 1, 0, [], LENIENT) : setUpWith(written);
  const at = objectedBy(setup, 'ASH', 'BAY', 'COD');
  expect(weighObjections({ scenario: setup.scenario, ...at.state }).stops).toBe(false);
  const { state } = after(setup, at, EXHAUSTED);
  expect([state.phase, state.voting?.kind]).toEqual(['decision.rollCall', 'text']);
  const later = passUntil(setup, state, ({ ending }) => ending !== null).state;
  expect(findEndingCause({ scenario: setup.scenario, ...later })).toBeNull();
});
