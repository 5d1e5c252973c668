import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import type { Command } from '../../engine/command.ts';
import { type Conference, openConference } from '../conference.ts';
import { makeRecord, hashRecord, type ConferenceRecord } from '../record/record.ts';
import { listSpeakers } from '../record/persons.ts';
import { readRecord } from '../record/read-record.ts';
import { replay } from '../record/replay.ts';
import { replayResult } from '../result/replay-result.ts';
import { makeResult } from '../result/result.ts';
import { hashState } from '../../engine/state/hash.ts';
import { decideSearching } from './decide-searching.ts';
import { runSearching } from './run-searching.ts';

const scenario = strait();
const plan = [{ seat: 'ASH', by: 'searcher', search: { budget: 32 } } as const];
const conference: Conference = openConference(scenario, { seed: 7, plan }, decideSearching);
const record = makeRecord(conference);

/** The record with other commands, sealed again. */
function reseal(commands: ConferenceRecord['commands']): ConferenceRecord {
  const body = { ...record, commands };
  return { ...body, hash: hashRecord(body) };
}

test('a run without a record ends in the same state', () => {
  const { state } = runSearching(scenario, { seed: 7, plan });
  expect(hashState(state)).toBe(hashState(conference.state));
});

test('a record says who searched, not how far, and is verified without a search', () => {
  expect(record.seats).toEqual([{ seat: 'ASH', by: 'searcher' }]);
  expect(readRecord(JSON.stringify(record))).toEqual({ ok: true, record });
  expect(replay(scenario, record).status).toBe('proved');
  const played = openConference(scenario, { seed: 7, plan: record.seats });
  expect(makeRecord(played).hash).not.toBe(record.hash);
});

test('what it did has to be in order, and to be said without reasons', () => {
  const i = record.commands.findIndex(({ seat }) => seat === 'ASH');
  const { after } = record.commands[i]!;
  const statusWith = (command: Command) =>
    replay(scenario, reseal(record.commands.with(i, { ...command, after }))).status;
  expect(statusWith({ seat: 'ASH', type: 'gavel' })).toBe('diverged');
  const reasons = [{ code: 'net', value: 1 } as const];
  const { after: _, ...own } = record.commands[i]!;
  expect(statusWith({ ...own, reasons })).toBe('diverged');
  expect(statusWith(own)).toBe('proved');
});

test('a result line carries what it did, and counts it as a computer’s', () => {
  const result = makeResult(record);
  expect(new Set(result.commands.map(({ seat }) => seat))).toEqual(new Set(['ASH']));
  expect(replayResult(scenario, result)).toMatchObject({ status: 'proved', record });
  expect(replayResult(scenario, makeResult(record, 'mine', 'ASH')).status).toBe('diverged');
  const played = { plan: record.seats, commands: record.commands };
  expect(listSpeakers(played)).toEqual([]);
});

test('a person who was given its seat after its last word has not played it', () => {
  const { commands } = record;
  const at = commands.map(({ seat }) => seat).lastIndexOf('ASH') + 1;
  expect(at).toBeLessThan(commands.length - 1);
  const body = { ...record, handovers: [{ at, seat: 'ASH', by: 'person' }] as const };
  const given = { ...body, hash: hashRecord(body) };
  expect(replay(scenario, given).status).toBe('proved');
  const claimed = replayResult(scenario, makeResult(given, 'mine', 'ASH'));
  expect(claimed.status === 'diverged' && claimed.divergence).toEqual({
    part: 'opening',
    command: makeResult(given).commands.length,
    expected: { seat: [] },
    found: { seat: 'ASH' },
  });
});

test('with refused packages barred, ace submits none that the room refuses', () => {
  for (let seed = 7; seed < 9; seed += 1) {
    const barred = { budget: 24, barsRefused: true };
    const seats = [{ seat: 'ASH', by: 'ace', search: barred } as const];
    const { happenings } = openConference(scenario, { seed, plan: seats }, decideSearching);
    const own = happenings.flatMap((one) =>
      one.type === 'informals' && one.seat === 'ASH' ? [one.offer] : [],
    );
    const answers = happenings.flatMap((one) =>
      one.type === 'informalsClosed' && own.includes(one.offer) ? [one.agreed] : [],
    );
    expect(answers).toEqual(own.map(() => true));
  }
});
