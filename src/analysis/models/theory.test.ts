import { expect, test } from 'vitest';
import { article, made } from '../../../test/fixtures/reference/case.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { predict } from './predict.ts';
import { describeTheory } from './theory.ts';

const ideals = [30, 60, 80];
const base = made(
  ideals.map((ideal, i) => ({ id: `D${i}`, positions: { a: { ideal, salience: 1 } } })),
  {
    articles: [article('a', 0, 60, 100)],
    substance: { of: 'presentAndVoting', moreThan: '1/2' },
  },
);

/** With a reference position, and a number of ratifications. */
function against(reference: number | undefined, ratifications?: number): Scenario {
  return {
    ...base,
    articles: base.articles.map((one) => ({
      ...one,
      ...(reference === undefined ? {} : { reference }),
    })),
    procedure: { ...base.procedure, ...(ratifications === undefined ? {} : { ratifications }) },
  };
}

function told(scenario: Scenario, model: 'median' | 'procedural' | 'sincere') {
  const [one] = scenario.articles;
  const position = predict(scenario, model).articles[0]?.position ?? null;
  return { position, ...(one ? describeTheory(scenario, model, one, position) : {}) };
}

test('the median lies between the pivots of a bare majority, which are one', () => {
  expect(told(base, 'median')).toEqual({ position: 60, pivots: { low: 60, high: 60 } });
});

test('a setter has what the rule lets pass against the reference', () => {
  // The second of three passes whatever is no farther from 60 than the reference.
  expect(told(against(30), 'procedural')).toEqual({ position: 30, winSet: { low: 30, high: 90 } });
});

test('of what passes, enough for entry into force ratify what the last of them accepts', () => {
  expect(told(against(0, 3), 'procedural')).toMatchObject({
    winSet: { low: 0, high: 100 },
    ratifiable: { low: 0, high: 60 },
  });
});

test('whom the text suits as well as the reference ratifies every other time', () => {
  const { ratified, position } = told(against(0, 3), 'sincere');
  expect(position).toBe(60);
  expect(ratified).toBeCloseTo(0.5, 6);
  expect(told(against(0, 2), 'sincere').ratified).toBeCloseTo(1, 6);
  expect(told(against(0), 'sincere')).toEqual({ position: 60 });
});
