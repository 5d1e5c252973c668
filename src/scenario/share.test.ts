import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatShare, parseShare } from './share.ts';

it.each([
  ['2/3', { numerator: 2, denominator: 3 }],
  [' 6 / 9 ', { numerator: 2, denominator: 3 }],
  ['55%', { numerator: 11, denominator: 20 }],
  ['66.7%', { numerator: 667, denominator: 1000 }],
  ['0.0000001%', { numerator: 1, denominator: 1_000_000_000 }],
  ['0.00000001%', undefined],
  ['33.3333333%', { numerator: 333333333, denominator: 1000000000 }],
  ['100%', { numerator: 1, denominator: 1 }],
  ['100.1%', undefined],
  ['0%', undefined],
  ['0/1', undefined],
  ['1/0', undefined],
  ['3/2', undefined],
  ['-1/2', undefined],
  ['1/2/3', undefined],
  ['0.5', undefined],
  ['1', undefined],
  ['½', undefined],
  ['', undefined],
])('reads %j', (source, share) => {
  expect(parseShare(source)).toEqual(share);
});

it('reads back what it writes, in lowest terms', () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const share = parseShare(`${low}/${high}`);
      expect(share && share.numerator * high).toBe(share && share.denominator * low);
      expect(share && parseShare(formatShare(share))).toEqual(share);
    }),
  );
});
