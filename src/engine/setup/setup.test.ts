import { describe, expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { drawFor } from '../numbers/draw.ts';
import { changeRules } from '../numbers/values.ts';
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

  test('what instructions put first is never lowered', () => {
    const wide = shipped('high-seas-class');
    const still = changeRules({ salienceNoise: 0 });
    for (let run = 0; run < 50; run += 1) {
      const { mandates } = setUp(wide, 1, run, [], still);
      wide.delegations.forEach(({ positions }, d) => {
        const saliences = positions.map((position) => position?.salience ?? 0);
        const dearest = Math.max(...saliences);
        const drawn = mandates[d]?.saliences[saliences.indexOf(dearest)];
        expect(drawn).toBeGreaterThanOrEqual(dearest);
      });
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
