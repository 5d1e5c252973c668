/**
 * A table of forgeries: each field of a record and of a result edited, dropped, doubled or reordered. Of each it says
 * what is found as it stands, and once its seals are made anew, as whoever forges with care makes them.
 */
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import type { Act } from '../../engine/command.ts';
import { findAwaitedPerson, type Conference, passSeat, openConference } from '../conference.ts';
import type { Outcome } from '../outcome.ts';
import { readResult } from '../result/read-result.ts';
import { writeResultLine } from '../result/result-line.ts';
import { replayResult } from '../result/replay-result.ts';
import { type Result, makeResult } from '../result/result.ts';
import { readRecord } from './read-record.ts';
import { type ConferenceRecord, hashRecord, makeRecord, withNotes } from './record.ts';
import { replay } from './replay.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const scenario = strait();

function pass(conference: Conference): Conference {
  return say(conference, { type: 'pass' });
}

function say(conference: Conference, act: Act): Conference {
  return mustPlay(conference, { seat: findAwaitedPerson(conference) ?? '', ...act });
}

const SEED = 3;

/** ASH is a person's, COD a greedy's; BAY is a person's after the first act, ASH a policy's after the third. */
function playThrough(): Conference {
  const plan = [
    { seat: 'ASH', by: 'person' },
    { seat: 'COD', by: 'greedy' },
  ] as const;
  const asked = say(openConference(scenario, { seed: SEED, plan }), {
    type: 'ask',
    delegation: 'BAY',
  });
  let conference = passSeat(asked, 'BAY', 'person');
  conference = passSeat(pass(pass(conference)), 'ASH', 'delegation');
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < 99; turn += 1)
    conference = pass(conference);
  return conference;
}

const record = withNotes(makeRecord(playThrough()), {
  plan: 'keep the lights',
  guesses: [{ kind: 'vote', at: 9, inFavour: 3, found: 2 }],
  undos: 1,
  branches: 0,
});
const result = makeResult(record, 'Table 4', 'ASH');
const end = record.commands.length;

/** The first other seed under which the same acts lead elsewhere. */
function findOtherSeed(): number {
  const told = ({ ending, articles }: Outcome) => JSON.stringify([ending, articles]);
  for (let seed = SEED + 1; seed < 100; seed += 1) {
    const led = replayResult(scenario, { ...result, seed });
    if (led.status !== 'diverged' || led.divergence.command < result.commands.length) continue;
    if (told(makeRecord(led.conference).outcome) !== told(record.outcome)) return seed;
  }
  throw new Error('every seed leads to the same end');
}

type Json = Readonly<Record<string, unknown>>;
type Edit = (file: Json) => Json;
type List = readonly Json[];

const set = (change: Json) => (file: Json) => ({ ...file, ...change });
const drop = (key: string) => (file: Json) =>
  Object.fromEntries(Object.entries(file).filter(([name]) => name !== key));
const within = (key: string, edit: Edit) => (file: Json) => ({
  ...file,
  [key]: edit(file[key] as Json),
});
const among = (key: string, change: (parts: List) => List) => (file: Json) => ({
  ...file,
  [key]: change(file[key] as List),
});
const twice = ([one, ...rest]: List): List => [one, one, ...rest] as List;
const swap = ([one, other, ...rest]: List): List => [other, one, ...rest] as List;
const add = (one: Json) => (parts: List) => [...parts, one];
const first =
  (change: Json) =>
  ([one, ...rest]: List) => [{ ...one, ...change }, ...rest];
/** The first command of ASH's, and of COD's, which a record has alone. */
const of = (seat: string, change: (parts: List) => List) => (parts: List) => {
  const at = parts.findIndex((one) => one['seat'] === seat);
  return at < 0 ? parts : [...parts.slice(0, at), ...change(parts.slice(at))];
};
const reasons = [{ code: 'redLine', value: 10, needed: 40 }];
const article = { article: 'lights', option: 'many', position: 100 };

