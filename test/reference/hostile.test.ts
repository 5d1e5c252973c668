/**
 * Models of the field on councils of odd shapes (forty options, ideals that match none, no position, no salience, no
 * capability, one delegation, ties), each against its definition worked out the plain way.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predict } from '../../src/analysis/models/predict.ts';
import { decide } from '../../src/engine/vote/tally.ts';
import type { RollCallVote, Scenario } from '../../src/scenario/resolved.ts';
import { made } from '../fixtures/reference/case.ts';

const hundredths = (max: number) => fc.integer({ min: 0, max: 100 * max }).map((n) => n / 100);
const position = fc.option(
  fc.record({
    ideal: fc.oneof(hundredths(100), fc.constantFrom(0, 25, 50, 100)),
    salience: fc.oneof(hundredths(1), fc.constantFrom(0, 1)),
  }),
  { nil: undefined, freq: 5 },
);
const delegation = fc.record({
  capability: fc.oneof(hundredths(9), fc.constantFrom(0, 1, 1)),
  votes: fc.constantFrom(0, 1, 1, 2),
  position,
});
const rule = fc.constantFrom(
  { of: 'presentAndVoting', atLeast: '2/3' },
  { of: 'members', moreThan: '1/2' },
  { all: [{ of: 'members', atLeast: '55%' }, { veto: ['D0'] }] },
  {
    any: [
      { of: 'members', atLeast: 3, weigh: 'capability' },
      { of: 'present', atLeast: '80%' },
    ],
  },
);
const council = fc
  .record({
    list: fc.array(delegation, { minLength: 1, maxLength: 9 }),
    options: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }),
    reference: fc.option(hundredths(100), { nil: undefined }),
    drafted: fc.boolean(),
    substance: rule,
  })
  .map(({ list, options, reference, drafted, substance }) => {
    const article = {
      id: 'a',
      title: 'a',
      options: options.map((at, i) => ({ id: `o${i}`, position: at })),
      ...(reference === undefined ? {} : { reference }),
      ...(drafted ? { draft: 'o1' } : {}),
    };
    const delegations = list.map(({ position: a, ...rest }, i) => ({
      id: `D${i}`,
      ...rest,
      positions: a ? { a } : {},
    }));
    return made(delegations, { articles: [article], substance });
  });

type One = { x: number; s: number; c: number; w: number };

function takePart({ delegations }: Scenario): One[] {
  return delegations.flatMap(({ capability: c, positions: [held] }) =>
    held ? [{ x: held.ideal, s: held.salience, c, w: c * held.salience }] : [],
  );
}

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const sorted = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);

function same(found: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 8);
}

const article = (scenario: Scenario, model: Parameters<typeof predict>[1], rounds?: number) =>
  predict(scenario, model, rounds).articles[0];

function everywhere(check: (scenario: Scenario, all: readonly One[]) => void): void {
  fc.assert(
    fc.property(council, (scenario) => {
      check(scenario, takePart(scenario));
    }),
    { numRuns: 250 },
  );
}

test('compromise is the weighted mean, and the option the nearest, of two the lower', () => {
  everywhere((scenario, all) => {
    const weight = sum(all.map(({ w }) => w));
    const found = article(scenario, 'compromise');
    same(found?.position, weight > 0 ? sum(all.map(({ w, x }) => w * x)) / weight : null);
    if (found?.position === null || found?.position === undefined) return;
    const options = scenario.articles[0]?.options ?? [];
    const gap = (at: number) => Math.abs(at - (found.position ?? NaN));
    const least = Math.min(...options.map((one) => gap(one.position)));
    const near = options.map((one) => one.position).filter((at) => gap(at) < least + 1e-9);
    expect(options[found.option ?? -1]?.position).toBe(Math.min(...near));
  });
});

test('median: at most half of all capability on either side of it', () => {
  everywhere((scenario, all) => {
    const held = all.filter(({ c }) => c > 0);
    const found = article(scenario, 'median')?.position;
    if (held.length === 0) {
      expect(found).toBeNull();
      return;
    }
    const units = (list: readonly One[]) => Math.round(100 * sum(list.map(({ c }) => c)));
    const medians = sorted(held.map(({ x }) => x)).filter(
      (m) =>
        2 * units(held.filter(({ x }) => x < m)) <= units(held) &&
        2 * units(held.filter(({ x }) => x > m)) <= units(held),
    );
    expect(found).toBeCloseTo(((medians[0] ?? NaN) + (medians.at(-1) ?? NaN)) / 2, 8);
  });
});

test('procedural: of what passes against the reference, the point nearest to the setter', () => {
  everywhere((scenario, all) => {
    const [{ options, draft, reference } = { options: [], draft: [] }] = scenario.articles;
    const drafted = options[draft[0] ?? -1]?.position;
    const first = all.reduce<One | null>(
      (most, one) => (most && most.c >= one.c ? most : one),
      null,
    );
    const setter = drafted ?? first?.x ?? null;
    const found = article(scenario, 'procedural')?.position;
    if (setter === null || reference === undefined || all.length === 0) return same(found, setter);
    const passes = (point: number): boolean => {
      const votes = scenario.delegations.map(({ positions: [held] }): RollCallVote => {
        if (!held) return 'abstain';
        const [gain, now] = [point, reference].map((at) => Math.abs(at - held.ideal));
        return (gain ?? NaN) <= (now ?? NaN) + 1e-12 ? 'yes' : 'no';
      });
      return decide(scenario.procedure.substance, scenario.delegations, votes).adopted;
    };
    const mirrors = all.map(({ x }) => Math.min(100, Math.max(0, 2 * x - reference)));
    const points = [reference, ...[setter, ...mirrors].filter(passes)];
    const gaps = points.map((point) => Math.abs(point - setter));
    expect(Math.abs((found ?? NaN) - setter)).toBeCloseTo(Math.min(...gaps), 8);
  });
});

test('Condorcet: the ideal that gains most from a vote against any other, each once', () => {
  everywhere((scenario, all) => {
    const voters = all.filter(({ s }) => s > 0);
    const found = article(scenario, 'condorcet')?.position;
    if (!voters.some(({ c }) => c > 0)) {
      expect(found).toBeNull();
      return;
    }
    const ideals = sorted(voters.map(({ x }) => x));
    const coalition = (one: number, other: number) =>
      1e-8 +
      sum(
        voters.map(({ x, c }) =>
          Math.max(0, (c * (Math.abs(x - other) - Math.abs(x - one))) / 100),
        ),
      );
    const logs = ideals.map((one) =>
      sum(
        ideals
          .filter((other) => other !== one)
          .map((other) =>
            Math.log(coalition(one, other) / (coalition(one, other) + coalition(other, one))),
          ),
      ),
    );
    const most = Math.max(...logs);
    expect(ideals.filter((_, i) => (logs[i] ?? NaN) > most - 1e-9)).toContain(found);
  });
});

/** Rounds of challenge by the formulas, every sum written out. */
function plainChallenge(all: readonly One[], rounds: number): number[] {
  const xs = all.map(({ x }) => x);
  const range = Math.max(...xs) - Math.min(...xs);
  const means: number[] = [];
  const mean = () => sum(all.map(({ w }, i) => w * (xs[i] ?? NaN))) / sum(all.map(({ w }) => w));
  means.push(mean());
  for (let round = 0; round < rounds; round += 1) {
    const vote = (k: number, one: number, other: number, r: number) => {
      const far = (at: number) => (Math.abs((xs[k] ?? NaN) - at) / range) ** r;
      return (all[k]?.w ?? NaN) * (far(other) - far(one));
    };
    const chances = (r: readonly number[]) => {
      const each = (of: (k: number) => number) => sum(all.map((_, k) => of(k)));
      const everything = sum(
        xs.flatMap((a) => xs.map((b) => each((k) => Math.abs(vote(k, a, b, r[k] ?? NaN))))),
      );
      return xs.map((one) =>
        xs.map((other) =>
          one === other
            ? 0
            : each((k) => Math.max(0, vote(k, one, other, r[k] ?? NaN))) / everything,
        ),
      );
    };
    const expected = (i: number, j: number, r: number, p: number[][]) => {
      const half = (0.5 * Math.abs((xs[i] ?? NaN) - (xs[j] ?? NaN))) / range;
      const [won, lost] = [2 - 4 * (0.5 - half) ** r, 2 - 4 * (0.5 + half) ** r];
      const [chance, s] = [p[i]?.[j] ?? NaN, all[j]?.s ?? NaN];
      return s * (chance * won + (1 - chance) * lost) + (1 - s) * won - (2 - 4 * 0.5 ** r);
    };
    const calm = chances(xs.map(() => 1));
    const dangers = xs.map((_, i) =>
      sum(xs.map((__, j) => (i === j ? 0 : expected(j, i, 1, calm)))),
    );
    const [most, least] = [Math.max(...dangers), Math.min(...dangers)];
    const exponents = dangers.map((danger) => {
      const risk = most > least ? (2 * danger - most - least) / (most - least) : 0;
      return (1 - risk / 3) / (1 + risk / 3);
    });
    const p = chances(exponents);
    const next = xs.map((own, i) => {
      const offers = xs.flatMap((other, j) => {
        if (other === own) return [];
        const [a, b] = [
          expected(i, j, exponents[i] ?? NaN, p),
          expected(j, i, exponents[i] ?? NaN, p),
        ];
        if (b > a && a > 0) return [{ first: 0, key: Math.abs(other - own), to: other }];
        if (!(b > 0 && a < 0 && b > -a)) return [];
        return [
          {
            first: 1,
            key: (-a * own + b * other) / (b - a),
            to: own + (other - own) * Math.abs(a / b),
          },
        ];
      });
      const best = offers.toSorted(
        (one, other) => one.first - other.first || one.key - other.key,
      )[0];
      return best?.to ?? own;
    });
    next.forEach((to, i) => (xs[i] = to));
    means.push(mean());
  }
  return means;
}

test('challenge: three rounds, every sum written out', () => {
  everywhere((scenario, all) => {
    if (sum(all.map(({ w }) => w)) <= 0) return;
    if (new Set(all.map(({ x }) => x)).size < 2) return;
    const { rounds = [] } = article(scenario, 'challenge', 3) ?? {};
    plainChallenge(all, 3).forEach((mean, round) =>
      expect(rounds[round]?.mean).toBeCloseTo(mean, 7),
    );
  });
});
