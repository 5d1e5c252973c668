/** The chart of who gains what, as it is drawn. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Gain } from '../src/page/features/debrief/model/gains.ts';
import { type GainProps, Gains } from '../src/page/features/debrief/view/debrief-charts.tsx';

const POINTS = [-5.14, -0.6, -0.2, -0.02, 0, 0.01, 0.3, 0.9, 19];

function drawnOf(gains: readonly Gain[], own: number): string {
  const sides = { narrow: 'less', broad: 'more' };
  const name = (delegation: number) => `Delegation ${delegation} of the islands`;
  const props: GainProps = { label: '', axis: '', gains, own, sides, name };
  return renderToStaticMarkup(createElement(Gains, props));
}

const gainsOf = (points: readonly number[]): Gain[] =>
  points.map((one, delegation) => ({ delegation, points: one, broad: delegation % 2 === 1 }));

test('of a small room each is named in a row of its own, the greatest gain of either side first', () => {
  const drawn = drawnOf(gainsOf([-2, 3, 5, 8]), 2);
  const words = [...drawn.matchAll(/<text(?![^>]*"middle")[^>]*>([^<]*)</g)];
  expect(words.map(([, text]) => text)).toEqual([
    'less',
    'Delegation 2 of t…',
    'Delegation 0 of t…',
    'more',
    'Delegation 3 of t…',
    'Delegation 1 of t…',
  ]);
  expect(drawn.match(/data-lost="true"/g)).toHaveLength(1);
  expect(drawn.match(/data-own="true"/g)).toHaveLength(1);
});

test('whoever loses stands left of the line of no gain, whoever does not stands right of it', () => {
  const many = [-2, ...POINTS, ...Array.from({ length: 20 }, (_, i) => i + 1)];
  const gains = gainsOf(many).map((gain) => ({ ...gain, broad: false }));
  const drawn = drawnOf(gains, -1);
  const [, zero = ''] = /<line x1="([\d.]+)"/.exec(drawn) ?? [];
  const dots = [...drawn.matchAll(/<circle cx="([\d.]+)"[^>]*data-lost="(true|false)"/g)];
  expect(dots.map(([, x, how]) => [Number(x) < Number(zero), how])).toEqual(
    many.map((points) => (points < 0 ? [true, 'true'] : [false, 'false'])),
  );
});
