import { expect, test } from 'vitest';
import { computePayoff, listFree, makePayoffTerms } from './payoff.ts';
import { predictAfterlife } from './afterlife/afterlife.ts';
import { predictOtherDraws } from './afterlife/other-draws.ts';
import { measureJointly } from './measures.ts';
import { readOutcome } from '../conference/outcome.ts';
import { runConference } from '../conference/run.ts';
import { chooseBond } from '../delegations/decision/bond.ts';
import { after, awaits, opened, passUntil } from '../../test/fixtures/steps.ts';
import { strait } from '../../test/fixtures/strait.ts';
import { judge } from '../engine/acts/apply.ts';
import { setUp } from '../engine/setup/setup.ts';
import { listAwaitedSeats } from '../engine/state/awaited.ts';
import type { State } from '../engine/state/state.ts';
import { view } from '../engine/state/view.ts';
import type { Scenario } from '../scenario/resolved.ts';

/** Many lights at a low toll, as they are: worth 1 to ASH, 0 to BAY, and a half to COD and DUN. */
function settled(procedure: string): Scenario {
  return strait(
    ['draft: few', 'draft: many'],
    ['draft: [low, high]', 'draft: low'],
    ['sittings: 2,', `sittings: 2, text: closed, consensusFirst: false, ${procedure},`],
    ['procedure:', 'draw: none\nprocedure:'],
  );
}

const MAJORITY = 'substance: { of: members, atLeast: 3 }';
const ALL = 'substance: { of: members, atLeast: 4 }';

const play = (scenario: Scenario) => runConference(scenario, { seed: 1, plan: [] });

function payoffs({ setup, state }: Pick<ReturnType<typeof play>, 'setup' | 'state'>): number[] {
  const termsFor = makePayoffTerms(setup, state);
  return setup.scenario.delegations.map((_, d) => {
    const terms = termsFor(d);
    return terms ? computePayoff(terms) : NaN;
  });
}

test('whom a majority leaves worse off objects, and is where no deal leaves it', () => {
  const ran = play(settled(`${MAJORITY}, exit: true`));
  const { ending, signed, ratified, votes } = readOutcome(ran.setup, ran.state);
  expect([ending, signed]).toEqual(['vote', ['ASH', 'COD', 'DUN']]);
  expect(votes.at(-1)?.count).toEqual({ yes: 3, no: 1, abstain: 0, absent: 0 });
  expect(ratified.map(({ delegation, year }) => [delegation, year])).toEqual([
    ['ASH', 1],
    ['COD', 1],
    ['DUN', 1],
  ]);
  expect(listFree(ran.setup, ran.state)).toEqual([false, true, false, false]);
  // Three of four are bound: that share of each gain is had.
  payoffs(ran).forEach((payoff, d) =>
    expect(payoff).toBeCloseTo([0.85, 0.4, 0.45, 0.425][d] ?? NaN, 10),
  );
  expect(measureJointly(ran.setup, ran.state).belowReservation).toBe(0);
});

test('a text that binds all binds whom it leaves worse off too, and nobody ratifies it', () => {
  const ran = play(settled(`${MAJORITY}, bindsAll: true`));
  const { ending, signed, ratified } = readOutcome(ran.setup, ran.state);
  expect([ending, signed]).toEqual(['vote', ['ASH', 'BAY', 'COD', 'DUN']]);
  expect(ratified.map(({ year }) => year)).toEqual([1, 1, 1, 1]);
  expect(listFree(ran.setup, ran.state)).toBe(null);
  // Nobody is outside, so nothing of what the words are worth is lost.
  payoffs(ran).forEach((payoff, d) => expect(payoff).toBeCloseTo([1, 0, 0.5, 0.5][d] ?? NaN, 10));
  const told = predictAfterlife(ran.setup, ran.state);
  expect([told?.joining.atOnce, predictOtherDraws(ran.setup, ran.state)]).toEqual([true, null]);
});

test('without the key it is bound like the others', () => {
  const ran = play(settled(MAJORITY));
  expect(listFree(ran.setup, ran.state)).toBe(null);
  expect(measureJointly(ran.setup, ran.state).belowReservation).toBe(1);
});

