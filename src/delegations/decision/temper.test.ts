import { describe, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { open } from '../../engine/acts/apply.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import { setUp } from '../../engine/setup/setup.ts';
import type { Temper } from '../../engine/setup/temper.ts';
import { type View, view } from '../../engine/state/view.ts';
import { computeTemperShift } from './temper.ts';

const GROUPS = 'groups: [{ id: shore }]\ndelegations:\n  - id: ASH\n    groups: [shore]';
const scenario = strait(
  ['delegations:\n  - id: ASH', GROUPS],
  ['  - id: DUN', '  - id: DUN\n    groups: [shore]'],
);
const setup = setUp(scenario, 1, 0);
const { state } = open(setup, createOpeningState(setup));
const ash: Mandate = {
  ...(setup.mandates[0] as Mandate),
  ideals: Float64Array.of(100, 0),
  saliences: Float64Array.of(0.6, 0.2),
  weights: Float64Array.of(0.75, 0.25),
};

/** The lights at few, the toll at low. */
function seen(temper: Temper): View {
  return {
    ...view(setup, state, 'ASH'),
    mandate: ash,
    temper,
    articles: state.articles.map((one) => ({ ...one, text: 0 })),
  };
}

const some = [{ article: 0, wording: 1 }];
const many = [{ article: 0, wording: 2 }];
const dear = [{ article: 1, wording: 2 }];

describe('what is asked of an offer or a package', () => {
  test.each<[Temper, number]>([
    ['plain', 0],
    ['bridgeBuilder', -0.004],
    ['hardLiner', 0.01],
  ])('by a %s moves by %d', (temper, shift) => {
    expect(computeTemperShift(seen(temper), ash, some, [])).toBe(shift);
  });

  test('by a free rider: less where its own promise costs nothing, more where it does, as ever in a room', () => {
    expect(computeTemperShift(seen('freeRider'), ash, many, many)).toBe(-0.003);
    expect(computeTemperShift(seen('freeRider'), ash, [...many, ...dear], dear)).toBe(0.012);
    expect(computeTemperShift(seen('freeRider'), ash, many, [])).toBe(0);
  });

  test('by a loyalist: a share of what it brings the group, as its other members have stated', () => {
    // DUN has stated 50 on the lights: some brings it .5 of the axis, many nothing.
    expect(computeTemperShift(seen('loyalist'), ash, some, [])).toBeCloseTo(-0.35 * 0.75 * 0.5, 12);
    expect(computeTemperShift(seen('loyalist'), ash, many, [])).toBeCloseTo(0, 12);
  });

  test('by a loyalist, once the group has a line: by the line', () => {
    const line = { group: 0, article: 0, wording: 2, by: 3, joined: [0, 3] };
    const led = { ...seen('loyalist'), lines: [line] };
    expect(computeTemperShift(led, ash, many, [])).toBeCloseTo(-0.35 * 0.75, 12);
  });
});
