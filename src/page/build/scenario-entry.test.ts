import { expect, test } from 'vitest';
import { makeScenarioAsset } from './scenario-entry.ts';

const YAML = `
format: square-brackets/scenario@1
id: two-shores
title: { en: Two shores, fr: Deux rives }
articles: [{ id: a }, { id: b }]
delegations: [{ id: NOR, name: Norra, flag: no }, { id: SUD }]
observers: [{ id: SEA, name: The Sea }]
featured: [{ seat: NOR, line: Hold on }, { seat: SUD }, { seat: SEA, line: Watch }]
procedure: { sittings: 3, substance: { of: presentAndVoting, atLeast: 2/3 } }
rollCalls: [{ id: r, votes: { NOR: no, SUD: yes } }]
`;

test('a scenario becomes a listing and JSON under a digest', () => {
  const { listing, fileName, json } = makeScenarioAsset(YAML);
  expect(listing).toEqual({
    id: 'two-shores',
    digest: /-([0-9a-f]{8})\./.exec(fileName)?.[1],
    title: { en: 'Two shores', fr: 'Deux rives' },
    summary: '',
    articles: 2,
    delegations: 2,
    sittings: 3,
    featured: [
      { seat: 'NOR', line: 'Hold on', name: 'Norra', flag: 'no' },
      { seat: 'SUD', line: '', name: 'SUD' },
      { seat: 'SEA', line: 'Watch', name: 'The Sea' },
    ],
  });
  expect(fileName).toMatch(/^assets\/scenario-two-shores-[0-9a-f]{8}\.json$/);
  expect(JSON.parse(json)).toEqual({
    format: 'square-brackets/scenario@1',
    id: 'two-shores',
    title: { en: 'Two shores', fr: 'Deux rives' },
    articles: [{ id: 'a' }, { id: 'b' }],
    delegations: [{ id: 'NOR', name: 'Norra', flag: 'no' }, { id: 'SUD' }],
    observers: [{ id: 'SEA', name: 'The Sea' }],
    featured: [{ seat: 'NOR', line: 'Hold on' }, { seat: 'SUD' }, { seat: 'SEA', line: 'Watch' }],
    procedure: { sittings: 3, substance: { of: 'presentAndVoting', atLeast: '2/3' } },
    rollCalls: [{ id: 'r', votes: { NOR: 'no', SUD: 'yes' } }],
  });
});

test('seats that were measured say how hard they are', () => {
  const measured = new Map([['NOR', { level: 2, points: 72 }]]);
  const { featured } = makeScenarioAsset(YAML, {}, measured).listing;
  expect(featured.map(({ difficulty }) => difficulty)).toEqual([
    { level: 2, points: 72 },
    undefined,
    undefined,
  ]);
});

test('its place is listed with it', () => {
  const place = { minutes: 30, start: 'morning', aside: true } as const;
  const { minutes, start, aside } = makeScenarioAsset(YAML, place).listing;
  expect({ minutes, start, aside }).toEqual(place);
});

test('the digest follows the content', () => {
  expect(makeScenarioAsset(YAML).fileName).toBe(makeScenarioAsset(YAML).fileName);
  expect(makeScenarioAsset(YAML.replace('Norra', 'Norrland')).fileName).not.toBe(
    makeScenarioAsset(YAML).fileName,
  );
});
