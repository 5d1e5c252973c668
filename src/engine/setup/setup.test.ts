import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { drawFor } from '../numbers/draw.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { setUp } from './setup.ts';

describe('draws', () => {
  test('are the same for the same seed and run, and differ otherwise', () => {
    const first = (seed: number, run: number) => {
      const draw = drawFor(seed, run);
      return [draw.share(), draw.between(0, 99), draw.bell()];
    };
    expect(first(1, 0)).toEqual(first(1, 0));
    expect(first(1, 0)).not.toEqual(first(1, 1));
    expect(first(1, 0)).not.toEqual(first(2, 0));
  });

  test('have mean 0 and standard deviation 1', () => {
    const draw = drawFor(7, 0);
    const values = Array.from({ length: 20_000 }, () => draw.bell());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(square - mean * mean)).toBeCloseTo(1, 1);
  });
});

describe('set-up', () => {
  const scenario = strait();

  test('does not depend on who sits where', () => {
    const alone = setUp(scenario, 5, 3);
    const seated = setUp(scenario, 5, 3, [3]);
    expect(seated.mandates).toEqual(alone.mandates);
    expect(seated.attends).toEqual(alone.attends);
  });

  test('weights of each delegation sum to one', () => {
    for (const mandate of setUp(scenario, 1, 0).mandates) {
      expect(mandate.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  test('no drawn ideal steps over its own red line', () => {
    const tight = strait([
      'toll: { ideal: 50, salience: 0.5, redLine: 0 }',
      'toll: { ideal: 50, salience: 0.5, redLine: 49 }',
    ]);
    for (let run = 0; run < 200; run += 1) {
      expect(setUp(tight, 1, run).mandates[2]?.ideals[1]).toBeGreaterThanOrEqual(49);
    }
  });

  test('reservation falls back on the reference positions', () => {
    const free = strait(['    reservation: 0.4\n', '']);
    const [ash] = setUp(free, 1, 0).mandates;
    // Reference 0 on both: worth the share of weight on the toll, whose ideal is 0, within the noise of the draw.
    const onToll = (ash?.weights[1] ?? 0) * (1 - (ash?.ideals[1] ?? 0) / 100);
    const onLights = (ash?.weights[0] ?? 0) * (1 - (ash?.ideals[0] ?? 0) / 100);
    expect(Math.abs((ash?.reservation ?? 0) - onToll - onLights)).toBeLessThan(0.06);
  });
});

const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const wide = shipped('high-seas-class');

/** What a delegation's file says of its own, as a mandate would hold it. */
function readWritten({ delegations, articles }: Scenario, d: number) {
  const positions = delegations[d]?.positions ?? [];
  const saliences = articles.map((_, a) => positions[a]?.salience ?? 0);
  return {
    ideals: articles.map((_, a) => positions[a]?.ideal ?? NaN),
    saliences,
    redLines: articles.map((_, a) => positions[a]?.redLine),
    first: saliences.indexOf(Math.max(...saliences)),
  };
}

describe('what is drawn', () => {
  const none: Scenario = { ...wide, draw: 'none' };
  const small: Scenario = { ...wide, draw: 'small' };

  test('none: whatever the seed, everybody holds what is written', () => {
    fc.assert(
      fc.property(seed, fc.nat(99), (drawn, run) => {
        setUp(none, drawn, run).mandates.forEach((mandate, d) => {
          const { ideals, saliences, redLines } = readWritten(none, d);
          const total = saliences.reduce((sum, one) => sum + one, 0);
          expect([...mandate.ideals]).toEqual(ideals);
          expect([...mandate.saliences]).toEqual(saliences);
          expect([...mandate.weights]).toEqual(saliences.map((one) => one / total));
          expect(mandate.redLines).toEqual(redLines);
          expect(mandate.reservation).toBe(none.delegations[d]?.reservation);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('small: what is written first stays first, and nothing is capped', () => {
    fc.assert(
      fc.property(seed, fc.nat(99), (drawn, run) => {
        setUp(small, drawn, run).mandates.forEach(({ saliences }, d) => {
          const { first, saliences: written } = readWritten(small, d);
          const least = Math.min(...saliences.filter((_, a) => written[a] === written[first]));
          const others = saliences.filter((_, a) => written[a] !== written[first]);
          expect(least).toBeGreaterThan(Math.max(...others));
          expect(new Set(saliences).size).toBe(saliences.length);
          expect(Math.max(...saliences)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each(['high-seas-class', 'cybercrime-class', 'first-brackets'])(
    'full: what is written first is never below second, and nothing is capped, in %s',
    (id) => {
      const full = shipped(id);
      fc.assert(
        fc.property(seed, fc.nat(99), (drawn, run) => {
          setUp(full, drawn, run).mandates.forEach(({ saliences }, d) => {
            const { first, saliences: written } = readWritten(full, d);
            const dearest = written[first] ?? 0;
            const held = [...saliences].filter((_, a) => (written[a] ?? 0) > 0);
            const least = Math.min(...saliences.filter((_, a) => written[a] === dearest));
            const above = saliences.filter((one, a) => written[a] !== dearest && one >= least);
            expect(above.length).toBeLessThanOrEqual(1);
            expect(new Set(held).size).toBe(held.length);
            expect(Math.max(...saliences)).toBeLessThanOrEqual(1);
          });
        }),
        { numRuns: 50 },
      );
    },
  );

  test('moves less than the full one', () => {
    const spread = (scenario: Scenario): number =>
      setUp(scenario, 3, 0).mandates.reduce((sum, { ideals, reservation }, d) => {
        const { ideals: written } = readWritten(scenario, d);
        const kept = scenario.delegations[d]?.reservation ?? 0;
        const moved = written.reduce(
          (all, ideal, a) => all + Math.abs(ideal - (ideals[a] ?? 0)),
          0,
        );
        return sum + moved + 100 * Math.abs(reservation - kept);
      }, 0);
    expect(spread(none)).toBe(0);
    expect(spread(small)).toBeLessThan(0.6 * spread(wide));
  });

  test('leaves everything else that is drawn as it is', () => {
    fc.assert(
      fc.property(seed, fc.nat(99), (drawn, run) => {
        const chance = (scenario: Scenario) => {
          const { tempers, attends, floor, mandates } = setUp(scenario, drawn, run);
          return { tempers, attends, floor, patience: mandates.map(({ patience }) => patience) };
        };
        expect(chance(none)).toEqual(chance(wide));
        expect(chance(small)).toEqual(chance(wide));
      }),
      { numRuns: 20 },
    );
  });
});
