/** Which part of a record or a result is named, and what is told of it. */
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { findAwaitedPerson, openConference, play } from '../conference.ts';
import { type ReplayDivergence, summarizeDivergence } from './divergence.ts';
import { readRecord } from './read-record.ts';
import { type ConferenceRecord, makeRecord, withNotes } from './record.ts';
import { replay } from './replay.ts';
import { replayResult } from '../result/replay-result.ts';
import { type Result, makeResult } from '../result/result.ts';

const scenario = strait();

function played(): ConferenceRecord {
  let conference = openConference(scenario, { seed: 5, plan: [{ seat: 'ASH', by: 'person' }] });
  while (findAwaitedPerson(conference) !== null) {
    const passed = play(conference, { seat: 'ASH', type: 'pass' });
    const next = passed.ok ? passed : play(conference, { seat: 'ASH', type: 'silent' });
    if (!next.ok) throw new Error(next.rejection.code);
    conference = next.conference;
  }
  const notes = { plan: 'keep the lights', guesses: [], undos: 1, branches: 0 };
  return withNotes(makeRecord(conference), notes);
}

const record = played();
const result = makeResult(record, 'Table 4');

type Told = ReturnType<typeof summarizeDivergence> & Pick<ReplayDivergence, 'part' | 'command'>;

function told(
  replayed: ReturnType<typeof replay> | ReturnType<typeof replayResult>,
): Told | string {
  if (replayed.status !== 'diverged') return replayed.status;
  const { part, command } = replayed.divergence;
  return { part, command, ...summarizeDivergence(replayed.divergence) };
}

const ofRecord = (edit: Partial<ConferenceRecord>) =>
  told(replay(scenario, { ...record, ...edit }));
const ofResult = (edit: Partial<Result>) => told(replayResult(scenario, { ...result, ...edit }));
const end = record.commands.length;

test('as it is, it is proved', () => {
  expect([ofRecord({}), ofResult({})]).toEqual(['proved', 'proved']);
});

test('of an outcome the one place is told', () => {
  const [first, ...rest] = record.outcome.articles;
  if (!first) throw new Error('no article');
  const articles = [{ ...first, position: 101 }, ...rest];
  const edited = { path: 'articles.0.position', expected: first.position, found: 101 };
  expect(ofRecord({ outcome: { ...record.outcome, articles } })).toEqual({
    part: 'outcome',
    command: end,
    ...edited,
  });
  expect(ofResult({ outcome: { ...result.outcome, articles } })).toEqual({
    part: 'outcome',
    command: result.commands.length,
    ...edited,
  });
  const signed = record.outcome.signed.slice(1);
  expect(
    ofRecord({ outcome: { ...record.outcome, signed: [...record.outcome.signed, 'X'] } }),
  ).toEqual({
    part: 'outcome',
    command: end,
    path: `signed.${signed.length + 1}`,
    expected: undefined,
    found: 'X',
  });
});

test('the opening, the hash and the notes are told apart', () => {
  const hash = 'a'.repeat(64);
  expect(ofRecord({ start: 'nowhere' })).toMatchObject({ part: 'opening', command: 0 });
  expect(ofRecord({ hash })).toMatchObject({ part: 'seal', command: end, found: { hash } });
  const notes = { guesses: [], undos: 0, branches: 0 };
  expect(ofRecord({ notes })).toMatchObject({ part: 'notes', command: end });
  expect(ofResult({ notes })).toMatchObject({ part: 'notes', command: result.commands.length });
});

test('a result is nobody’s who had no person in the seat', () => {
  expect(ofResult({ seat: 'ASH' })).toBe('proved');
  expect(ofResult({ seat: 'BAY' })).toEqual({
    part: 'opening',
    command: 0,
    path: '',
    expected: { seat: ['ASH'] },
    found: { seat: 'BAY' },
  });
});

test('where only the reasons of a decision were changed, they are told', () => {
  const at = record.commands.findIndex(({ reasons }) => reasons !== undefined);
  const expected = { reasons: record.commands[at]?.reasons };
  const commands = record.commands.map((one, i) => (i === at ? { ...one, reasons: [] } : one));
  expect(ofRecord({ commands })).toEqual({
    part: 'command',
    command: at,
    path: '',
    expected,
    found: { reasons: [] },
  });
});

test('what no game writes is refused with its place and what to do', () => {
  const [one, ...rest] = record.commands;
  const text = JSON.stringify({ ...record, commands: [{ ...one, extra: 1 }, ...rest] });
  expect(readRecord(text)).toEqual({
    ok: false,
    fault: {
      code: 'record/shape',
      path: 'commands.0.extra',
      message: 'no game writes this here; save it again, or ask the person who handed it in to',
    },
  });
});
