import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { STRAIT } from '../../../test/fixtures/strait.ts';
import { RUN_MEASURES } from '../../analysis/comparison/run-measures.ts';
import { RULES } from '../../engine/rules-version.ts';
import { compareVerb } from './compare.ts';
import { playVerb } from './play.ts';
import { replayVerb } from './replay.ts';

type Json = Record<string, unknown>;
type Commands = Record<string, unknown>[];

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = join(folder, 'strait.yaml');
writeFileSync(scenario, STRAIT);

const moves = join(folder, 'moves.json');
const amend = { type: 'amend', article: 'lights', option: 'many' };
const offer = {
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [{ article: 'lights', option: 'many' }],
};
writeFileSync(
  moves,
  JSON.stringify([
    { type: 'dance' },
    { ...amend, seat: 'BAY' },
    { ...amend, option: 'none' },
    offer,
  ]),
);

const path = join(folder, 'record.json');
const played = playVerb(scenario, { seat: ['ASH'], moves, seed: '5', record: path, json: true });
const record = readFileSync(path, 'utf8');
const { rulesHash: hashOfRules } = (JSON.parse(record) as { scenario: { rulesHash: string } })
  .scenario;

function replayed(file: string): Json {
  const { exit, out, complaints } = replayVerb(file, { json: true });
  return { exit, complaints, ...(JSON.parse(out || '{}') as Json) };
}

/** Replays the record with something in it changed. */
function changed(change: (record: Json & { commands: Commands }) => void): Json {
  const copy = JSON.parse(record) as Json & { commands: Commands };
  change(copy);
  const file = join(folder, 'changed.json');
  writeFileSync(file, JSON.stringify(copy));
  return replayed(file);
}

test('moves are used in order; refused ones are reported and skipped', () => {
  const answer = JSON.parse(played.out) as Json;
  expect(Object.keys(answer)).toEqual(['outcome', 'events', 'rejections', 'hash']);
  expect((answer['rejections'] as Json[]).map(({ move, code }) => [move, code])).toEqual([
    [0, 'act/malformed'],
    [1, 'act/notYourSeat'],
    [2, 'option/unknown'],
  ]);
  const { commands } = JSON.parse(record) as { commands: Commands };
  const own = commands.filter(({ seat }) => seat === 'ASH');
  expect(own[0]).toMatchObject(offer);
  expect(own.slice(1).some(({ type }) => type === 'offer')).toBe(false);
});

test('the record just played is proved', () => {
  const { outcome, hash } = JSON.parse(played.out) as Json;
  expect(replayed(path)).toEqual({ exit: 0, complaints: [], ok: true, outcome, hash });
});

test('a record says where its scenario lies as seen from itself', () => {
  expect((JSON.parse(record) as Json)['scenario']).toMatchObject({ file: 'strait.yaml' });
});

test('another ballot or answer of a policy is named', () => {
  const { commands } = JSON.parse(record) as { commands: Commands };
  const at = commands.findIndex(({ seat, type }) => seat === 'BAY' && type === 'silent');
  const found = { seat: 'BAY', type: 'object', articles: [] };
  const answer = changed((copy) => {
    copy.commands[at] = { ...copy.commands[at], type: 'object', articles: [] };
  });
  expect({ at: at >= 0, ...answer }).toMatchObject({
    at: true,
    exit: 1,
    ok: false,
    divergence: { command: at, expected: { seat: 'BAY', type: 'silent' }, found },
  });
});

test('commands are counted from 1 in words, from 0 in JSON as in the list of the record', () => {
  const copy = JSON.parse(record) as Json & { commands: Commands };
  const [first] = copy.commands;
  copy.commands[0] = { ...first, after: '00000000' };
  const file = join(folder, 'first.json');
  writeFileSync(file, JSON.stringify(copy));
  const of = copy.commands.length;
  const [, place] = replayVerb(file, {}).out.split('\n');
  expect(place).toBe(`command 1 of ${of} (${String(first?.['seat'])}: ${String(first?.['type'])})`);
  expect((replayed(file)['divergence'] as Json)['command']).toBe(0);
  const [skipped] = playVerb(scenario, { seat: ['ASH'], moves, seed: '5' }).out.split('\n');
  expect(skipped?.slice(0, 29)).toBe('move 1 skipped: act/malformed');
});

