import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { passSeat, openConference, play } from '../conference.ts';
import type { Handover } from '../plan.ts';
import { replayResult } from '../result/replay-result.ts';
import { makeResult } from '../result/result.ts';
import { listEverPersons, listSpeakers } from './persons.ts';
import { type ConferenceRecord, hashRecord, makeRecord } from './record.ts';
import { replay } from './replay.ts';

const scenario = shipped('cybercrime-class');
const conference = openConference(scenario, { seed: 5, plan: [] });
const record = makeRecord(conference);
const twelve = scenario.delegations.filter(({ playable }) => playable).map(({ id }) => id);

function sealed(handovers: readonly Handover[]): ConferenceRecord {
  const { hash: _hash, ...body } = { ...record, handovers };
  return { ...body, hash: hashRecord(body) };
}

/** What each seat would hand in of a game in which policies played all of them. */
function claims(handoversOf: (seat: string) => readonly Handover[]) {
  return twelve.map((seat) => {
    const claimed = sealed(handoversOf(seat));
    const { handovers = [], commands } = claimed;
    const one = { plan: [], handovers, commands };
    return {
      record: replay(scenario, claimed).status,
      result: replayResult(scenario, makeResult(claimed, seat, seat)).status,
      speakers: listSpeakers(one),
    };
  });
}

const NOBODYS = { record: 'diverged', result: 'diverged', speakers: [] };

test.each([
  ['after the last command', record.commands.length],
  ['long after it', record.commands.length + 100],
])('none of twelve seats claimed %s from a game of policies is a person’s', (_, at) => {
  expect(twelve).toHaveLength(12);
  expect(claims((seat) => [{ at, seat, by: 'person' }])).toEqual(twelve.map(() => NOBODYS));
});

test('with the last command only the seat that gives it changes hands', () => {
  const at = record.commands.length - 1;
  const others = twelve.filter((seat) => record.commands[at]?.seat !== seat);
  const found = others.map((seat) => replay(scenario, sealed([{ at, seat, by: 'person' }])));
  expect(found.map(({ status }) => status)).toEqual(others.map(() => 'diverged'));
});

test('a seat that was given to a person and back before it spoke is not a person’s', () => {
  const given = (seat: string): Handover[] => [
    { at: 3, seat, by: 'person' },
    { at: 3, seat, by: 'delegation' },
  ];
  const found = claims(given);
  expect(found).toEqual(twelve.map(() => ({ record: 'proved', result: 'diverged', speakers: [] })));
});

test('where a late change of hands stands, the finding names it', () => {
  const late = { at: record.commands.length, seat: twelve[0] ?? '', by: 'person' } as const;
  expect(replay(scenario, sealed([late]))).toMatchObject({
    status: 'diverged',
    divergence: {
      part: 'opening',
      command: 0,
      expected: 'seats that change hands before the last command',
      found: late,
    },
  });
});

test('after the end no seat changes hands', () => {
  expect(passSeat(conference, twelve[0] ?? '', 'person')).toBe(conference);
});

test('a seat taken over in a running game is recorded once it has said something', () => {
  const opened = openConference(strait(), { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
  const { length } = opened.commands;
  const joined = passSeat(opened, 'BAY', 'person');
  expect(joined.handovers).toEqual([{ at: length, seat: 'BAY', by: 'person' }]);
  const before = makeRecord(joined);
  expect(before.handovers).toBeUndefined();
  expect(replay(strait(), before).status).toBe('proved');
  expect([listEverPersons(joined), listSpeakers(joined)]).toEqual([['ASH'], []]);
  const passed = play(joined, { seat: 'ASH', type: 'pass' });
  if (!passed.ok) throw new Error(passed.rejection.code);
  const on = play(passed.conference, { seat: 'BAY', type: 'pass' });
  if (!on.ok) throw new Error(on.rejection.code);
  expect(makeRecord(on.conference).handovers).toEqual(joined.handovers);
  expect(listSpeakers(on.conference)).toEqual(['ASH', 'BAY']);
});
