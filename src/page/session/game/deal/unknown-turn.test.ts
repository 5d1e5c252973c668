import { afterAll, expect, test, vi } from 'vitest';
import { setup, state } from '../../../../../test/fixtures/held-strait.ts';
import { view } from '../../../../engine/state/view.ts';
import { findRoomTurn } from './room-turn.ts';

vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const gains = vi.hoisted(() => ({ each: null as number | null }));
vi.mock('./package-gain.ts', async (original) => ({
  ...(await original<object>()),
  // oxlint-disable-next-line require-yield -- it is known at once
  *tellGain() {
    return gains.each;
  },
}));

const seen = view(setup, state, 'ASH');
const many = { article: 'lights', option: 'many' };

test('what would turn a room is costly only where it is known what it brings', async () => {
  const found = async (each: number | null) => {
    gains.each = each;
    return findRoomTurn({ view: seen, log: [] }, [many], () => true);
  };
  expect(await found(-2)).toBe('costly');
  expect(await found(null)).toBe('none');
});
