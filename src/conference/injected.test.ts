/** Events brought from outside: in the record and in a result they are proved like all else, and a forged one is exposed. */
import { expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import { bringEvent, type Conference, findAwaitedPerson, openConference } from './conference.ts';
import { listMoments, rewindTo } from './moments.ts';
import { readRecord } from './record/read-record.ts';
import { type ConferenceRecord, hashRecord, makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';
import { readResult } from './result/read-result.ts';
import { replayResult } from './result/replay-result.ts';
import { writeResultLine } from './result/result-line.ts';
import { makeResult } from './result/result.ts';
import { listSteps } from './steps.ts';
import { mustPlay } from '../../test/fixtures/seated.ts';

const scenario = shipped('high-seas-class');

function pass(conference: Conference): Conference {
  return mustPlay(conference, { seat: findAwaitedPerson(conference) ?? '', type: 'pass' });
}

function toTheEnd(from: Conference): Conference {
  let conference = from;
  while (findAwaitedPerson(conference) !== null) conference = pass(conference);
  return conference;
}

const opened = openConference(scenario, { seed: 4, plan: [{ seat: 'HES', by: 'person' }] });
const brought = bringEvent(pass(opened), 'new_cabinet');
if (!brought) throw new Error('it could not be brought');
const { length: at } = pass(opened).commands;
const conference = toTheEnd(brought);
const record = makeRecord(conference);

test('a record names what was brought and when, and is proved with it, as a result is', () => {
  expect(record.injected).toEqual([{ at, event: 'new_cabinet' }]);
  const read = readRecord(JSON.stringify(record));
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.record).toEqual(record);
  expect(replay(scenario, read.record)).toEqual({ status: 'proved', conference });
  const result = readResult(writeResultLine(makeResult(record)));
  if (!result.ok) throw new Error(result.fault.code);
  const replayed = replayResult(scenario, result.result);
  expect(replayed).toEqual({ status: 'proved', conference, record });
});

test('without any, nothing is written of them', () => {
  expect(Object.keys(makeRecord(toTheEnd(opened)))).not.toContain('injected');
  expect(Object.keys(opened.state)).not.toContain('injected');
});

test('steps and moments are the same as when it was played', () => {
  const steps = [...listSteps(conference)];
  expect(steps.map(({ command }) => command)).toEqual(conference.commands);
  expect(steps[at]?.before.injected).toEqual(['new_cabinet']);
  expect(steps[at - 1]?.before.injected).toBe(undefined);
  const moments = listMoments(conference, 'HES');
  expect(moments).toHaveLength(conference.commands.filter(({ seat }) => seat === 'HES').length);
  const [first, second] = moments.map((moment) => rewindTo(conference, moment));
  expect([first?.injected, second?.injected]).toEqual([undefined, record.injected]);
  expect(toTheEnd(second as Conference)).toEqual(conference);
  expect(listMoments(brought as Conference, 'HES')).toHaveLength(1);
});

const resealed = (forged: ConferenceRecord): ConferenceRecord => {
  return { ...forged, hash: hashRecord(forged) };
};
const end = record.commands.length;

test.each([
  ['left out', undefined],
  ['earlier', [{ at: at - 1, event: 'new_cabinet' }]],
  ['another', [{ at, event: 'reef_dies' }]],
  [
    'one more',
    [
      { at, event: 'new_cabinet' },
      { at: at + 1, event: 'reef_dies' },
    ],
  ],
  [
    'twice',
    [
      { at, event: 'new_cabinet' },
      { at, event: 'new_cabinet' },
    ],
  ],
  ['of no scenario', [{ at, event: 'flood' }]],
  [
    'out of order',
    [
      { at, event: 'new_cabinet' },
      { at: at - 1, event: 'reef_dies' },
    ],
  ],
  [
    'late',
    [
      { at, event: 'new_cabinet' },
      { at: end, event: 'reef_dies' },
    ],
  ],
  [
    'for ever',
    [
      { at, event: 'new_cabinet' },
      { at: 2 ** 40, event: 'reef_dies' },
    ],
  ],
])('a forged record is exposed, sealed anew or not: %s', (_, injected) => {
  const { injected: _own, ...rest } = record;
  const forged = { ...rest, ...(injected === undefined ? {} : { injected }) };
  for (const one of [forged, resealed(forged)]) {
    expect(replay(scenario, one).status).toBe('diverged');
    expect(replayResult(scenario, makeResult(one)).status).toBe('diverged');
  }
});

test.each([
  ['empty', []],
  ['before 0', [{ at: -1, event: 'new_cabinet' }]],
  ['with more keys', [{ at: 1, event: 'new_cabinet', by: 'me' }]],
  ['too many', Array.from({ length: 501 }, () => ({ at: 1, event: 'new_cabinet' }))],
])('a list of another shape is refused: %s', (_, injected) => {
  expect(readRecord(JSON.stringify({ ...record, injected }))).toMatchObject({
    ok: false,
    fault: { code: 'record/shape' },
  });
});

test('one that is not possible now is not brought', () => {
  expect(bringEvent(brought as Conference, 'new_cabinet')).toBe(null);
  expect(bringEvent(conference, 'reef_dies')).toBe(null);
});
