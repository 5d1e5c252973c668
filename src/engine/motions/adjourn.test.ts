import { describe, expect, test } from 'vitest';
import { after, awaits, opened, passUntil, stateAfter } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from '../acts/apply.ts';
import { computeHope } from '../mandate/hope.ts';
import { type Mandate, readStandingTexts, utility } from '../mandate/mandate.ts';
import { listLegalActs } from '../acts/legal-acts.ts';
import { type Setup, setUp } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { makeQuestion } from '../vote/question.ts';
import { chooseBallot, computeLeaning } from './swing.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const written = (adjourn: string) => strait(['sittings: 2,', `sittings: 2, adjourn: ${adjourn},`]);
const closed = setUp(strait(), 1, 0);
const open = setUp(written('true'), 1, 0);
const MOVE = { seat: 'ASH', type: 'move', motion: 'adjourn' } as const;

/** Kinds of motion offered to ASH when it has the floor, and when motions are heard. */
function offeredIn(setup: Setup, state: State): string[] {
  const [move] = listLegalActs(setup, state, 'ASH', ['move']);
  const values = move?.domains.flatMap((domain) =>
    domain.parameter === 'kind' ? domain.values.map(({ motion }) => motion) : [],
  );
  return [...new Set(values)];
}

const floorOf = (setup: Setup) => passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;

function motionsOf(setup: Setup): State {
  const at = passUntil(setup, opened(setup), ({ phase }) => phase === 'decision.motions');
  return passUntil(setup, at, awaits(setup, 'ASH')).state;
}

/** All who are called vote so; what was moved is over when somebody else must act, or nobody. */
function voteOn(setup: Setup, from: State, vote: 'yes' | 'no'): State {
  let state = from;
  while (state.voting)
    state = stateAfter(setup, state, {
      seat: findAwaitedSeat(state, setup.scenario) ?? '',
      type: 'ballot',
      vote,
    });
  return state;
}

describe('where the scenario does not have it', () => {
  test.each([
    ['on the floor', floorOf],
    ['among motions', motionsOf],
  ])('it is neither offered nor in order %s', (_, reach) => {
    const state = reach(closed);
    expect(offeredIn(closed, state)).not.toContain('adjourn');
    expect(judge(closed, state, MOVE)).toEqual({
      code: 'motion/notInOrder',
      params: { motion: 'adjourn' },
    });
  });

  test('and to say so is not to change the rules of the file', () => {
    const { rulesHash } = strait();
    expect(written('false').rulesHash).toBe(rulesHash);
    expect(written('true').rulesHash).not.toBe(rulesHash);
  });
});

describe('where the scenario has it', () => {
  test('it is offered on the floor and among motions', () => {
    expect(offeredIn(open, floorOf(open))).toEqual(['closure', 'suspend', 'adjourn']);
    expect(offeredIn(open, motionsOf(open))).toContain('adjourn');
  });

  test('carried in negotiation, it ends the conference at once, without a text', () => {
    const moved = after(open, floorOf(open), MOVE);
    expect(moved.state.phase).toBe('negotiation.rollCall');
    expect(moved.happenings).toContainEqual({
      type: 'voteAnnounced',
      motion: 'm1',
      kind: 'adjourn',
      present: 4,
      needed: 3,
      live: false,
    });
    const { phase, ending, queue, votes } = voteOn(open, moved.state, 'yes');
    expect({ phase, ending, queue, roll: votes[0]?.roll }).toEqual({
      phase: 'closed',
      ending: 'failed',
      queue: [],
      roll: 'yyyy',
    });
  });

  test('carried among motions, it goes before motions on words, and these are not put', () => {
    const words = { seat: 'ASH', type: 'move', motion: 'vote', article: 'toll' } as const;
    let state = stateAfter(open, motionsOf(open), { ...words, option: 'low' }, MOVE);
    state = passUntil(open, state, ({ voting }) => voting !== null).state;
    expect([state.phase, state.voting?.kind]).toEqual(['decision.rollCall', 'adjourn']);
    const { phase, ending, votes } = voteOn(open, state, 'yes');
    expect([phase, ending, votes.length]).toEqual(['closed', 'failed', 1]);
  });

  test('lost, the list of speakers goes on', () => {
    const floor = floorOf(open);
    const lost = voteOn(open, stateAfter(open, floor, MOVE), 'no');
    expect([lost.phase, lost.ending, lost.queue]).toEqual(['negotiation.floor', null, floor.queue]);
  });

  test('for it are those to whom no treaty is worth more than the text and than what time may bring', () => {
    const state = floorOf(open);
    const question = makeQuestion(state, { kind: 'adjourn', article: -1, wording: -1 });
    const texts = readStandingTexts(state);
    const [mandate] = open.mandates as [Mandate];
    const { values } = open;
    const { articles } = open.scenario;
    const now = utility(mandate, articles, texts);
    const hope = computeHope(mandate, articles, texts, [0, 1], values) - values.waiting;
    const lean = (reservation: number) =>
      computeLeaning({ ...mandate, reservation }, open, texts, question);
    expect(hope).toBeGreaterThan(now);
    expect([lean(hope), lean(1)]).toEqual([0, 1 - hope]);
    expect(chooseBallot('adjourn', lean(1), values)).toBe('yes');
  });
});