test('another option in a person’s command shows in the state after it', () => {
  const { commands } = JSON.parse(record) as { commands: Commands };
  const at = commands.findIndex(({ type }) => type === 'offer');
  const answer = changed((copy) => {
    copy.commands[at] = { ...copy.commands[at], want: [{ article: 'lights', option: 'some' }] };
  });
  expect(answer).toMatchObject({
    exit: 1,
    divergence: { command: at, found: { after: commands[at]?.['after'] } },
  });
});

test('another outcome, hash, end or seat is named', () => {
  const { commands, outcome } = JSON.parse(record) as { commands: Commands; outcome: Json };
  const last = commands.length;
  const claim = changed((copy) => (copy['outcome'] = { ...outcome, ending: 'suspended' }));
  const hash = changed((copy) => (copy['hash'] = 'f'.repeat(64)));
  const cut = changed((copy) => copy.commands.pop());
  const seats = changed((copy) => (copy['seats'] = [{ seat: 'ASH', by: 'greedy' }]));
  expect(
    [claim, hash, cut].map((one) => [one['exit'], (one['divergence'] as Json)['command']]),
  ).toEqual([
    [1, last],
    [1, last],
    [1, last - 1],
  ]);
  expect([seats['exit'], seats['ok']]).toEqual([1, false]);
});

test('other rules prove nothing, for or against', () => {
  expect(changed((copy) => (copy['rules'] = RULES + 1))).toMatchObject({
    exit: 1,
    ok: false,
    reason: `not verified (rules ${RULES + 1}, here ${RULES})`,
  });
});

test('another scenario is not taken for the one that was played', () => {
  const other = join(folder, 'other.yaml');
  writeFileSync(other, STRAIT.replace('ideal: 100, salience: 1', 'ideal: 90, salience: 1'));
  const answer = replayVerb(path, { scenario: other });
  expect([answer.exit, answer.out]).toEqual([
    1,
    `${path}: not verified (made with another scenario)`,
  ]);
});

test.each([
  ['', 'record/json'],
  ['[]', 'record/format'],
  [STRAIT, 'record/is-scenario'],
  ['{ "id": "a", "format": "square-brackets/scenario@1" }', 'record/is-scenario'],
  ['{ "format": "square-brackets/record@9" }', 'record/newer'],
  ['{ "format": "square-brackets/record@1" }', 'record/shape'],
])('a file with %j is no record', (text, code) => {
  const file = join(folder, 'none.json');
  writeFileSync(file, text);
  const { exit, out, complaints } = replayVerb(file, { json: true });
  expect({ exit, out, codes: complaints.map((one) => one.code) }).toEqual({
    exit: 2,
    out: '',
    codes: [code],
  });
});

test('an outcome without its parts is no record', () => {
  const answer = changed((copy) => (copy['outcome'] = { articles: [], votes: [] }));
  expect([answer['exit'], (answer['complaints'] as Json[]).map(({ code }) => code)]).toEqual([
    2,
    ['record/shape'],
  ]);
});

