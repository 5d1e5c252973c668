/** Whatever a person gives a verb, however long, what is said of it is read at a glance: one line of 500 characters. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { STRAIT, strait } from '../../test/fixtures/strait.ts';
import { openConference } from '../conference/conference.ts';
import { makeRecord } from '../conference/record/record.ts';
import { makeResult } from '../conference/result/result.ts';
import type { CliAnswer } from './answer.ts';
import { answerBacktest } from './verbs/backtest.ts';
import { answerBalance } from './verbs/balance.ts';
import { checkVerb } from './verbs/check.ts';
import { classVerb } from './verbs/class.ts';
import { compareVerb } from './verbs/compare.ts';
import { playVerb } from './verbs/play.ts';
import { answerPower } from './verbs/power.ts';
import { predictVerb } from './verbs/predict.ts';
import { replayVerb } from './verbs/replay.ts';
import { simulateVerb } from './verbs/simulate.ts';
import { tallyVerb } from './verbs/tally.ts';

const LONGEST = 500;
const LONG = 'lighthouse-'.repeat(9000);

const folder = mkdtempSync(join(tmpdir(), 'long-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const starts = Array.from({ length: 200 }, (_, i) => `  start-number-${i}: { lights: many }`);
const good = file('good.yaml', `${STRAIT}starts:\n${starts.join('\n')}\n`);
const bad = file(
  'bad.yaml',
  `${STRAIT}${LONG}: 1\nfeatured: [{ seat: ${LONG}, line: x }]\nfloor: [${LONG}]\n`,
);
const played = makeRecord(openConference(strait(), { seed: 3, plan: [] }));
const nowhere = { ...played.scenario, id: LONG, rulesHash: 'a'.repeat(64) };
const strangers = { ...played, [LONG]: 1 };
const newer = { ...played, format: `square-brackets/record@${'9'.repeat(20_000)}` };
const twice = JSON.stringify(played).replace('{', `{"${LONG}":1,"${LONG}":2,`);
const records = {
  elsewhere: file('elsewhere.json', { ...played, scenario: nowhere }),
  stranger: file('stranger.json', strangers),
  newer: file('newer.json', newer),
  twice: file('twice.json', twice),
  result: file('result.json', { ...makeResult(played), [LONG]: 1 }),
  format: file('format.json', { ...played, format: LONG }),
  seat: file('seat.json', { ...played, seats: [{ seat: LONG, by: LONG }] }),
};
const members = file('members.json', [{ id: LONG }, { id: LONG }]);
const weights = file('weights.json', { [LONG]: { votes: -1 } });
const many = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [`member-of-the-council-${i}`, 'no']),
);
const vetoes = `{ all: [{ of: present, atLeast: 1 }, { veto: [${Object.keys(many).join(', ')}] }] }`;
const one = { runs: '1', seed: '1', seat: [] };
const rule = '{ of: members, atLeast: 1 }';

const GIVEN: readonly [string, () => CliAnswer | Promise<CliAnswer>][] = [
  ['check', () => checkVerb(bad, {})],
  ['check in JSON', () => checkVerb(bad, { json: true })],
  ['check a file of a long name', () => checkVerb(LONG, {})],
  ['play', () => playVerb(bad, { seat: [] })],
  ['play a seat', () => playVerb(good, { seat: [LONG] })],
  ['play a bot', () => playVerb(good, { seat: [`ASH=${LONG}`] })],
  ['play a seed', () => playVerb(good, { seat: [], seed: LONG })],
  ['play into a record', () => playVerb(good, { seat: [], record: join(folder, LONG) })],
  ['play moves', () => playVerb(good, { seat: ['ASH'], moves: LONG })],
  ['simulate', () => simulateVerb(bad, one)],
  ['simulate a start', () => simulateVerb(good, { ...one, start: LONG })],
  ['simulate workers', () => simulateVerb(good, { ...one, workers: LONG })],
  ['balance', () => answerBalance(bad, {})],
  ['balance a start', () => answerBalance(good, { start: 'nowhere' })],
  ['predict', () => predictVerb(bad, {})],
  ['predict by a model', () => predictVerb(good, { model: LONG })],
  ['backtest', () => answerBacktest([bad], { models: [] })],
  ['backtest models', () => answerBacktest([good], { models: [LONG] })],
  ['class', () => classVerb([bad], {}, () => {})],
  ['class on a port', () => classVerb([good], { port: LONG }, () => {})],
  ['class with a database', () => classVerb([good], { database: LONG }, () => {})],
  ['power', () => answerPower(bad, {})],
  ['replay', () => replayVerb(LONG, {})],
  ['replay with a scenario', () => replayVerb(records.seat, { scenario: bad })],
  ...Object.entries(records)
    .map(([name, record]) => [`replay ${name}`, () => replayVerb(record, {})] as const)
    .map(([name, run]): [string, () => CliAnswer] => [name, run]),
  ['compare', () => compareVerb(Object.values(records), {})],
  ['tally', () => tallyVerb({ rule: LONG })],
  [
    'tally a weight',
    () => tallyVerb({ rule: `{ of: members, atLeast: 1, weigh: ${LONG} }`, votes: '{ a: yes }' }),
  ],
  ['tally members', () => tallyVerb({ rule, members, yes: '1' })],
  ['tally weights', () => tallyVerb({ rule, members: weights, yes: '1' })],
  ['tally votes', () => tallyVerb({ rule, votes: `{ ${LONG}: maybe }` })],
  ['tally a stranger', () => tallyVerb({ rule, members: good, votes: `{ ${LONG}: yes }` })],
];

test.each(GIVEN)('%s: what is wrong is told in 500 characters', async (_, run) => {
  const { exit, complaints } = await run();
  expect([exit, complaints.length > 0]).toEqual([2, true]);
  expect(complaints.filter(({ message }) => message.length > LONGEST)).toEqual([]);
  // What to do about it is at the end, so nothing is cut.
  expect(complaints.filter(({ message }) => message.endsWith('…'))).toEqual([]);
});

test('long lists in an answer end with how many more there are', () => {
  const { out } = tallyVerb({ rule: vetoes, votes: JSON.stringify({ ...many, other: 'yes' }) });
  const [reason = ''] = out.split('\n');
  expect(reason).toMatch(/Vetoed by member-of-the-council-0, .* and 292 more\.$/);
  expect(reason.length).toBeLessThan(LONGEST);
});

test('a move that is skipped is told in 500 characters', () => {
  const moves = file('moves.json', [{ type: LONG }, { type: 'ask', delegation: LONG }]);
  const { out } = playVerb(good, { seat: ['ASH'], moves });
  const skipped = out.split('\n').filter((line) => line.startsWith('move '));
  expect(skipped.length).toBe(2);
  expect(skipped.filter((line) => line.length > LONGEST)).toEqual([]);
});

test.each([[['x'.repeat(100_000)]], [['check', 'a', `--${'x'.repeat(100_000)}`]]])(
  'what the command line does not know is told in 500 characters',
  (words) => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const { status, stderr } = spawnSync('node', ['--import', 'tsx', main, ...words], {
      encoding: 'utf8',
    });
    expect([status, stderr.length < LONGEST, stderr.endsWith('See brackets --help.\n')]).toEqual([
      2,
      true,
      true,
    ]);
  },
  60_000,
);
