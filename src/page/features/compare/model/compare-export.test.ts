import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { runFacts } from '../../../../analysis/comparison/run-facts.ts';
import { openConference } from '../../../../conference/conference.ts';
import { loadWords, getWords } from '../../../speech/words.ts';
import { writeDictionaryCsv, writeRunsCsv, writeRunsJson } from './compare-export.ts';
import type { ListedRun } from './compare-store.ts';

test('what was seen stands in the table as on the page, at the player’s own act counted from 1', async () => {
  await loadWords('en', 'compare');
  const scenario = strait();
  const plan = [{ seat: 'ASH', by: 'packager' }] as const;
  const facts = runFacts(openConference(scenario, { seed: 3, plan }));
  const { id, rulesHash } = scenario;
  const claim = { kind: 'record', scenario: { id, rulesHash }, seed: 3, run: 0, articles: [] };
  const run = { number: 1, file: 'a.json', claim, verdict: { status: 'proved', facts } };
  const exported = {
    runs: [run as unknown as ListedRun],
    scenarios: [scenario],
    t: getWords('en'),
  };
  const parsed = (text: string) => Papa.parse<Record<string, string>>(text, { header: true }).data;
  const [row = {}] = parsed(writeRunsCsv(exported));
  const seen = Object.entries(row).filter(([name]) => name.startsWith('seen_'));
  expect(seen).toEqual(
    facts.observed.map(({ code, act }) => [`seen_${code}`, act === null ? '' : String(act)]),
  );
  const unplayed = { ...scenario, rulesHash: 'other', articles: [{ id: 'unplayed' }] };
  const beside = [scenario, unplayed as unknown as typeof scenario];
  expect(writeRunsCsv({ ...exported, scenarios: beside })).toBe(writeRunsCsv(exported));
  expect(facts.observed.some(({ at, act }) => at !== act)).toBe(true);
  const meant = parsed(writeDictionaryCsv(exported)).filter(({ column }) =>
    column?.startsWith('seen_'),
  );
  expect(new Set(meant.map(({ range_or_unit }) => range_or_unit))).toEqual(
    new Set(['number among the seat’s own acts, counted from 1; empty: not seen']),
  );
});

test('the label of the player and the name that whoever collects gives are two columns, each with its meaning', async () => {
  await loadWords('en', 'compare');
  const claim = {
    kind: 'result',
    scenario: { id: 'x', rulesHash: 'h' },
    label: 'Table 1',
    articles: [],
  };
  const run = { number: 1, file: 'a.json', claim, verdict: { status: 'waiting' } };
  const exported = {
    runs: [{ ...run, called: 'Table 3' }, run] as unknown as ListedRun[],
    scenarios: [],
    t: getWords('en'),
  };
  const parsed = (text: string) => Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect(parsed(writeRunsCsv(exported)).map(({ label, called }) => [label, called])).toEqual([
    ['Table 1', 'Table 3'],
    ['Table 1', ''],
  ]);
  const meanings = parsed(writeDictionaryCsv(exported)).filter(({ column }) =>
    ['label', 'called'].includes(column ?? ''),
  );
  expect(meanings).toEqual([
    {
      column: 'label',
      meaning: 'Label chosen by the person who handed it in.',
      range_or_unit: 'text',
    },
    {
      column: 'called',
      meaning: 'Name given by the collector; empty: none.',
      range_or_unit: 'text',
    },
  ]);
  const { runs } = JSON.parse(writeRunsJson(exported)) as { runs: unknown[] };
  expect(runs).toEqual([
    { id: '1', number: 1, file: 'a.json', claim, called: 'Table 3', status: 'waiting' },
    { id: '1', number: 1, file: 'a.json', claim, status: 'waiting' },
  ]);
});
