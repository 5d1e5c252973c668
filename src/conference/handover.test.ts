import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { findAwaitedPerson, type Conference, passSeat, openConference } from './conference.ts';
import { rewindTo, listMoments } from './moments.ts';
import { listEverPersons, listSaidByPersons } from './record/persons.ts';
import { planAt } from './plan.ts';
import { readRecord } from './record/read-record.ts';
import { readResult } from './result/read-result.ts';
import { hashRecord, makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';
import { writeResultLine } from './result/result-line.ts';
import { replayResult } from './result/replay-result.ts';
import { makeResult } from './result/result.ts';
import { findUndoable } from './undoable.ts';
import { mustPlay } from '../../test/fixtures/seated.ts';

const scenario = strait();

function pass(conference: Conference): Conference {
  const seat = findAwaitedPerson(conference);
  if (seat === null) throw new Error('nobody is awaited');
  return mustPlay(conference, { seat, type: 'pass' });
}

/** What no policy does at that moment. */
function ask(conference: Conference, delegation: string): Conference {
  const seat = findAwaitedPerson(conference) ?? '';
  return mustPlay(conference, { seat, type: 'ask', delegation });
}

function toTheEnd(from: Conference): Conference {
  let conference = from;
  for (let at = 0; findAwaitedPerson(conference) !== null && at < 200; at += 1)
    conference = pass(conference);
  return conference;
}

/** ASH is a person's; in the middle BAY becomes one too, and ASH goes to a policy. */
function changing(): Conference {
  const opened = openConference(scenario, { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
  const joined = passSeat(pass(opened), 'BAY', 'person');
  const asked = ask(joined, findAwaitedPerson(joined) === 'BAY' ? 'ASH' : 'BAY');
  return toTheEnd(passSeat(asked, 'ASH', 'delegation'));
}

const conference = changing();
const record = makeRecord(conference);

test('who plays follows from the opening and from what changed since', () => {
  const [first, second] = record.handovers ?? [];
  expect(record.seats).toEqual([{ seat: 'ASH', by: 'person' }]);
  expect([first?.seat, first?.by, second?.seat, second?.by]).toEqual([
    'BAY',
    'person',
    'ASH',
    'delegation',
  ]);
  expect(planAt(conference, (first?.at ?? 0) - 1)).toEqual(record.seats);
  expect(planAt(conference, second?.at ?? 0)).toEqual([
    { seat: 'ASH', by: 'delegation' },
    { seat: 'BAY', by: 'person' },
  ]);
  expect(listEverPersons(conference)).toEqual(['ASH', 'BAY']);
});

test('a record in which seats changed hands is read and proved', () => {
  const read = readRecord(JSON.stringify(record));
  expect(read).toEqual({ ok: true, record });
  expect(replay(scenario, record)).toEqual({ status: 'proved', conference });
});

test('so is a result line, which holds what persons said while they had a seat', () => {
  const result = makeResult(record, 'Table 1', 'BAY');
  expect(result.commands).toEqual(listSaidByPersons(record));
  expect(new Set(result.commands.map(({ seat }) => seat))).toEqual(new Set(['ASH', 'BAY']));
  expect(readResult(writeResultLine(result))).toEqual({ ok: true, result });
  expect(replayResult(scenario, result)).toEqual({ status: 'proved', conference, record });
});

test.each([
  ['left out', undefined],
  ['of a seat nobody has', [{ at: 0, seat: 'XXX', by: 'person' as const }]],
  ['out of order', record.handovers?.toReversed()],
])('handovers that are %s are exposed, though the hash is made anew', (_, handovers) => {
  const { hash: _hash, handovers: _before, ...body } = record;
  const edited = { ...body, ...(handovers === undefined ? {} : { handovers }) };
  const forged = { ...edited, hash: hashRecord(edited) };
  expect(replay(scenario, forged).status).toBe('diverged');
});

test('a handover that was moved is exposed by the hash', () => {
  const moved = record.handovers?.map((one) => ({ ...one, at: one.at + 1 })) ?? [];
  expect(replay(scenario, { ...record, handovers: moved }).status).toBe('diverged');
});

test('what a person did is not passed off as a policy', () => {
  const handovers = (record.handovers ?? []).filter(({ seat }) => seat !== 'BAY');
  const { hash: _hash, ...body } = record;
  const edited = { ...body, handovers };
  const replayed = replay(scenario, { ...edited, hash: hashRecord(edited) });
  if (replayed.status !== 'diverged') throw new Error(replayed.status);
  const { command, found } = replayed.divergence;
  expect(record.commands[command]?.seat).toBe('BAY');
  expect(found).toMatchObject({ seat: 'BAY' });
});

test('going back before a seat changed hands undoes that as well', () => {
  const moments = listMoments(conference, 'ASH');
  const [first] = moments;
  if (!first) throw new Error('ASH said nothing');
  const before = rewindTo(conference, first);
  expect(before.handovers).toBeUndefined();
  expect(findUndoable(conference, 'ASH', moments)).toEqual({ ok: false, because: 'nothing' });
});

test('a seat given away just before it is awaited is told in what is handed in meanwhile', () => {
  const handed = ['ASH', 'BAY', 'COD'].flatMap((seat) => {
    let going = openConference(scenario, { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
    const found: Conference[] = [];
    for (let at = 0; at < 40 && findAwaitedPerson(going) === 'ASH'; at += 1) {
      const given = seat === 'ASH' ? going : passSeat(going, seat, 'person');
      const after = pass(given);
      const next = after.commands.length === given.commands.length + 1;
      if (next && findAwaitedPerson(after) === seat && seat !== 'ASH') found.push(after);
      going = pass(going);
    }
    return found;
  });
  expect(handed.length).toBeGreaterThan(0);
  for (const meanwhile of handed) {
    const made = makeRecord(meanwhile);
    expect(made.handovers).toHaveLength(1);
    expect(replay(scenario, made).status).toBe('proved');
    expect(replayResult(scenario, makeResult(made)).status).toBe('proved');
  }
});
