/** Only 32 bits of a seed are drawn from, so a conference has one seed and one hash, however its seed was written. */
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { findAwaitedPerson, openConference } from '../conference.ts';
import { readResult } from '../result/read-result.ts';
import { replayResult } from '../result/replay-result.ts';
import { writeResultLine } from '../result/result-line.ts';
import { makeResult } from '../result/result.ts';
import { readRecord } from './read-record.ts';
import { type ConferenceRecord, hashRecord, makeRecord, withNotes } from './record.ts';
import { ASK_AGAIN } from './record-shape.ts';
import { replay } from './replay.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const SEED = 4_000_000_000;
const scenario = strait();
const notes = { plan: 'keep the lights', guesses: [], undos: 1, branches: 0 };

function playFrom(seed: number): ConferenceRecord {
  let conference = openConference(scenario, { seed, plan: [{ seat: 'ASH', by: 'person' }] });
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < 99; turn += 1) {
    conference = mustPlay(conference, { seat: 'ASH', type: 'pass' });
  }
  return makeRecord(conference);
}

const record = withNotes(playFrom(SEED), notes);

/** As the command line wrote records once, and as somebody writes one who wants another hash. */
function writeBelowZero(): ConferenceRecord {
  const { hash: _hash, notes: _notes, notesHash: _notesHash, ...body } = record;
  const below = { ...body, seed: SEED - 2 ** 32 };
  return withNotes({ ...below, hash: hashRecord(below) }, notes);
}

const below = writeBelowZero();

test('a conference opened with a seed below 0 is the one of the seed from 0, hash and all', () => {
  expect(below.hash).not.toBe(record.hash);
  expect(withNotes(playFrom(SEED - 2 ** 32), notes)).toEqual(record);
});

test('a record with a seed below 0 is read as the record of the seed from 0', () => {
  const reading = readRecord(JSON.stringify(below));
  expect(reading).toEqual({ ok: true, record });
  expect(reading.ok && replay(scenario, reading.record).status).toBe('proved');
});

test('one whose seal does not hold is not made whole by reading', () => {
  const forged = { ...below, hash: record.hash };
  const reading = readRecord(JSON.stringify(forged));
  expect(reading).toEqual({ ok: true, record: forged });
  expect(reading.ok && replay(scenario, reading.record)).toMatchObject({
    status: 'diverged',
    divergence: { part: 'seal' },
  });
});

test('notes that are not of the record are no more so after reading', () => {
  const reading = readRecord(JSON.stringify({ ...below, notes: { ...notes, undos: 0 } }));
  expect(reading.ok && replay(scenario, reading.record)).toMatchObject({
    status: 'diverged',
    divergence: { part: 'notes' },
  });
});

test('a result with a seed below 0 leads to the record of the seed from 0', () => {
  const reading = readResult(writeResultLine(makeResult(below)));
  if (!reading.ok) throw new Error(reading.fault.code);
  expect(replayResult(scenario, reading.result)).toMatchObject({ status: 'proved', record });
});

test.each([-(2 ** 31) - 1, 2 ** 32, 2 ** 53, 0.5, '1', null])('seed %s is refused', (seed) => {
  const message = `a seed is a whole number from 0 to 4294967295; a negative one, down to -2147483648, stands for 2^32 more; ${ASK_AGAIN}`;
  expect(readRecord(JSON.stringify({ ...record, seed }))).toEqual({
    ok: false,
    fault: { code: 'record/seed', path: 'seed', message },
  });
  expect(readResult(JSON.stringify({ ...makeResult(record), seed }))).toEqual({
    ok: false,
    fault: { code: 'result/seed', path: 'seed', message },
  });
});