test('records stand side by side with history, and one that is not proved says so', () => {
  const forged = join(folder, 'forged.json');
  writeFileSync(forged, record.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`));
  const both = compareVerb([path, forged], { csv: true });
  const { data } = Papa.parse<Record<string, string>>(both.out, { header: true });
  const cells = data.map(({ file, proof, history_lights }) => [file, proof, history_lights]);
  expect({ exit: both.exit, cells }).toEqual({
    exit: 1,
    cells: [
      [path, 'proved', 'some'],
      [forged, 'forged', 'some'],
    ],
  });
  expect(compareVerb([path], {}).exit).toBe(0);
  const { rows } = JSON.parse(compareVerb([path, path], { json: true }).out) as { rows: Json[] };
  expect(rows.map(({ kind, name, proved: is }) => [kind, name, is])).toEqual([
    ['history', 'history', null],
    ['run', path, true],
    ['run', path, true],
  ]);
  expect(rows.map(({ id }) => id)).toEqual([`history:${hashOfRules}`, '1', '2']);
});

test('records of two conferences are measured alike, one row for each conference', () => {
  const strict = join(folder, 'strict.yaml');
  writeFileSync(
    strict,
    STRAIT.replace(/^id: .*$/m, 'id: strict').replace(
      /^ {2}sittings:.*$/m,
      '$&\n  substance: { of: members, atLeast: 4 }',
    ),
  );
  const other = join(folder, 'strict.json');
  playVerb(strict, { seat: ['ASH'], moves, seed: '5', record: other });
  const { out } = compareVerb([path, other], { json: true, scenario: strict });
  const { across } = JSON.parse(out) as { across: Json[] };
  expect(across.map(({ id, runs }) => [id, runs])).toEqual([
    ['strait', 1],
    ['strict', 1],
  ]);
  expect(Object.keys(across[0] ?? {})).toEqual([
    'id',
    'runs',
    'endings',
    'overWaiting',
    'closed',
    'coalition',
    'voted',
    'carried',
  ]);
  const words = compareVerb([path, other], { scenario: strict }).out;
  expect(words.split('\n\n')[1]?.split(/\s+/).slice(0, 7)).toEqual([
    'across',
    'runs',
    'over_waiting',
    'closed',
    'coalition',
    'voted',
    'own',
  ]);
});

test('every key of a comparison is kept, and each row of an array has its id', () => {
  const answer = JSON.parse(compareVerb([path], { json: true }).out) as Json;
  const [, row] = answer['rows'] as Json[];
  const measures = row?.['measures'] as Json;
  const ids = (rows: unknown) => (rows as Json[]).map(({ id }) => id);
  const names = RUN_MEASURES.map(({ name }) => name);
  expect(Object.keys(answer)).toEqual(['articles', 'measures', 'rows', 'across']);
  expect(answer['across']).toEqual([]);
  expect(answer['articles']).toEqual(['lights', 'toll']);
  expect(ids(answer['measures'])).toEqual(names);
  expect(Object.keys(row ?? {})).toEqual([
    'id',
    'kind',
    'name',
    'scenario',
    'seed',
    'ending',
    'signed',
    'measures',
    'proved',
    'articles',
  ]);
  expect(Object.keys(measures)).toEqual([...names, 'nashLogGain', 'belowReservation', 'seats']);
  expect([measures['nashLogGain'], measures['belowReservation']]).toEqual([
    measures['nash_log_gain'],
    measures['below_reservation'],
  ]);
  const { instructions_met: mandate, payoff } = measures;
  expect(measures['seats']).toEqual([{ id: 'ASH', seat: 'ASH', by: 'person', mandate, payoff }]);
});

test('a seed below 0 is the one that draws the same from 0, and the record says that one', () => {
  const place = join(folder, 'below.json');
  const play = (seed: string) =>
    playVerb(scenario, { seat: ['ASH=packager'], seed, record: place });
  const hashes = ['-5', '4294967291'].map((seed) => play(seed).out.split('\n').at(-1));
  expect(hashes[0]).toBe(hashes[1]);
  expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ seed: 4294967291 });
});

test('nothing is written where the folder is missing, and nothing is left half written', () => {
  const nowhere = join(folder, 'no', 'record.json');
  expect(
    playVerb(scenario, { seat: [], record: nowhere }).complaints.map(({ code }) => code),
  ).toEqual(['file/folder']);
  expect(
    playVerb(scenario, { seat: [], record: folder }).complaints.map(({ code }) => code),
  ).toEqual(['file/unwritable']);
});

test.each([
  [{ seat: ['XYZ'] }, 'usage/seat'],
  [{ seat: ['ASH', 'ASH=greedy'] }, 'usage/seat'],
  [{ seat: ['ASH=winner'] }, 'usage/bot'],
  [{ seat: ['ASH=chair'] }, 'usage/bot'],
  [{ seat: ['CHAIR=packager'] }, 'usage/bot'],
  [{ seat: [], moves }, 'usage/moves'],
  [{ seat: ['ASH', 'BAY'], moves }, 'usage/moves'],
  [{ seat: ['ASH'], moves: scenario }, 'moves/json'],
  [{ seat: [], seed: '4294967296' }, 'usage/number'],
  [{ seat: [], seed: '1.0' }, 'usage/number'],
])('play refuses %j', (options, code) => {
  const { exit, out, complaints } = playVerb(scenario, options);
  expect({ exit, out, codes: complaints.map((one) => one.code) }).toEqual({
    exit: 2,
    out: '',
    codes: [code],
  });
});
