import { afterAll, expect, test, vi } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { STEADY } from '../../../../../test/fixtures/still.ts';
import { createOpeningState } from '../../../../engine/procedure/opening.ts';
import { setUp } from '../../../../engine/setup/setup.ts';
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

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
const articles = opening.articles.map((article, a) => ({
  ...article,
  text: 0,
  holders: a === 0 ? [0, 2, 3] : [1, 2],
}));
const seen = view(setup, { ...opening, articles, sitting: 1 }, 'ASH');
const many = { article: 'lights', option: 'many' };

test('what would turn a room is costly only where it is known what it brings', async () => {
  const found = async (each: number | null) => {
    gains.each = each;
    return findRoomTurn({ view: seen, log: [] }, [many], () => true);
  };
  expect(await found(-2)).toBe('costly');
  expect(await found(null)).toBe('none');
});
