import { expect, test } from 'vitest';
import type { View } from '../../../../engine/state/view.ts';
import type { DealOutlook } from '../../../session/game/deal/trade.ts';
import { findObjection } from './objection.ts';

const view = {
  scenario: { articles: [{ id: 'clause' }, { id: 'network' }, { id: 'funds' }] },
} as unknown as View;

const piece = (article: number, value: number) => ({ article, value }) as DealOutlook['pieces'][0];
const outlook = (bar: DealOutlook['bar'], values: readonly number[]) =>
  ({ bar, linked: 0, pieces: values.map((value, a) => piece(a, value)) }) as unknown as DealOutlook;

test('a member that will refuse is told with the article that costs it most, or that binds it', () => {
  expect(findObjection(view, outlook(null, [0.004, -0.049, -0.01]))).toBe('network');
  expect(findObjection(view, outlook({ code: 'word', article: 2 }, [-0.05, 0, 0]))).toBe('funds');
  expect(findObjection(view, outlook({ code: 'line' }, [-0.05, 0.01, 0]))).toBe('clause');
  expect(findObjection(view, outlook({ code: 'broken', count: 1 }, [-0.05, 0, 0]))).toBe(null);
  expect(findObjection(view, outlook(null, [0.004, 0.01, 0.02]))).toBe(null);
});
