/** `predict`, `backtest` and `power` as functions: keys, exits and codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { answerBacktest } from './backtest.ts';
import { answerPower } from './power.ts';
import { predictVerb } from './predict.ts';

const folder = mkdtempSync(join(tmpdir(), 'brackets-models-'));
afterAll(() => rmSync(folder, { recursive: true }));
const emission = fileURLToPath(
  new URL('../../../test/fixtures/reference/emission.json', import.meta.url),
);
const paris = fileURLToPath(
  new URL('../../../test/fixtures/reference/cop21.json', import.meta.url),
);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const small = (rule: string) => `format: square-brackets/scenario@1
id: small
title: Small
articles:
  - { id: fees, title: Fees, options: [{ id: low, position: 0 }, { id: high, position: 100 }], adopted: high }
delegations:
  - { id: AAA, positions: { fees: { ideal: 20, salience: 1 } } }
  - { id: BBB, capability: 3, positions: { fees: { ideal: 100, salience: 1 } } }
procedure: { sittings: 1, substance: ${rule} }
`;
const sound = file('sound.yaml', small('{ of: members, moreThan: 1/2 }'));

test('predict gives position and option by article', () => {
  const { exit, out, complaints } = predictVerb(sound, { model: 'compromise', json: true });
  expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
  expect(JSON.parse(out)).toEqual({
    model: 'compromise',
    articles: { fees: { position: 80, option: 'high' } },
  });
});

test('where no model is named the engine predicts, and the answer says so', () => {
  const { out } = predictVerb(sound, { rounds: '1', json: true });
  expect((JSON.parse(out) as { model: string }).model).toBe('engine');
  expect(predictVerb(sound, { rounds: '1' }).out.split('\n')[0]).toBe(
    'Predicted by engine, which plays whole conferences. Choose another model with --model.',
  );
});

test('rounds of challenge, and in words a table of them', () => {
  const { out } = predictVerb(emission, { model: 'challenge', rounds: '1', json: true });
  expect(JSON.parse(out)).toEqual({
    model: 'challenge',
    articles: {
      delay: {
        position: 8.415932315426764,
        option: 'years8',
        rounds: [
          { median: 7, mean: 7.389955686853767 },
          { median: 8.415932315426764, mean: 7.461314378277189 },
        ],
      },
    },
  });
  expect(predictVerb(emission, { model: 'challenge', rounds: '1' }).out.split('\n')).toEqual([
    'article  position  option',
    'delay    8.416     years8',
    '',
    'article  round  median  mean',
    'delay        0  7.000   7.390',
    'delay        1  8.416   7.461',
  ]);
});

test('trades in the order in which they are made', () => {
  const { out } = predictVerb(paris, { model: 'exchange', json: true });
  const { trades } = JSON.parse(out) as { trades: Record<string, unknown>[] };
  expect(trades[0]).toEqual({
    round: 1,
    gain: 2.190721649484536,
    a: { delegation: 'China', article: 'financevol', from: 100, to: 10.786082474226788 },
    b: { delegation: 'USA', article: 'eaa', from: 100, to: 0 },
  });
});

test('backtest counts decisions, and knows how far a constant is off', () => {
  const { out } = answerBacktest([sound, emission], {
    models: ['compromise,always50'],
    json: true,
  });
  expect(JSON.parse(out)).toEqual({
    models: { compromise: { mae: 20, hits: 1, n: 1 }, always50: { mae: 50, hits: 0, n: 1 } },
  });
  expect(answerBacktest([emission], { models: ['median'] }).out.split('\n')).toEqual([
    'model   mean error  right option  share  of decisions',
    'median  -                      0  -                 0',
  ]);
});

test('power of every delegation', () => {
  const { out } = answerPower(sound, { json: true });
  const half = { banzhaf: 0.5, banzhafAbsolute: 0.5, shapley: 0.5 };
  expect(JSON.parse(out)).toEqual({ delegations: { AAA: half, BBB: half } });
});

const never = file('never.yaml', small('{ of: members, atLeast: 9 }'));
const broken = file('broken.yaml', small('{ of: nobody, atLeast: 9 }'));

test.each([
  ['usage/model', predictVerb(sound, { model: 'nsh' })],
  ['usage/number', predictVerb(sound, { model: 'exchange', rounds: '-1' })],
  ['file/missing', predictVerb(join(folder, 'nothing.yaml'), { model: 'nash' })],
  ['usage/model', answerBacktest([sound], { models: ['nash,'] })],
  ['power/never', answerPower(never, {})],
])('%s is refused with exit 2', (code, { exit, out, complaints }) => {
  expect({ exit, out, codes: complaints.map((one) => one.code) }).toEqual({
    exit: 2,
    out: '',
    codes: [code],
  });
});

test('an error in a scenario has its place, and every file is read', () => {
  const { exit, complaints } = answerBacktest([broken, sound, broken], { models: [] });
  expect({ exit, lines: complaints.map(({ line }) => line) }).toEqual({ exit: 2, lines: [9, 9] });
});
