import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { BOTS } from '../../delegations/bots.ts';
import { type View, view } from '../../engine/state/view.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { listLegalActs } from '../../engine/acts/legal-acts.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import {
  findAwaited,
  callToOrder,
  type Conference,
  Course,
  decidePolicyCommand,
} from '../conference.ts';
import type { SeatPlan } from '../plan.ts';
import { decodeView, encodeView, type JsonView } from './view-json.ts';

type Standing = Pick<Conference, 'setup' | 'state' | 'plan'>;

/** For games in which everything happens: traders, some who say anything, observers in their seats. */
function castOf({ delegations, observers }: Scenario, seed: number): SeatPlan {
  const bots = seed % 2 === 1 ? (['packager'] as const) : (['packager', 'random'] as const);
  const few = delegations.slice(0, 24);
  return [
    ...bots.flatMap((by, b) =>
      few.filter((_, d) => d % 3 === b).map(({ id }) => ({ seat: id, by })),
    ),
    ...observers.map(({ id }) => ({ seat: id, by: 'delegation' as const })),
  ];
}

function playThrough(scenario: Scenario, seed: number, each: (now: Standing) => void): void {
  const course = new Course(callToOrder(scenario, { seed, plan: castOf(scenario, seed) }));
  for (let seat = findAwaited(course.now); seat !== null; seat = findAwaited(course.now)) {
    each(course.now);
    const step = course.judge(decidePolicyCommand(course.now, seat));
    if (!step.ok) throw new Error(step.rejection.code);
    course.take(step);
  }
  each(course.now);
}

/** Of a large conference one delegation in so many. */
const seatsOf = ({ delegations, observers }: Scenario): string[] => [
  ...delegations.filter((_, d) => d % Math.ceil(delegations.length / 12) === 0).map(({ id }) => id),
  ...observers.map(({ id }) => id),
  CHAIR,
];

/** Keys of the JSON under which something stood. */
const filled = new Set<string>();

/** By way of text, as it travels. */
function passedOn(seen: View): View {
  const written = encodeView(seen);
  const json: unknown = JSON.parse(JSON.stringify(written));
  expect(json).toEqual(written);
  for (const [key, part] of Object.entries(written))
    if (Array.isArray(part) ? part.length > 0 : part !== null) filled.add(key);
  const { scenario, values } = seen;
  const read = decodeView(json, { scenario, values });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.view;
}

/** One state in so many is looked at from every seat. */
const SAMPLED = 100;

test.each([
  ['first-brackets', [0, 1, 2, 3, 4, 5]],
  // In the last of these an instrument is given.
  ['cybercrime-class', [0, 1, 17]],
  ['high-seas-class', [0, 1]],
  ['cybercrime-last-day', [0]],
])(
  '%s: a view read from its JSON is the same, for every seat in every phase',
  (name, seeds) => {
    const scenario = shipped(name);
    const phases = new Set<string>();
    for (const seed of seeds) {
      let turn = 0;
      let phase = '';
      playThrough(scenario, seed, ({ setup, state }) => {
        turn += 1;
        if (state.phase === phase && turn % SAMPLED > 0) return;
        ({ phase } = state);
        phases.add(phase);
        for (const seat of seatsOf(scenario)) {
          const seen = view(setup, state, seat);
          expect(passedOn(seen)).toEqual(seen);
        }
      });
    }
    expect([...phases]).toEqual(expect.arrayContaining(['decision.motions', 'closed']));
  },
  120_000,
);

test.each(['first-brackets', 'cybercrime-class', 'high-seas-class'])(
  '%s: a policy decides on a view read from JSON as on the view',
  (name) => {
    const scenario = shipped(name);
    let turn = 0;
    playThrough(scenario, 11, (now) => {
      turn += 1;
      const seat = findAwaited(now);
      if (seat === null || turn % 5 > 0) return;
      const { setup, state } = now;
      const acts = listLegalActs.bind(null, setup, state, seat);
      const draw = drawFor.bind(null, 1, turn);
      const seen = view(setup, state, seat);
      const bots = seat === CHAIR ? [BOTS.chair] : [BOTS.delegation, BOTS.packager, BOTS.greedy];
      for (const policy of seen.mandate || seat === CHAIR ? bots : [])
        expect(policy({ view: passedOn(seen), acts, draw })).toEqual(
          policy({ view: seen, acts, draw }),
        );
    });
  },
  120_000,
);

test('nothing was left untried: in these games something stood under every key', () => {
  const empty = Object.keys(whole).filter((key) => !filled.has(key));
  expect(empty).toEqual([]);
});

const strait = shipped('first-brackets');

function midway(): { json: JsonView; seen: View } {
  let found: View | undefined;
  let turn = 0;
  playThrough(strait, 3, ({ setup, state }) => {
    turn += 1;
    if (turn === 12) found = view(setup, state, strait.delegations[0]?.id ?? '');
  });
  return { json: encodeView(found as View), seen: found as View };
}

const { json: whole, seen } = midway();
const given = { scenario: seen.scenario, values: seen.values };

test('what is no view is a fault, never a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(decodeView(value, given).ok).toBe(false);
    }),
  );
});

/** Every place in it, as a list of keys. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
      : [];
  return [[...path], ...below];
}

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withPart(copy[key], rest, part);
  return copy;
}

test('a view with any of its parts replaced is read or refused, never a throw', () => {
  const places = placesIn(whole);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, part) => {
      expect(typeof decodeView(withPart(whole, path, part), given).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['no seat', { ...whole, seat: 7 }, { code: 'view/shape', path: 'seat' }],
  ['a seat nobody has', { ...whole, seat: 'XXX' }, { code: 'view/unknown', id: 'XXX' }],
  [
    'an id like a key of objects',
    { ...whole, agenda: ['__proto__'] },
    { code: 'view/unknown', id: '__proto__' },
  ],
  [
    'an article too few',
    { ...whole, articles: whole.articles.slice(1) },
    { code: 'view/length', path: 'articles' },
  ],
  [
    'the Chair where only a delegation stands',
    { ...whole, packaged: [{ by: 'CHAIR', sitting: 1 }] },
    { code: 'view/unknown', id: 'CHAIR' },
  ],
  ['an endless id', { ...whole, seat: 'x'.repeat(65) }, { code: 'view/shape', path: 'seat' }],
])('%s is said to be wrong', (_, json, fault) => {
  expect(decodeView(json, given)).toEqual({ ok: false, fault });
});

test('what a later version adds is passed over', () => {
  expect(decodeView({ ...whole, later: 1 }, given)).toEqual({ ok: true, view: seen });
});
