import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mustRead, SHIPPED, shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { seatScenario } from '../../engine/seat-scenario.ts';
import { decodeScenario, encodeScenario, openMessage } from './scenario-json.ts';

/** Every part of the format once. */
function harbour(): Scenario {
  return mustRead(readFileSync('test/fixtures/scenario/harbour.yaml', 'utf8'));
}

test.each([
  ...SHIPPED.map((id) => [id, shipped(id)] as const),
  ['every part of the format', harbour()] as const,
])('%s: a scenario read from its JSON is the same', (_, written) => {
  const scenario = seatScenario(written);
  const json = encodeScenario(scenario);
  const text = JSON.stringify(json);
  expect(JSON.parse(text)).toEqual(json);
  expect(decodeScenario(JSON.parse(text))).toEqual({ ok: true, scenario });
});

test('a host of an earlier version says nothing of goals', () => {
  const scenario = seatScenario(shipped('cybercrime-last-day'));
  const { featured, ...json } = encodeScenario(scenario);
  const earlier = { ...json, featured: featured.map(({ seat, line }) => ({ seat, line })) };
  expect(featured.some(({ goal }) => goal === 'consensus')).toBe(true);
  expect(decodeScenario(JSON.parse(JSON.stringify(earlier)))).toEqual({
    ok: true,
    scenario: {
      ...scenario,
      featured: scenario.featured.map(({ seat, line }) => ({ seat, line })),
    },
  });
});

test('the first line of a seat over lines', () => {
  const scenario = seatScenario(strait());
  expect(openMessage(scenario, 'ASH')).toEqual({
    type: 'open',
    format: 'square-brackets/seat@1',
    scenario: encodeScenario(scenario),
    seat: 'ASH',
  });
});

test('nothing in it is another’s: no instructions, no brief, no hash', () => {
  const keys = new Set<string>();
  JSON.stringify(encodeScenario(seatScenario(harbour())), (key, value: unknown) => {
    keys.add(key);
    return value;
  });
  const secret = ['redLine', 'linkages', 'reservation', 'brief', 'rulesHash', 'textHash', 'seed'];
  expect(secret.filter((key) => keys.has(key))).toEqual([]);
});

/** JSON of a scenario with one thing wrong. */
function spoilt(spoil: (json: ReturnType<typeof encodeScenario>) => void): unknown {
  const json = encodeScenario(seatScenario(harbour()));
  spoil(json);
  return JSON.parse(JSON.stringify(json));
}

const [FIRST] = harbour().delegations;

test.each([
  ['no scenario', 7, { code: 'seatScenario/shape', path: '' }],
  [
    'a number that is text',
    spoilt((json) => Object.assign(json.procedure, { sittings: '12' })),
    { code: 'seatScenario/shape', path: 'procedure.sittings' },
  ],
  [
    'an option that no article has',
    spoilt((json) => json.articles[0]?.draft.push('gone')),
    { code: 'seatScenario/unknown', id: 'gone' },
  ],
  [
    'a member that is no delegation',
    spoilt((json) => json.floor.push('gone')),
    { code: 'seatScenario/unknown', id: 'gone' },
  ],
  [
    'positions on some of the articles',
    spoilt((json) => json.delegations[0]?.positions.pop()),
    { code: 'seatScenario/length', path: 'delegations.positions' },
  ],
  [
    'a delegation that stands twice',
    spoilt((json) => Object.assign(json.delegations[1] ?? {}, { id: FIRST?.id })),
    { code: 'seatScenario/twice', id: FIRST?.id },
  ],
])('%s is refused with its place', (_, json, fault) => {
  expect(decodeScenario(json)).toEqual({ ok: false, fault });
});

test('a key of a later version is passed over', () => {
  const scenario = seatScenario(harbour());
  const json = spoilt((one) => Object.assign(one, { later: true }));
  expect(decodeScenario(json)).toEqual({ ok: true, scenario });
});
