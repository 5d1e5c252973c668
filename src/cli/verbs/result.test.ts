import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRAIT } from '../../../test/fixtures/strait.ts';
import { readRecord } from '../../conference/record/read-record.ts';
import { writeResultLine } from '../../conference/result/result-line.ts';
import { type Result, makeResult } from '../../conference/result/result.ts';
import { compareVerb } from './compare.ts';
import { playVerb } from './play.ts';
import { replayVerb } from './replay.ts';

type Json = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'result-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = join(folder, 'strait.yaml');
writeFileSync(scenario, STRAIT);

function playedResult(): Result {
  const moves = join(folder, 'moves.json');
  const path = join(folder, 'record.json');
  writeFileSync(moves, JSON.stringify([{ type: 'amend', article: 'lights', option: 'none' }]));
  playVerb(scenario, { seat: ['ASH'], moves, seed: '5', record: path, json: true });
  const reading = readRecord(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(reading.fault.message);
  return makeResult(reading.record, 'Table 4');
}

const result = playedResult();
const forged = { ...result, label: 'Table 5', hash: '0'.repeat(64) };

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a result line is proved as it stands, and as a file', () => {
  const line = writeResultLine(result);
  const file = written('one.result.json', JSON.stringify(result));
  for (const answer of [
    replayVerb(line, { scenario, json: true }),
    replayVerb(file, { json: true }),
  ]) {
    expect([answer.exit, answer.complaints]).toEqual([0, []]);
    expect(JSON.parse(answer.out)).toMatchObject({ ok: true, hash: result.hash });
  }
  expect(replayVerb(file, {}).out.split('\n')[0]).toBe('Table 4: verified');
});

test('a forged line is not proved, and the place is named', () => {
  const answer = replayVerb(writeResultLine(forged), { scenario, json: true });
  expect(answer.exit).toBe(1);
  expect(JSON.parse(answer.out)).toMatchObject({
    ok: false,
    reason: 'could not be verified (it differs)',
    divergence: { command: result.commands.length, found: { hash: forged.hash } },
  });
});

test('lines in one file stand side by side by their labels, wherever a mail program broke them', () => {
  const broken = writeResultLine(result).replace(/^(.{60})/, '$1\r\n ');
  const file = written('lines.txt', `${broken}\n${writeResultLine(forged)}\n`);
  const answer = compareVerb([file], { json: true });
  const { rows } = JSON.parse(answer.out) as { rows: Json[] };
  expect(answer.exit).toBe(1);
  expect(rows.map(({ name, proved, signed }) => [name, proved, typeof signed])).toEqual([
    ['history', null, 'object'],
    ['Table 4', true, 'number'],
    ['Table 5', false, 'object'],
  ]);
  expect(replayVerb(file, {}).complaints.map(({ code }) => code)).toEqual(['result/several']);
});

test('a line that was cut is refused with what to do', () => {
  const { exit, complaints } = replayVerb(writeResultLine(result).slice(0, -4), { scenario });
  expect([exit, complaints.map(({ code }) => code)]).toEqual([2, ['packed/checksum']]);
});
