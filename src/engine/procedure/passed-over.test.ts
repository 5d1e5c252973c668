import { expect, test } from 'vitest';
import { floor, scenario, setup as plain, told } from '../../../test/fixtures/funded.ts';
import { after, passUntil, amends } from '../../../test/fixtures/steps.ts';
import { hears } from '../answers/hearing.ts';
import { scoreWording } from '../floor/floor-rule.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

/** Nothing moves a text so heavy; brackets do not end the conference. */
const setup = { ...plain, values: { ...plain.values, inertia: 2, stripShare: 1 } };
const lights = 0;

test('who proposed words that the floor does not take hears by how much it would rather', () => {
  const proposed = after(setup, floor, amends('ASH', 'lights', 'some'));
  const { state, happenings } = passUntil(setup, proposed, ({ sitting }) => sitting === 2);
  const [now, some] = [0, 1].map((wording) => scoreWording(setup, proposed.state, lights, wording));
  expect(told({ happenings }, 'passedOver')).toEqual([
    {
      type: 'passedOver',
      seat: 'ASH',
      article: 'lights',
      option: 'some',
      stands: 'few',
      margin: (some ?? NaN) - (now ?? NaN),
      needed: 2,
    },
  ]);
  const [passed] = told({ happenings }, 'passedOver');
  if (!passed) throw new Error('not told');
  expect(['ASH', 'BAY'].map((seat) => hears(scenario, state, seat, passed))).toEqual([true, false]);
});

test('closing the debate closes the sitting: what is on the table is decided, or told as passed over', () => {
  const proposed = after(setup, floor, amends('ASH', 'lights', 'some'));
  const asked = after(setup, proposed, { seat: 'ASH', type: 'move', motion: 'closure' });
  let at = asked;
  while (at.state.phase === 'negotiation.rollCall') {
    const seat = findAwaitedSeat(at.state, scenario) ?? '';
    at = after(setup, at, { seat, type: 'ballot', vote: 'yes' });
  }
  expect([at.state.debateClosed, at.state.phase]).toEqual([true, 'chairsText']);
  expect(told(at, 'passedOver').length).toBe(1);
});

test('words that the article has left, and that cannot return, are told as settled', () => {
  const light = { ...plain, values: { ...plain.values, inertia: -1 } };
  const [some, few] = [1, 0];
  // To some and back: from here on the text does not return to it.
  const textMoves = [
    { article: lights, from: few, to: some },
    { article: lights, from: some, to: few },
  ];
  const proposed = after(
    light,
    { ...floor, textMoves },
    { seat: 'ASH', type: 'amend', article: 'lights', option: 'some' },
  );
  const { happenings } = passUntil(light, proposed, ({ sitting }) => sitting === 2);
  const [now, then] = [few, some].map((wording) =>
    scoreWording(light, proposed.state, lights, wording),
  );
  expect(told({ happenings }, 'passedOver')).toEqual([
    {
      type: 'passedOver',
      seat: 'ASH',
      article: 'lights',
      option: 'some',
      stands: 'few',
      margin: (then ?? NaN) - (now ?? NaN),
      needed: -1,
      settled: true,
    },
  ]);
});
