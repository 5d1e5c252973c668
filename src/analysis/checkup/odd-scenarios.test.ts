/** Scenarios that are in order and odd: the doctor has an answer to each, and nothing throws. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checked } from '../../../test/fixtures/shipped.ts';
import { checkUp } from './checkup.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The ends of a range, and what lies between. */
const point = fc.oneof(fc.constantFrom(0, 50, 100), fc.integer({ min: 0, max: 100 }));
const unit = fc.constantFrom(0, 0.0001, 0.3, 0.5, 1);
const weight = fc.constantFrom(0, 1, 1e-9, 1e12);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const position = fc.record({
  ideal: point,
  salience: unit,
  redLine: maybe(
    fc.oneof(
      point,
      fc.record({
        at: point,
        unless: fc.record({ article: fc.constant('a0'), atMost: point, then: point }),
      }),
    ),
  ),
  basis: maybe(fc.constantFrom('sourced', 'estimate')),
});

const threshold = fc.record({
  of: fc.constantFrom('presentAndVoting', 'present', 'members'),
  atLeast: fc.constantFrom('1/2', '100%', 1, 900),
  weigh: maybe(fc.constantFrom('votes', 'capability')),
});
const rule = fc.oneof(
  threshold,
  fc.record({ all: fc.tuple(threshold, fc.record({ veto: fc.constant(['d0']) })) }),
  fc.record({ any: fc.tuple(threshold, threshold) }),
);

const article = (a: number) =>
  fc
    .record({
      positions: fc.array(point, { minLength: 2, maxLength: 4 }),
      bridge: maybe(point),
      draft: fc.constantFrom('none', 'one', 'all'),
      agreed: fc.boolean(),
      reference: maybe(point),
    })
    .map(({ positions, bridge, draft, agreed, reference }) => ({
      id: `a${a}`,
      options: positions.map((at, o) => ({ id: `a${a}o${o}`, position: at })),
      ...(bridge === undefined ? {} : { bridges: [{ id: `a${a}b`, position: bridge }] }),
      ...(draft === 'none'
        ? {}
        : { draft: positions.map((_, o) => `a${a}o${o}`).slice(0, draft === 'one' ? 1 : 9) }),
      agreed: agreed && draft === 'one',
      reference,
    }));

const scenario = fc.integer({ min: 1, max: 3 }).chain((articles) =>
  fc.record({
    format: fc.constant('square-brackets/scenario@1'),
    id: fc.constant('odd'),
    title: fc.constant('Odd'),
    articles: fc.tuple(...Array.from({ length: articles }, (_, a) => article(a))),
    delegations: fc
      .array(
        fc.record({
          capability: weight,
          votes: weight,
          reservation: maybe(unit),
          playable: maybe(fc.boolean()),
          held: fc.array(maybe(position), { minLength: articles, maxLength: articles }),
          linked: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((list) =>
        list.map(({ held, linked, ...rest }, d) => ({
          id: `d${d}`,
          ...rest,
          positions: Object.fromEntries(held.map((one, a) => [`a${a}`, one])),
          ...(linked && articles > 1 ? { linkages: [{ articles: ['a0', 'a1'], value: -1 }] } : {}),
        })),
      ),
    procedure: fc.record({ sittings: fc.constantFrom(1, 500), substance: maybe(rule) }),
  }),
);

test('the doctor has an answer to any scenario in order', () => {
  let seen = 0;
  fc.assert(
    fc.property(scenario, (odd) => {
      const reading = checked(JSON.stringify(odd), checkUp);
      const wrong = reading.findings.filter(
        ({ severity, code, line, column, message }) =>
          severity === 'error' ||
          !/^[a-z]+\/[a-z-]+$/.test(code) ||
          line < 1 ||
          column < 1 ||
          /NaN|undefined|Infinity/.test(message),
      );
      expect([reading.ok, wrong]).toEqual([true, []]);
      seen += reading.findings.length;
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(300);
});
