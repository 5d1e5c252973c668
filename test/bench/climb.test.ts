import { expect, test } from 'vitest';
import { measureMandateMet } from '../../src/engine/mandate/met.ts';
import { setUp } from '../../src/engine/setup/setup.ts';
import type { Mandate } from '../../src/engine/mandate/mandate.ts';
import { strait } from '../fixtures/strait.ts';
import { below, climb } from './climb.ts';

const scenario = strait();
const { articles } = scenario;
const { read, ...drawn } = setUp(scenario, 1, 0).mandates[0] as Mandate;

function mandate(ideals: number[], weights: number[], reservation: number): Mandate {
  return {
    ...drawn,
    read,
    ideals: Float64Array.from(ideals),
    weights: Float64Array.from(weights),
    saliences: Float64Array.from(weights),
    redLines: [],
    linkages: [],
    reservation,
  };
}

const OWN = mandate([100, 0], [0.75, 0.25], 0);
/** Can live with many lights at a high toll, just, and with no other text that has them. */
const OTHER = mandate([0, 100], [0.5, 0.5], 0.5);

test('one article at a time, each to the wording that gains most', () => {
  const { texts, met } = climb([0, 2], { articles, own: OWN, everyone: [OWN], sacrificed: 0 });
  expect({ texts, met }).toEqual({ texts: [2, 0], met: 1 });
});

test('a step that leaves too many below their reservation values gives way to the next best', () => {
  const field = { articles, own: OWN, everyone: [OWN, OTHER], sacrificed: 0 };
  expect(climb([0, 2], field)).toEqual({ texts: [2, 2], met: 0.75 });
  expect(climb([0, 2], { ...field, sacrificed: 1 })).toEqual({ texts: [2, 0], met: 1 });
});

test('stays where nothing gains', () => {
  const from = [2, 0];
  const field = { articles, own: OWN, everyone: [OWN], sacrificed: 0 };
  expect(climb(from, field)).toEqual({ texts: from, met: measureMandateMet(OWN, articles, from) });
});

test('counts those to whom the text is worth less than none, not those to whom it is worth as much', () => {
  expect(below(articles, [OWN, OTHER], [2, 2])).toBe(0);
  expect(below(articles, [OWN, OTHER], [2, 1])).toBe(1);
});
