import { describe, expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge } from './apply.ts';
import type { Command } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import { hears } from '../answers/hearing.ts';
import { readMandate } from '../capitals/instructions.ts';
import { moveLine } from '../mandate/lines-moved.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { view } from '../state/view.ts';

const LIGHTS = 'lights: { ideal: 50, salience: 0.5 }\n      toll';
/** Cod wants 50 and may not go below 40; few, the text, is 0. */
const lined = (values = {}) =>
  undrawn(values, [LIGHTS, 'lights: { ideal: 50, salience: 0.5, redLine: 40 }\n      toll']);
const cable: Command = { seat: 'COD', type: 'cable', article: 'lights' };

/** The cable sent, and everything said until the seat speaks again. */
function answered(setup: Setup): { state: State; happenings: readonly DomainEvent[] } {
  let { state } = after(setup, floorOf(setup, 'COD'), cable);
  const all: DomainEvent[] = [];
  while (state.sitting === 1) {
    const seat = view(setup, state, 'COD').awaited ?? '';
    const step = after(setup, state, { seat, type: 'pass' });
    state = step.state;
    all.push(...step.happenings);
  }
  return { state, happenings: all.filter(({ type }) => type === 'cableAnswered') };
}

describe('a capital answers when the next sitting opens', () => {
  test('it moves its line a quarter of the way to the end where the text is worth the treaty to it', () => {
    const setup = lined();
    const { state, happenings } = answered(setup);
    // Few and low: .5 x .5 + .5 x .5 = .5, over .3 + .05.
    expect(happenings).toEqual([
      {
        type: 'cableAnswered',
        seat: 'COD',
        article: 'lights',
        granted: true,
        reasons: [
          { code: 'reservation', value: 0.5, needed: 0.35 },
          { code: 'floor', value: expect.any(Number) as number, needed: 2 / 3 },
        ],
      },
    ]);
    expect(state.shifts).toEqual([{ delegation: 2, article: 0, line: 30 }]);
    expect(readMandate(setup, state, 2).redLines[0]).toEqual({ at: 30, side: 'below' });
    expect(readMandate(setup, state, 2).ideals).toEqual(setup.mandates[2]?.ideals);
  });

  test('no further than the text', () => {
    const setup = undrawn(
      { cableEase: 0.9 },
      [LIGHTS, 'lights: { ideal: 50, salience: 0.5, redLine: 40 }\n      toll'],
      ['position: 0, title: Few', 'position: 20, title: Few'],
    );
    expect(answered(setup).state.shifts).toEqual([{ delegation: 2, article: 0, line: 20 }]);
  });

  test('or where two thirds of the floor has accepted the text', () => {
    const [refused, alone] = [
      lined({ cableMargin: 0.5 }),
      lined({ cableMargin: 0.5, cableFloor: 0 }),
    ];
    expect(answered(refused).state.shifts).toEqual([]);
    expect(answered(alone).state.shifts).toHaveLength(1);
    const [told] = answered(alone).happenings;
    expect(told?.type === 'cableAnswered' && told.reasons.map(({ code }) => code)).toEqual([
      'floor',
      'reservation',
    ]);
  });
});

test('cables are between a seat and its capital', () => {
  const setup = lined();
  const { state, happenings } = after(setup, floorOf(setup, 'COD'), cable);
  expect(happenings).toEqual([{ type: 'cabled', seat: 'COD', article: 'lights' }]);
  expect(hears(setup.scenario, state, 'ASH', happenings[0] as DomainEvent)).toBe(false);
  expect(view(setup, state, 'COD').cabled).toEqual([0]);
  expect(view(setup, state, 'ASH').cabled).toEqual([]);
  const next = answered(setup).state;
  expect([view(setup, next, 'COD').cabled, view(setup, next, 'COD').cabledOnce]).toEqual([[], [0]]);
});

test.each<[string, Command, { code: string; params: object }]>([
  [
    'no line there',
    { ...cable, seat: 'ASH' },
    { code: 'cable/noLine', params: { article: 'lights' } },
  ],
])('out of order: %s', (_, command, rejection) => {
  const setup = lined();
  expect(judge(setup, floorOf(setup, command.seat), command)).toEqual(rejection);
});

test('out of order: sent already, and in the last sitting', () => {
  const setup = lined();
  const { state } = answered(setup);
  const again = floorOf(setup, 'COD', state);
  expect(judge(setup, again, cable)).toEqual({ code: 'cable/sent', params: { article: 'lights' } });
  const last = { ...floorOf(setup, 'COD'), lastSitting: 1 };
  expect(judge(setup, last, cable)).toEqual({
    code: 'act/notNow',
    params: { phase: 'negotiation.floor' },
  });
});

test('a moved line keeps a condition only where it is easier still', () => {
  const unless = { article: 1, bound: 'atLeast', position: 50, then: 10, side: 'below' } as const;
  const line = { at: 40, side: 'below', unless } as const;
  expect(moveLine(line, 30)).toEqual({ at: 30, side: 'below', unless });
  expect(moveLine(line, 5)).toEqual({ at: 5, side: 'below' });
  expect(moveLine({ at: 50, side: 'both' }, 37.5)).toEqual({ at: 37.5, side: 'below' });
  expect(moveLine(line, null)).toBeUndefined();
});
