import { expect, test } from 'vitest';
import { strait } from '../fixtures/strait.ts';
import { againstHistory, countWhole, type Ended } from './against-history.ts';

const scenario = strait([
  'delegations:',
  'starts: { feb2024: { lights: few, toll: low } }\ndelegations:',
]);

function endedAt(...articles: readonly [option: string, position: number][]): Ended {
  return { articles: articles.map(([option, position]) => ({ option, position })) };
}

test('forecasts on live articles; an article without an adopted text is none', () => {
  // Only the lights have an adopted text, some (50), and the late draft has few (0).
  const results = [endedAt(['some', 50], ['low', 0]), endedAt(['many', 100], ['low', 0])];
  expect(againstHistory(scenario, null, results)).toEqual({
    start: null,
    live: ['lights'],
    articles: 2,
    rows: [
      { forecast: 'model', hits: 0.5, error: 25 },
      { forecast: 'keep', hits: 0, error: 50 },
      // 100 x 1 + 0 x .2 + 50 x .5 + 50 x .5 over 2.2 is 68.
      { forecast: 'mean', hits: 1, error: 0 },
      { forecast: 'median', hits: 1, error: 0 },
      { forecast: 'random', hits: 0.33, error: 33.33 },
    ],
  });
});

test('an article that stays where the late draft and the adopted text have it is not alive', () => {
  const same = strait(
    ['adopted: some', 'adopted: few'],
    ['delegations:', 'starts: { feb2024: { lights: few, toll: low } }\ndelegations:'],
  );
  const stayed = Array.from({ length: 10 }, () => endedAt(['few', 0], ['low', 0]));
  const moved = endedAt(['many', 100], ['low', 0]);
  expect(againstHistory(same, null, stayed).live).toEqual([]);
  expect(againstHistory(same, null, [...stayed.slice(1), moved]).live).toEqual(['lights']);
});

test('conferences that end on what was adopted, on all live articles', () => {
  const results = [endedAt(['some', 50], ['low', 0]), endedAt(['many', 100], ['low', 0])];
  expect([countWhole(scenario, ['lights'], results), countWhole(scenario, [], results)]).toEqual([
    1, 2,
  ]);
});