const EDITS = new Map<string, Edit>([
  ['nothing', (file) => file],
  ['format: another', set({ format: 'square-brackets/save@1' })],
  ['format: dropped', drop('format')],
  ['rules: another', set({ rules: 8 })],
  ['rules: dropped', drop('rules')],
  ['scenario: another id', within('scenario', set({ id: 'sound' }))],
  ['scenario: another rulesHash', within('scenario', set({ rulesHash: 'a'.repeat(64) }))],
  ['scenario: another textHash', within('scenario', set({ textHash: 'a'.repeat(64) }))],
  ['scenario: a hash cut', within('scenario', set({ rulesHash: 'a' }))],
  ['scenario: dropped', drop('scenario')],
  ['seed: another', set({ seed: findOtherSeed() })],
  ['seed: too large', set({ seed: 2 ** 32 })],
  ['seed: the same below 0', set({ seed: SEED - 2 ** 32 })],
  ['seed: a text', set({ seed: '3' })],
  ['seed: dropped', drop('seed')],
  ['run: another', set({ run: 1 })],
  ['run: the last', set({ run: 2 ** 24 - 1 })],
  ['run: too large', set({ run: 2 ** 24 })],
  ['run: the same again', set({ run: 2 ** 32 })],
  ['run: below 0', set({ run: -1 })],
  ['run: a part', set({ run: 0.5 })],
  ['run: a text', set({ run: '0' })],
  ['run: dropped', drop('run')],
  ['start: one there is none of', set({ start: 'elsewhere' })],
  ['seats: dropped', drop('seats')],
  ['seats: emptied', set({ seats: [] })],
  ['seats: doubled', among('seats', twice)],
  ['seats: reordered', among('seats', swap)],
  ['seats: one nobody has', among('seats', add({ seat: 'XYZ', by: 'person' }))],
  ['seats: one more person', among('seats', add({ seat: 'DUN', by: 'person' }))],
  ['seats: a person as a policy', among('seats', first({ by: 'delegation' }))],
  ['seats: another key', among('seats', first({ name: 'Anna' }))],
  ['handovers: dropped', drop('handovers')],
  ['handovers: emptied', set({ handovers: [] })],
  ['handovers: doubled', among('handovers', twice)],
  ['handovers: reordered', among('handovers', swap)],
  ['handovers: earlier', among('handovers', first({ at: 0 }))],
  ['handovers: another seat', among('handovers', first({ seat: 'DUN' }))],
  ['handovers: before 0', among('handovers', first({ at: -1 }))],
  ['handovers: at the end', among('handovers', add({ at: end, seat: 'DUN', by: 'person' }))],
  ['handovers: with the last', among('handovers', add({ at: end - 1, seat: 'DUN', by: 'person' }))],
  ['handovers: for ever', among('handovers', add({ at: 2 ** 40, seat: 'DUN', by: 'person' }))],
  ['commands: dropped', drop('commands')],
  ['commands: emptied', set({ commands: [] })],
  ['commands: the last dropped', among('commands', (parts) => parts.slice(0, -1))],
  ['commands: the last doubled', among('commands', (parts) => [...parts, ...parts.slice(-1)])],
  [
    'commands: a person’s dropped',
    among(
      'commands',
      of('ASH', (parts) => parts.slice(1)),
    ),
  ],
  ['commands: a person’s doubled', among('commands', of('ASH', twice))],
  ['commands: a person’s moved', among('commands', of('ASH', swap))],
  ['commands: another seat', among('commands', of('ASH', first({ seat: 'DUN' })))],
  ['commands: another act', among('commands', of('ASH', first({ delegation: 'COD' })))],
  ['commands: another key', among('commands', of('ASH', first({ why: 'so' })))],
  ['commands: reasons', among('commands', of('ASH', first({ reasons })))],
  ['commands: a policy’s', among('commands', of('COD', first({ reasons })))],
  ['commands: another after', among('commands', of('COD', first({ after: '00000000' })))],
  ['outcome: dropped', drop('outcome')],
  ['outcome: another ending', within('outcome', set({ ending: 'suspended' }))],
  ['outcome: other words', within('outcome', among('articles', first(article)))],
  ['outcome: reordered', within('outcome', among('articles', swap))],
  ['outcome: doubled', within('outcome', among('articles', twice))],
  ['outcome: more', within('outcome', set({ more: 1 }))],
  ['hash: another', set({ hash: '0'.repeat(64) })],
  ['hash: in capitals', (file) => ({ ...file, hash: String(file['hash']).toUpperCase() })],
  ['hash: dropped', drop('hash')],
  ['notes: dropped', drop('notes')],
  ['notes: other', within('notes', set({ plan: 'keep the toll' }))],
  ['notes: fewer undos', within('notes', set({ undos: 0 }))],
  ['notes: another key', within('notes', set({ mark: 'A' }))],
  ['notesHash: dropped', drop('notesHash')],
  ['notesHash: another', set({ notesHash: '0'.repeat(64) })],
  ['notes and their hash: dropped', (file) => drop('notes')(drop('notesHash')(file))],
  ['another key', set({ grade: 'A' })],
]);

