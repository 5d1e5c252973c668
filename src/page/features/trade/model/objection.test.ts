import { expect, test } from 'vitest';
import type { View } from '../../../../engine/state/view.ts';
import type { DealOutlook } from '../../../session/game/deal/trade.ts';
import { findObjections } from './objection.ts';

const view = {
  scenario: { articles: [{ id: 'clause' }, { id: 'network' }, { id: 'funds' }] },
} as unknown as View;

const piece = (article: number, value: number) => ({ article, value }) as DealOutlook['pieces'][0];
const outlook = (bar: DealOutlook['bar'], values: readonly number[]) =>
  ({ bar, linked: 0, pieces: values.map((value, a) => piece(a, value)) }) as unknown as DealOutlook;

test('a member that will refuse is told with the articles that cost it most, or that bind it', () => {
  const tell = (...of: Parameters<typeof outlook>) => findObjections(view, outlook(...of));
  expect(tell(null, [0.004, -0.049, -0.01])).toEqual(['network']);
  // Its answer may name either.
  expect(tell(null, [-0.126, -0.058, 0])).toEqual(['clause', 'network']);
  expect(tell({ code: 'word', article: 2 }, [-0.05, 0, 0])).toEqual(['funds']);
  expect(tell({ code: 'line' }, [-0.05, 0.01, 0])).toEqual(['clause']);
  expect(tell({ code: 'broken', count: 1 }, [-0.05, 0, 0])).toEqual([]);
  expect(tell(null, [0.004, 0.01, 0.02])).toEqual([]);
});
