import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { strait } from '../../../../test/fixtures/strait.ts';
import { runFacts } from '../../../analysis/comparison/run-facts.ts';
import { openConference } from '../../../conference/conference.ts';
import { loadWords, wordsIn } from '../../language/words.ts';
import { dictionaryAsCsv, playersOf, runsAsCsv } from './compare-export.ts';
import type { Run } from './compare-store.ts';

test('who played the seat of a run is told from the opening on, in the order of the hands', () => {
  const seats = [{ seat: 'BRA', by: 'person' }] as const;
  const later = [
    { at: 3, seat: 'NGA', by: 'person' },
    { at: 5, seat: 'BRA', by: 'packager' },
    { at: 9, seat: 'NGA', by: 'passive' },
  ] as const;
  expect(playersOf({ seat: 'BRA', seats, handovers: later })).toBe('person > packager');
  expect(playersOf({ seat: 'NGA', seats, handovers: later })).toBe('delegation > person > passive');
  expect(playersOf({ seat: 'CHAIR', seats })).toBe('chair');
  expect(playersOf({ seat: null, seats })).toBeNull();
});

test('what was seen stands in the table as on the page, at the player’s own act counted from 1', async () => {
  await loadWords('en', 'compare');
  const scenario = strait();
  const plan = [{ seat: 'ASH', by: 'packager' }] as const;
  const facts = runFacts(openConference(scenario, { seed: 3, plan }));
  const { id, rulesHash } = scenario;
  const claim = { kind: 'record', scenario: { id, rulesHash }, seed: 3, run: 0 };
  const run = { number: 1, file: 'a.json', claim, verdict: { status: 'proved', facts } };
  const exported = {
    runs: [run as unknown as Run],
    scenarios: [scenario],
    t: wordsIn('en'),
  };
  const parsed = (text: string) => Papa.parse<Record<string, string>>(text, { header: true }).data;
  const [row = {}] = parsed(runsAsCsv(exported));
  const seen = Object.entries(row).filter(([name]) => name.startsWith('seen_'));
  expect(seen).toEqual(
    facts.observed.map(({ code, act }) => [`seen_${code}`, act === null ? '' : String(act)]),
  );
  const unplayed = { ...scenario, rulesHash: 'other', articles: [{ id: 'unplayed' }] };
  const beside = [scenario, unplayed as unknown as typeof scenario];
  expect(runsAsCsv({ ...exported, scenarios: beside })).toBe(runsAsCsv(exported));
  expect(facts.observed.some(({ at, act }) => at !== act)).toBe(true);
  const meant = parsed(dictionaryAsCsv(exported)).filter(({ column }) =>
    column?.startsWith('seen_'),
  );
  expect(new Set(meant.map(({ range_or_unit }) => range_or_unit))).toEqual(
    new Set(['number among the seat’s own acts, from 1, as on the page; empty: not seen']),
  );
});