/** The edit; a record as it stands, and sealed anew; a result as it stands, and sealed anew. */
const TABLE = `
nothing                       | proved                          | proved                          | proved                          | proved
format: another               | record/format format            | record/format format            | result/format format            | result/format format
format: dropped               | record/format format            | record/format format            | result/format format            | result/format format
rules: another                | otherRules                      | otherRules                      | otherRules                      | otherRules
rules: dropped                | record/shape rules              | record/shape rules              | result/shape rules              | result/shape rules
scenario: another id          | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
scenario: another rulesHash   | otherScenario                   | otherScenario                   | otherScenario                   | otherScenario
scenario: another textHash    | seal: end                       | proved                          | seal: end                       | proved
scenario: a hash cut          | record/shape scenario.rulesHash | record/shape scenario.rulesHash | result/shape scenario.rulesHash | result/shape scenario.rulesHash
scenario: dropped             | record/shape scenario           | record/shape scenario           | result/shape scenario           | result/shape scenario
seed: another                 | command: first                  | command: first                  | outcome: end                    | outcome: end
seed: too large               | record/seed seed                | record/seed seed                | result/seed seed                | result/seed seed
seed: the same below 0        | record/seed seed                | record/seed seed                | result/seed seed                | result/seed seed
seed: a text                  | record/seed seed                | record/seed seed                | result/seed seed                | result/seed seed
seed: dropped                 | record/seed seed                | record/seed seed                | result/seed seed                | result/seed seed
run: another                  | command: first                  | command: first                  | command: last                   | command: last
run: the last                 | command: first                  | command: first                  | command: last                   | command: last
run: too large                | record/run run                  | record/run run                  | result/run run                  | result/run run
run: the same again           | record/run run                  | record/run run                  | result/run run                  | result/run run
run: below 0                  | record/run run                  | record/run run                  | result/run run                  | result/run run
run: a part                   | record/run run                  | record/run run                  | result/run run                  | result/run run
run: a text                   | record/run run                  | record/run run                  | result/run run                  | result/run run
run: dropped                  | proved                          | seal: end                       | proved                          | proved
start: one there is none of   | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
seats: dropped                | record/shape seats              | record/shape seats              | result/shape seats              | result/shape seats
seats: emptied                | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
seats: doubled                | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
seats: reordered              | seal: end                       | proved                          | seal: end                       | proved
seats: one nobody has         | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
seats: one more person        | command: last                   | command: last                   | command: ASH                    | command: ASH
seats: a person as a policy   | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
seats: another key            | record/shape seats.0.name       | record/shape seats.0.name       | result/shape seats.0.name       | result/shape seats.0.name
handovers: dropped            | command: later                  | command: later                  | command: later                  | command: later
handovers: emptied            | record/shape handovers          | record/shape handovers          | result/shape handovers          | result/shape handovers
handovers: doubled            | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
handovers: reordered          | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
handovers: earlier            | seal: end                       | proved                          | seal: end                       | proved
handovers: another seat       | command: later                  | command: later                  | command: later                  | command: later
handovers: before 0           | record/shape handovers.0.at     | record/shape handovers.0.at     | result/shape handovers.0.at     | result/shape handovers.0.at
handovers: at the end         | opening: first                  | opening: first                  | opening: end                    | opening: end
handovers: with the last      | command: last                   | command: last                   | opening: end                    | opening: end
handovers: for ever           | opening: first                  | opening: first                  | opening: end                    | opening: end
commands: dropped             | record/shape commands           | record/shape commands           | result/shape commands           | result/shape commands
commands: emptied             | opening: first                  | opening: first                  | opening: ASH                    | opening: ASH
commands: the last dropped    | outcome: last                   | outcome: last                   | outcome: last                   | outcome: last
commands: the last doubled    | command: end                    | command: end                    | command: end                    | command: end
commands: a person’s dropped  | command: ASH                    | command: ASH                    | command: later                  | command: later
commands: a person’s doubled  | command: after ASH              | command: after ASH              | command: after ASH              | command: after ASH
commands: a person’s moved    | command: ASH                    | command: ASH                    | command: after ASH              | command: after ASH
commands: another seat        | command: ASH                    | command: ASH                    | command: ASH                    | command: ASH
commands: another act         | command: ASH                    | command: ASH                    | seal: end                       | proved
commands: another key         | record/shape commands.8.why     | record/shape commands.8.why     | result/shape commands.0.why     | result/shape commands.0.why
commands: reasons             | command: ASH                    | command: ASH                    | command: ASH                    | command: ASH
commands: a policy’s          | command: COD                    | command: COD                    | –                               | –
commands: another after       | command: COD                    | command: COD                    | –                               | –
outcome: dropped              | record/shape outcome            | record/shape outcome            | result/shape outcome            | result/shape outcome
outcome: another ending       | outcome: end                    | outcome: end                    | outcome: end                    | outcome: end
outcome: other words          | outcome: end                    | outcome: end                    | outcome: end                    | outcome: end
outcome: reordered            | outcome: end                    | outcome: end                    | outcome: end                    | outcome: end
outcome: doubled              | outcome: end                    | outcome: end                    | outcome: end                    | outcome: end
outcome: more                 | outcome: end                    | outcome: end                    | outcome: end                    | outcome: end
hash: another                 | seal: end                       | proved                          | seal: end                       | proved
hash: in capitals             | record/shape hash               | proved                          | result/shape hash               | proved
hash: dropped                 | record/shape hash               | proved                          | result/shape hash               | proved
notes: dropped                | notes: end                      | proved                          | notes: end                      | notes: end
notes: other                  | notes: end                      | proved                          | notes: end                      | proved
notes: fewer undos            | notes: end                      | proved                          | notes: end                      | proved
notes: another key            | record/shape notes.mark         | record/shape notes.mark         | result/shape notes.mark         | result/shape notes.mark
notesHash: dropped            | notes: end                      | proved                          | notes: end                      | notes: end
notesHash: another            | notes: end                      | proved                          | notes: end                      | proved
notes and their hash: dropped | proved                          | proved                          | proved                          | proved
another key                   | record/shape grade              | record/shape grade              | result/shape grade              | result/shape grade
`;

