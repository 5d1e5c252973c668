import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { view } from '../../engine/state/view.ts';
import { openSetup } from '../opened.ts';
import { imagineWorlds } from './worlds.ts';

const WHALES = shipped('whaling-1982-class');
const SEAT = 'USA';
/** Wants no stop: what is in force suits it. It does not speak. */
const HUNTER = 'PER';

/** What no deal is worth to some, in each world the seat imagines. */
function listNoDeals(ids: readonly string[], scenario: Scenario = WHALES): number[] {
  const { setup, state } = openSetup(scenario, { seed: 3, plan: [] });
  const some = ids.map((id) => scenario.delegationIndex.get(id) ?? -1);
  return imagineWorlds(view(setup, state, SEAT)).map(({ setup: { mandates } }) =>
    average(some.map((d) => mandates[d]?.reservation ?? NaN)),
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Mean salience in the worlds where others state what lies so far from the middle of the axis. */
function averageSalience(least: number, most: number): number {
  const { setup, state } = openSetup(WHALES, { seed: 3, plan: [] });
  const others = WHALES.delegations.filter(({ id }) => id !== SEAT);
  const worlds = imagineWorlds(view(setup, state, SEAT));
  return average(
    others.flatMap(({ index, positions }) =>
      positions.flatMap((stated, a) => {
        const far = stated ? Math.abs(stated.ideal - 50) : NaN;
        if (!(far >= least && far <= most)) return [];
        return worlds.map((one) => one.setup.mandates[index]?.saliences[a] ?? NaN);
      }),
    ),
  );
}

const measureSpread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

test('no deal is worth more in some worlds to all who cannot be asked, but not to the seat', () => {
  const speaks = new Set(WHALES.floor);
  const silent = WHALES.delegations.filter(({ index }) => !speaks.has(index)).map(({ id }) => id);
  expect(measureSpread(listNoDeals(silent))).toBeGreaterThan(0.17);
  expect(measureSpread(listNoDeals([SEAT]))).toBe(0);
});

test('no deal is worth more to those whom the text in force suits, where it is known', () => {
  const unknown = {
    ...WHALES,
    articles: WHALES.articles.map((one) => {
      const { reference: _, ...rest } = one;
      return rest;
    }),
  };
  expect(average(listNoDeals([HUNTER]))).toBeGreaterThan(
    average(listNoDeals([HUNTER], unknown)) + 0.1,
  );
});

test('whoever states an end of an axis is supposed to care more than whoever states its middle', () => {
  expect(averageSalience(45, 50)).toBeGreaterThan(averageSalience(0, 15) + 0.2);
});
