import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, test, vi } from 'vitest';
import type { CompareBench } from '../src/page/features/compare/work/compare-bench.worker.ts';
import { loadWords, getWords } from '../src/page/speech/words.ts';
import {
  writeDictionaryCsv,
  writeRunsCsv,
  writeRunsJson,
} from '../src/page/features/compare/model/compare-export.ts';
import type { ListedRun } from '../src/page/features/compare/model/compare-store.ts';
import { compareVerb } from '../src/cli/verbs/compare.ts';
import { findAwaitedPerson, openConference, play } from '../src/conference/conference.ts';
import { type ConferenceRecord, makeRecord, withNotes } from '../src/conference/record/record.ts';
import { writeResultLine } from '../src/conference/result/result-line.ts';
import { makeResult } from '../src/conference/result/result.ts';
import { shipped } from './fixtures/shipped.ts';
import { STRAIT, strait } from './fixtures/strait.ts';

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const exposed: { bench?: CompareBench } = vi.hoisted(() => ({}));
vi.mock('comlink', () => ({
  expose: (bench: CompareBench) => (exposed.bench = bench),
  transfer: (value: unknown) => value,
}));
await import('../src/page/features/compare/work/compare-bench.worker.ts');
await loadWords('en', 'compare');

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = strait();

/** A conference in which persons pass to the end in these seats. */
function played(seed: number, ...seats: readonly string[]): ConferenceRecord {
  const plan = seats.map((seat) => ({ seat, by: 'person' as const }));
  let conference = openConference(scenario, { seed, plan });
  for (
    let seat = findAwaitedPerson(conference);
    seat !== null;
    seat = findAwaitedPerson(conference)
  ) {
    const next = play(conference, { seat, type: 'pass' });
    if (!next.ok) throw new Error(next.rejection.code);
    conference = next.conference;
  }
  return makeRecord(conference, join(folder, 'strait.yaml'));
}
writeFileSync(join(folder, 'strait.yaml'), STRAIT);

const noted = withNotes(played(5, 'ASH', 'BAY'), {
  plan: '=leave with a toll',
  guesses: [{ kind: 'answer', at: 1, chance: 0.8, came: true }],
  undos: 1,
  branches: 0,
});
const record = played(3, 'ASH', 'BAY');
const HANDED_IN = {
  'record.json': JSON.stringify(record),
  'again.json': JSON.stringify(record),
  'forged.json': JSON.stringify({ ...record, hash: '0'.repeat(64) }),
  'older.json': JSON.stringify({ ...record, rules: 1 }),
  'result.txt': writeResultLine(makeResult(noted, 'Table \u202e4', 'BAY')),
};

async function pageRuns(): Promise<ListedRun[]> {
  const { bench } = exposed;
  if (!bench) throw new Error('the worker exposes nothing');
  bench.hold(scenario);
  const runs: ListedRun[] = [];
  for (const [at, [name, text]] of Object.entries(HANDED_IN).entries()) {
    const { opened } = await bench.open(new File([text], name));
    for (const one of opened) {
      if (one.kind !== 'run') continue;
      const { claim } = one;
      const { verdict } = bench.prove(claim.scenario.rulesHash, text);
      const file = join(folder, name);
      runs.push({ number: at + 1, file, source: new Blob([text]), came: 0, claim, verdict });
    }
  }
  return runs;
}

const exported = { runs: await pageRuns(), scenarios: [scenario], t: getWords('en') };

function fromTerminal(options: { csv?: boolean; json?: boolean }): string {
  const files = Object.entries(HANDED_IN).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return compareVerb(files, { ...options, scenario: join(folder, 'strait.yaml') }).out;
}

test('the page and the command line write the same table of the same records', () => {
  const onPage = Papa.parse<string[]>(writeRunsCsv(exported)).data;
  expect(onPage.slice(1).map((cells) => cells[5])).toEqual([
    'proved',
    'proved',
    'forged',
    'otherRules',
    'proved',
  ]);
  expect(Papa.parse<string[]>(fromTerminal({ csv: true })).data).toEqual(onPage);
});

test('every column has its line in the dictionary, in words', () => {
  const { data } = Papa.parse<string[]>(writeDictionaryCsv(exported));
  const [columns] = Papa.parse<string[]>(writeRunsCsv(exported)).data;
  const lines = data.slice(1);
  expect(lines.map(([column]) => column)).toEqual(columns);
  const wordless = lines.filter(([, meaning = '', unit = '']) =>
    [meaning, unit].some((text) => text === '' || /compare\.|[{}]/.test(text)),
  );
  expect(wordless).toEqual([]);
});

type Json = Record<string, unknown>;

test('the measures of a run have one name in every answer', () => {
  const page = JSON.parse(writeRunsJson(exported)) as { runs: Json[] };
  const terminal = JSON.parse(fromTerminal({ json: true })) as { measures: Json[]; rows: Json[] };
  const [run] = page.runs;
  const row = terminal.rows.find(({ id }) => id === run?.['id']);
  const { nashLogGain, belowReservation, seats, ...measures } = (row?.['measures'] ?? {}) as Json;
  expect(run?.['measures']).toEqual(measures);
  expect(terminal.measures.map(({ id }) => id)).toEqual(Object.keys(measures));
  expect([nashLogGain, belowReservation, (seats as Json[]).length]).toEqual([
    measures['nash_log_gain'],
    measures['below_reservation'],
    2,
  ]);
});

/** Paths of arrays of objects without an id of their own, or with one twice. */
function nameless(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    nameless(one, Array.isArray(value) ? path : `${path}/${key}`),
  );
  const rows = Array.isArray(value)
    ? value.filter((one) => typeof one === 'object' && one !== null)
    : [];
  const ids = rows.map((one) => (one as Json)['id']);
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
    ? inside
    : [...inside, path];
}

test('every row of an array has an id', async () => {
  expect(nameless(JSON.parse(fromTerminal({ json: true })))).toEqual([]);
  const flagship = shipped('cybercrime-2024');
  const plan = [{ seat: 'BRA', by: 'packager' }] as const;
  const text = JSON.stringify(makeRecord(openConference(flagship, { seed: 1, plan })));
  exposed.bench?.hold(flagship);
  const opened = (await exposed.bench?.open(new File([text], 'a.json')))?.opened[0];
  if (opened?.kind !== 'run') throw new Error('no run');
  const verdict = exposed.bench?.prove(flagship.rulesHash, text).verdict;
  const run = { number: 1, file: 'a.json', claim: opened.claim, verdict } as ListedRun;
  const json = writeRunsJson({ ...exported, runs: [run], scenarios: [flagship] });
  expect(nameless(JSON.parse(json))).toEqual([]);
  expect(nameless(JSON.parse(writeRunsJson(exported)))).toEqual([]);
});

test('of 170,000 lines in one paste two thousand are read, and the rest are counted', async () => {
  const pasted = new File(['SB1.a '.repeat(170_000)], 'pasted text');
  const { opened = [] } = (await exposed.bench?.open(pasted)) ?? {};
  expect(opened).toHaveLength(2001);
  expect(opened.at(-1)).toEqual({
    kind: 'fault',
    fault: { code: 'file/lines', path: '', message: '168000' },
  });
});