/** Seals of a record as the game would make them. */
function sealRecord(forged: Json): Json {
  const { hash: _hash, notes, notesHash, ...body } = forged as ConferenceRecord;
  const again = { ...body, hash: hashRecord(body) };
  return notes && notesHash !== undefined ? withNotes(again, notes) : again;
}

/** The hash of a result is that of the record it leads to: it takes a replay to forge it. */
function sealResult(forged: Json): Json {
  const led = replayResult(scenario, forged as Result);
  if (led.status !== 'diverged' || led.divergence.part !== 'seal') return sealNotes(forged);
  return sealNotes({ ...forged, ...(led.divergence.expected as Json) });
}

function sealNotes(forged: Json): Json {
  const { notes, notesHash } = forged as Result;
  if (notes === undefined || notesHash === undefined) return forged;
  const sealed = withNotes(forged as unknown as ConferenceRecord, notes);
  return { ...forged, notesHash: sealed.notesHash };
}

/** Where a conference is found to diverge, in words that hold whatever its length. */
function placeOf(at: number, commands: readonly { seat: string }[]): string {
  if (at === commands.length) return 'end';
  if (at === commands.length - 1) return 'last';
  const ash = commands.findIndex(({ seat }) => seat === 'ASH');
  if (at === ash) return 'ASH';
  if (at === ash + 1) return 'after ASH';
  if (at > ash) return 'later';
  return at === 0 ? 'first' : (commands[at]?.seat ?? '');
}

