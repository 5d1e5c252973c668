import { expect, test } from 'vitest';
import { clipRuns } from './clip-runs.ts';

const say = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ');
const same = (from: number, to: number) => ({ kind: 'same' as const, text: say(from, to) });
const added = { kind: 'added' as const, text: say(1, 30) };

test('words that stay are left out but for those beside a change', () => {
  expect(clipRuns([same(1, 20), added, same(1, 40), added, same(1, 20)])).toEqual([
    { kind: 'same', text: `… ${say(15, 20)}` },
    added,
    { kind: 'same', text: `${say(1, 6)} … ${say(35, 40)}` },
    added,
    { kind: 'same', text: `${say(1, 6)} …` },
  ]);
});

test('a text of which next to nothing would be left out is shown whole', () => {
  const runs = [same(1, 8), added, same(1, 14), added, same(1, 8)];
  expect(clipRuns(runs)).toBe(runs);
  const unchanged = [same(1, 50)];
  expect(clipRuns(unchanged)).toBe(unchanged);
});
