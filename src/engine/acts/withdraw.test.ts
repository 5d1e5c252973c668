import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { changeMandate } from '../mandate/mandate.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { judge } from './apply.ts';
import { listLegalActs } from './legal-acts.ts';

const setup = undrawn();
const floor = floorOf(setup, 'ASH');
const laysDown = { seat: 'ASH', type: 'withdraw', article: 'lights' } as const;

/** Few lights stand: ASH may not go under the middle. */
const strict: Setup = {
  ...setup,
  mandates: setup.mandates.map((one, d) =>
    d === 0 ? changeMandate(one, { redLines: [{ at: 50, side: 'below' }, undefined] }) : one,
  ),
};
/** ASH holds its bracket against them. */
const held: State = {
  ...floor,
  articles: floor.articles.map((one, a) => (a === 0 ? { ...one, text: 0, holders: [0] } : one)),
};

const holders = (of: Setup) => after(of, held, laysDown).state.articles[0]?.holders ?? [];

test('a bracket is laid down that nothing but its own mind holds', () => {
  expect(holders(setup)).not.toContain(0);
});

test('one that a red line holds stays, and is not laid down again and again', () => {
  expect(holders(strict)).toContain(0);
  const { state } = after(strict, held, laysDown);
  expect(judge(strict, state, laysDown)).toMatchObject({ code: 'bracket/none' });
  const [act] = listLegalActs(strict, state, 'ASH', ['withdraw']);
  expect(act?.unavailable).toMatchObject({ code: 'bracket/none' });
});