/** What is told: the code and the place where it cannot be read, or the part and the command where it diverges. */
function tell(
  replayed: ReturnType<typeof replay | typeof replayResult>,
  commands: readonly { seat: string }[],
): string {
  if (replayed.status !== 'diverged') return replayed.status;
  return `${replayed.divergence.part}: ${placeOf(replayed.divergence.command, commands)}`;
}

function findInRecord(forged: Json): string {
  return findIn(JSON.stringify(forged));
}

function findIn(text: string): string {
  const read = readRecord(text);
  if (!read.ok) return `${read.fault.code} ${read.fault.path}`;
  return tell(replay(scenario, read.record), record.commands);
}

function findInResult(forged: Json): string {
  const read = readResult(JSON.stringify(forged));
  if (!read.ok) return `${read.fault.code} ${read.fault.path}`;
  return tell(replayResult(scenario, read.result), result.commands);
}

function attempt(seal: (forged: Json) => Json, forged: Json): Json {
  try {
    return seal(forged);
  } catch {
    // What has no shape has no seal either.
    return forged;
  }
}

/** As it stands, and sealed anew; a dash where there is nothing to edit. */
function findBoth(
  file: object,
  edit: Edit,
  seal: (forged: Json) => Json,
  find: (forged: Json) => string,
): string[] {
  const written = JSON.parse(JSON.stringify(file)) as Json;
  const forged = edit(written);
  if (forged !== written && JSON.stringify(forged) === JSON.stringify(written)) return ['–', '–'];
  return [find(forged), find(attempt(seal, forged))];
}

test('what is found in each of them', () => {
  const rows = [...EDITS].map(([name, edit]) => [
    name,
    ...findBoth(record, edit, sealRecord, findInRecord),
    ...findBoth(result, edit, sealResult, findInResult),
  ]);
  const table = TABLE.trim().split('\n');
  expect(rows).toEqual(table.map((line) => line.split('|').map((cell) => cell.trim())));
});

const TEXT = JSON.stringify(record);
const LINE = writeResultLine(result);

test.each<[string, string, string]>([
  ['a key twice', TEXT.replace('"seed":3', '"seed":4,"seed":3'), 'record/shape seed'],
  [
    'a key twice, deeper',
    TEXT.replace('"by":"greedy"', '"by":"greedy","by":"greedy"'),
    'record/shape seats.1.by',
  ],
  ['words behind it', `${TEXT} verified`, 'record/json '],
  ['another record behind it', `${TEXT}${TEXT}`, 'record/json '],
  ['its end cut', TEXT.slice(0, -1), 'record/json '],
  ['nothing in it', '', 'record/json '],
])('a record with %s', (_, text, found) => {
  expect(findIn(text)).toBe(found);
});

test.each<[string, string, string]>([
  ['as it stands', LINE, 'proved'],
  ['letters behind it', `${LINE}00`, 'packed/checksum '],
  ['another line behind it', `${LINE}${LINE}`, 'packed/checksum '],
  ['a letter changed', LINE.replace(/^SB1\../u, 'SB1.-'), 'packed/checksum '],
  ['cut', LINE.slice(0, -1), 'packed/checksum '],
])('a result line: %s', (_, line, found) => {
  const read = readResult(line);
  expect(
    read.ok ? tell(replayResult(scenario, read.result), result.commands) : `${read.fault.code} `,
  ).toBe(found);
});
