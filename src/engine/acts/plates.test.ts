import { describe, expect, test } from 'vitest';
import { awaits, opened, passUntil, stateAfter } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { judge } from './apply.ts';
import { setUp } from '../setup/setup.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

const scenario = strait();
const setup = setUp(scenario, 1, 0);
const ashFloor = passUntil(setup, opened(setup), awaits(setup, 'ASH')).state;

describe('plates', () => {
  test('the first question of a sitting is free, the next costs one', () => {
    const once = stateAfter(setup, ashFloor, { seat: 'ASH', type: 'ask', delegation: 'BAY' });
    expect([once.plates, once.freeAsk]).toEqual([3, false]);
    const twice = stateAfter(setup, once, { seat: 'ASH', type: 'ask', delegation: 'COD' });
    expect(twice.plates).toBe(2);
  });

  test('with none left the floor passes on', () => {
    const spent = stateAfter(
      setup,
      ashFloor,
      { seat: 'ASH', type: 'agenda', article: 'lights' },
      { seat: 'ASH', type: 'agenda', article: 'toll' },
      { seat: 'ASH', type: 'ask', delegation: 'BAY' },
      { seat: 'ASH', type: 'ask', delegation: 'COD' },
    );
    const next = ashFloor.queue[1] ?? 'CHAIR';
    expect([findAwaitedSeat(spent, scenario), spent.plates]).toEqual([next, 3]);
  });

  test('what costs more than is left is not in order', () => {
    const dear = { ...setup, values: { ...setup.values, packagePrice: ashFloor.plates } };
    const changes = [{ article: 'toll', option: 'middle' }];
    const tabled = { seat: 'ASH', type: 'package', changes } as const;
    expect(judge(dear, ashFloor, tabled)).toBeNull();
    const spent = stateAfter(dear, ashFloor, { seat: 'ASH', type: 'agenda', article: 'lights' });
    expect(judge(dear, spent, tabled)).toEqual({
      code: 'plates/spent',
      params: { price: ashFloor.plates, plates: ashFloor.plates - 1 },
    });
  });
});

test('an event may change the plates of a sitting, for every seat in it', () => {
  const short = strait([
    'procedure: {',
    'events: [{ id: late, at: 1, title: Late, effects: [{ plates: 1 }] }]\nprocedure: {',
  ]);
  const few = setUp(short, 1, 0);
  let { state } = opened(few);
  const plates: number[] = [];
  while (state.sitting === 1) {
    plates.push(state.plates);
    state = stateAfter(few, state, { seat: findAwaitedSeat(state, short) ?? '', type: 'pass' });
  }
  expect([plates, state.plates]).toEqual([[1, 1, 1, 1, 1], 3]);
});
