import { describe, expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge, open } from './apply.ts';
import type { Command } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import { scoreWording } from '../floor/floor-rule.ts';
import { createOpeningState } from '../procedure/opening.ts';
import type { Setup } from '../setup/setup.ts';
import { computePressure } from '../outside/stakeholders.ts';
import { view } from '../state/view.ts';

/** Pilots keep silent of their own, so that a seat may ask them. */
const quiet = undrawn({ stakeholderBound: 100 });
const press: Command = { seat: 'ASH', type: 'press', stakeholder: 'pilots', article: 'lights' };
const spoken = {
  type: 'stakeholderSpoke',
  stakeholder: 'pilots',
  article: 'lights',
  position: 100,
};

/** What is said from the opening until the second sitting opens. */
function firstSitting(setup: Setup): DomainEvent[] {
  let state = open(setup, createOpeningState(setup)).state;
  const all: DomainEvent[] = [];
  while (state.sitting < 2) {
    const seat = view(setup, state, 'ASH').awaited ?? '';
    const step = after(setup, state, { seat, type: 'pass' });
    state = step.state;
    all.push(...step.happenings);
  }
  return all;
}

describe('a stakeholder speaks', () => {
  test('of its own, where the text is far from what it wants', () => {
    const setup = undrawn();
    const { happenings } = open(setup, createOpeningState(setup));
    expect(happenings.filter(({ type }) => type === 'stakeholderSpoke')).toEqual([spoken]);
    const silent = open(quiet, createOpeningState(quiet)).happenings;
    expect(silent.some(({ type }) => type === 'stakeholderSpoke')).toBe(false);
  });

  test('when a seat asks it to, once a sitting', () => {
    const state = floorOf(quiet, 'ASH');
    const pressed = after(quiet, state, press);
    expect(pressed.happenings).toEqual([{ ...spoken, seat: 'ASH' }]);
    expect(pressed.state.spoken).toEqual([{ stakeholder: 0, article: 0, sitting: 1 }]);
    expect(pressed.state.plates).toBe(state.plates - 1);
    expect(judge(quiet, pressed.state, press)).toEqual({
      code: 'stakeholder/hasSpoken',
      params: { stakeholder: 'pilots' },
    });
    const next = floorOf(
      quiet,
      'ASH',
      after(quiet, pressed.state, { seat: 'ASH', type: 'pass' }).state,
    );
    expect([next.sitting, next.spoken]).toEqual([2, []]);
  });
});

test('its word lifts wordings by influence and nearness, in the floor’s score', () => {
  const state = floorOf(quiet, 'ASH');
  const { state: pressed } = after(quiet, state, press);
  // The pilots have half of full influence.
  const most = quiet.values.pressure * 0.5;
  expect([0, 1, 2].map((wording) => computePressure(quiet, pressed, 0, wording))).toEqual([
    0,
    most / 2,
    most,
  ]);
  expect(scoreWording(quiet, pressed, 0, 2) - scoreWording(quiet, state, 0, 2)).toBeCloseTo(
    most,
    12,
  );
});

test('a text that moves only because of it says so, with its part of the margin', () => {
  const tabled = ['draft: few', 'draft: [few, some, many]'] as const;
  const moved = (setup: Setup) =>
    firstSitting(setup).filter((one) => one.type === 'textMoved' && one.article === 'lights');
  expect(moved(undrawn({}, tabled))).toEqual([]);
  const loud = undrawn({ pressure: 2 }, tabled);
  const state = floorOf(loud, 'ASH');
  const margin = scoreWording(loud, state, 0, 2) - scoreWording(loud, state, 0, 1);
  // Between some and many, the pilots give half of 2 x .5.
  expect(margin).toBeLessThan(0.5);
  expect(moved(loud)).toEqual([
    {
      type: 'textMoved',
      article: 'lights',
      from: 'some',
      to: 'many',
      cause: 'pressure',
      margin,
      needed: loud.values.inertia,
      pressure: 0.5,
    },
  ]);
});

test.each<[string, Command, { code: string; params: object }]>([
  [
    'no such stakeholder',
    { ...press, stakeholder: 'gulls' },
    { code: 'stakeholder/unknown', params: { stakeholder: 'gulls' } },
  ],
  [
    'no position on it',
    { ...press, article: 'toll' },
    { code: 'stakeholder/noPosition', params: { article: 'toll' } },
  ],
])('out of order: %s', (_, command, rejection) => {
  expect(judge(quiet, floorOf(quiet, 'ASH'), command)).toEqual(rejection);
});

test('out of order: an article that is not of this sitting', () => {
  const state = { ...floorOf(quiet, 'ASH'), agenda: [1] };
  expect(judge(quiet, state, press)).toEqual({
    code: 'article/notOnAgenda',
    params: { article: 'lights' },
  });
});