/** At the signature of a text on which everybody abstained. */
function unadopted(signatories: number) {
  const setup = setUp(settled(`${ALL}, signatories: ${signatories}`), 1, 0);
  const at = passUntil(setup, opened(setup), ({ phase }) => phase === 'signature');
  return { setup, at };
}

/** Everybody does what its policy would. */
function chooseAll({ setup, at }: ReturnType<typeof unadopted>): State {
  let reached = at;
  while (reached.state.phase === 'signature') {
    const [seat = ''] = listAwaitedSeats(reached.state, setup.scenario);
    const seen = view(setup, reached.state, seat);
    if (!seen.mandate) throw new Error('no instructions');
    reached = after(setup, reached, { seat, ...chooseBond(seen, seen.mandate).act });
  }
  return reached.state;
}

test('a text that is not adopted is signed by those who want it', () => {
  const asked = unadopted(3);
  const state = chooseAll(asked);
  const { ending, signed } = readOutcome(asked.setup, state);
  expect([ending, signed]).toEqual(['signed', ['ASH', 'COD', 'DUN']]);
  expect(listFree(asked.setup, state)).toEqual([false, true, false, false]);
  expect(payoffs({ setup: asked.setup, state })[1]).toBe(0.4);
});

test('with too few signatories nobody is bound', () => {
  const asked = unadopted(4);
  const state = chooseAll(asked);
  const { ending, signed } = readOutcome(asked.setup, state);
  expect([ending, signed]).toEqual(['failed', []]);
  expect(payoffs({ setup: asked.setup, state })).toEqual([0.4, 0.4, 0.3, 0.2]);
});

test('all are asked at once, and who says nothing signs nothing', () => {
  const { setup, at } = unadopted(1);
  const asked = listAwaitedSeats(at.state, setup.scenario);
  expect(asked.toSorted()).toEqual(['ASH', 'BAY', 'COD', 'DUN']);
  const [seat = ''] = asked;
  expect(judge(setup, at.state, { seat, type: 'optOut' })).toEqual({
    code: 'signature/notOffered',
    params: {},
  });
  const signed = after(setup, at, { seat, type: 'sign' });
  expect(signed.happenings.at(-1)).toEqual({
    type: 'choseBond',
    seat,
    bound: true,
    reasons: [],
  });
  const end = passUntil(setup, signed, ({ phase }) => phase === 'closed');
  expect([end.state.ending, end.state.signed]).toEqual([
    'signed',
    [setup.scenario.delegationIndex.get(seat)],
  ]);
});

test('an adopted text binds who says nothing', () => {
  const setup = setUp(settled(`${MAJORITY}, exit: true`), 1, 0);
  let at = passUntil(setup, opened(setup), ({ phase }) => phase === 'decision.rollCall');
  while (at.state.phase === 'decision.rollCall') {
    const [seat = ''] = listAwaitedSeats(at.state, setup.scenario);
    at = after(setup, at, { seat, type: 'ballot', vote: seat === 'BAY' ? 'no' : 'yes' });
  }
  expect(at.state.phase).toBe('signature');
  const end = passUntil(setup, at, ({ phase }) => phase === 'closed');
  expect(end.state.signed).toEqual([0, 1, 2, 3]);
});

test('a meeting that votes to end without a text opens nothing for signature', () => {
  const setup = setUp(settled(`${ALL}, adjourn: true, signatories: 1`), 1, 0);
  const floor = passUntil(setup, opened(setup), awaits(setup, 'ASH'));
  let at = after(setup, floor, { seat: 'ASH', type: 'move', motion: 'adjourn' });
  while (at.state.phase !== 'closed') {
    const [seat = ''] = listAwaitedSeats(at.state, setup.scenario);
    const votes = at.state.voting?.kind === 'adjourn';
    at = after(setup, at, votes ? { seat, type: 'ballot', vote: 'yes' } : { seat, type: 'pass' });
  }
  expect([at.state.ending, at.state.signed]).toEqual(['failed', []]);
});
