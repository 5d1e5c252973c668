import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { setUp } from '../setup/setup.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { findAwaitedSeat } from './awaited.ts';
import { inLanguage } from '../../scenario/words.ts';
import { callOrder, drawPlace, findNextCalled } from './call-order.ts';

const flagship = shipped('cybercrime-2024');
const named = (d: number) => inLanguage(flagship.delegations[d]?.name ?? '', 'en');
const indexOf = (id: string) => flagship.delegationIndex.get(id) ?? -1;

test('many are called in English order from a letter drawn, and round to the name before it', () => {
  const from = drawPlace(flagship, indexOf('CHN'));
  const order = callOrder(flagship, from);
  expect([order.length, new Set(order).size]).toEqual([193, 193]);
  expect(order.slice(0, 3).map(named)).toEqual(['Cabo Verde', 'Cambodia', 'Cameroon']);
  expect(order.slice(-2).map(named)).toEqual(['Burkina Faso', 'Burundi']);
  expect(named(order[(order.indexOf(indexOf('CIV')) + 1) % 193] ?? -1)).toBe('Croatia');
});

test('the letter is that of the first on the floor, whom the draw has put there', () => {
  const setup = setUp(flagship, 1, 0);
  expect(createOpeningState(setup).callFrom).toBe(drawPlace(flagship, setup.floor[0] ?? -1));
  const small = shipped('cybercrime-class');
  expect(createOpeningState(setUp(small, 1, 0)).callFrom).toBe(0);
});

test('whoever has not answered is called next, past those who are away', () => {
  const small = shipped('cybercrime-class');
  const names = callOrder(small, 0).map((d) => small.delegations[d]?.id);
  expect(names.slice(0, 3)).toEqual(['BRA', 'CHN', 'EGY']);
  const roll = small.delegations
    .map(({ id }) => (id === 'BRA' ? 'y' : id === 'CHN' ? '-' : '.'))
    .join('');
  expect(small.delegations[findNextCalled(small, 0, roll)!]?.id).toBe('EGY');
  expect(findNextCalled(small, 0, roll.replaceAll('.', 'n'))).toBe(undefined);
  const setup = setUp(small, 1, 0);
  const state = createOpeningState(setup);
  const gavel = { roll, dissociated: [], objected: [] };
  expect(findAwaitedSeat({ ...state, phase: 'decision.gavel', gavel }, small)).toBe('EGY');
});
