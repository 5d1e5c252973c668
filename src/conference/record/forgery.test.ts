/** Whatever is changed in a record or a result as written, it is refused or exposed, and the place is near. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { findAwaitedPerson, type Conference, openConference, play } from '../conference.ts';
import { readRecord } from './read-record.ts';
import { readResult } from '../result/read-result.ts';
import { hashRecord, makeRecord, withNotes } from './record.ts';
import { replay } from './replay.ts';
import { replayResult } from '../result/replay-result.ts';
import { makeResult } from '../result/result.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const scenario = strait();

function played(): Conference {
  let conference = openConference(scenario, { seed: 5, plan: [{ seat: 'ASH', by: 'person' }] });
  const want = [{ article: 'lights', option: 'many' }];
  const first = {
    type: 'offer',
    to: 'BAY',
    give: [{ article: 'toll', option: 'high' }],
    want,
  } as const;
  for (let turn = 0; findAwaitedPerson(conference) !== null; turn += 1) {
    const next = play(conference, { seat: 'ASH', ...(turn === 0 ? first : { type: 'pass' }) });
    const passed = next.ok ? next : play(conference, { seat: 'ASH', type: 'silent' });
    if (!passed.ok) throw new Error(passed.rejection.code);
    conference = passed.conference;
  }
  return conference;
}

const notes = {
  plan: 'keep the lights',
  guesses: [
    { kind: 'answer', at: 4, chance: 40, came: true },
    { kind: 'vote', at: 9, inFavour: 3, found: 2 },
  ],
  undos: 1,
  branches: 0,
} as const;
const record = withNotes(makeRecord(played()), notes);
const written = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Where a record is exposed, as a path of what it says; null: it is proved. */
function recordFault(value: Json): string | null {
  const read = readRecord(JSON.stringify(value));
  if (!read.ok) return `refused ${read.fault.path}`;
  const replayed = replay(scenario, read.record);
  if (replayed.status === 'proved') return null;
  return replayed.status === 'diverged'
    ? `command ${replayed.divergence.command}`
    : replayed.status;
}

function resultFault(value: Json): string | null {
  const read = readResult(JSON.stringify(value));
  if (!read.ok) return `refused ${read.fault.path}`;
  const replayed = replayResult(scenario, read.result);
  if (replayed.status === 'proved') return null;
  return replayed.status === 'diverged'
    ? `command ${replayed.divergence.command}`
    : replayed.status;
}

/** Every place of a value below the top. */
function placesOf(value: Json, path: Path = []): Path[] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) {
    return [...here, ...value.flatMap((part, i) => placesOf(part, [...path, i]))];
  }
  if (typeof value !== 'object' || value === null) return here;
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key])),
  ];
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((part, key) => (part as Record<string | number, Json>)[key] as Json, value);

const EDITS = ['other', 'gone', 'extra', 'swapped', 'doubled'] as const;

/** The value with one place changed; null where the edit makes no other value there. */
function edited(value: Json, path: Path, edit: (typeof EDITS)[number]): Json | null {
  const copy = structuredClone(value);
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, Json>;
  const key = path.at(-1) ?? '';
  const part = parent[key] as Json;
  if (edit === 'gone') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (edit === 'other') {
    const other = otherThan(part);
    if (other === undefined) return null;
    parent[key] = other;
  } else if (edit === 'extra') {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return null;
    part['extra'] = 1;
  } else {
    if (!Array.isArray(part) || part.length < 2) return null;
    const [one, two, ...rest] = part as [Json, Json, ...Json[]];
    parent[key] = edit === 'doubled' ? [one, ...part] : [two, one, ...rest];
  }
  return JSON.stringify(copy) === JSON.stringify(value) ? null : copy;
}

function otherThan(part: Json): Json | undefined {
  if (typeof part === 'number') return part + 1;
  if (typeof part === 'boolean') return !part;
  if (part === null) return 'ASH';
  if (typeof part !== 'string') return undefined;
  const swaps: Record<string, string> = {
    yes: 'no',
    no: 'yes',
    ASH: 'BAY',
    BAY: 'COD',
    lights: 'toll',
  };
  if (/^[0-9a-f]{8,}$/.test(part))
    return part.endsWith('0') ? `${part.slice(0, -1)}1` : `${part.slice(0, -1)}0`;
  return swaps[part] ?? `${part}x`;
}

/** Left out, they are what they say here. */
const DEFAULTS = ['run', 'outcome.ratified', 'outcome.inForce'];
const isDefault = (path: Path, edit: string) =>
  edit === 'gone' && DEFAULTS.includes(path.join('.'));

test('a record, wherever it is edited', () => {
  const value = written(record);
  expect(recordFault(value)).toBeNull();
  const place = fc.constantFrom(...placesOf(value));
  fc.assert(
    fc.property(place, fc.constantFrom(...EDITS), (path, edit) => {
      const forged = edited(value, path, edit);
      if (forged === null || isDefault(path, edit)) return;
      const fault = recordFault(forged);
      expect(fault).not.toBeNull();
      const [top, index] = path;
      if (top !== 'commands' || !fault?.startsWith('command ') || path.length < 3) return;
      expect(fault).toBe(`command ${index}`);
    }),
    { numRuns: 600 },
  );
});

test('a result, wherever it is edited but for its label', () => {
  const value = written(makeResult(record, 'Table 4'));
  expect(resultFault(value)).toBeNull();
  const place = fc.constantFrom(...placesOf(value).filter(([top]) => top !== 'label'));
  fc.assert(
    fc.property(place, fc.constantFrom(...EDITS), (path, edit) => {
      const forged = edited(value, path, edit);
      if (forged === null || isDefault(path, edit)) return;
      expect(resultFault(forged)).not.toBeNull();
    }),
    { numRuns: 600 },
  );
});

test('what is written over by a second writing of the same key is refused with its place', () => {
  const text = JSON.stringify(record);
  const over = text.replace('"option":"many"', '"option":"few","option":"many"');
  expect(over).not.toBe(text);
  const refused = { ok: false, fault: { code: 'record/shape', path: 'commands.4.want.0.option' } };
  expect(readRecord(over)).toMatchObject(refused);
  const result = JSON.stringify(makeResult(record, 'Table 4'));
  const outcome = '{"ending":"failed","articles":[]}';
  expect(readResult(`{"outcome":${outcome},${result.slice(1)}`)).toMatchObject({
    ok: false,
    fault: { code: 'result/shape', path: 'outcome' },
  });
});

test('a result is still proved if only words of its scenario were corrected', () => {
  const corrected = { ...scenario, textHash: 'a'.repeat(64) };
  const result = makeResult(record, 'Table 4');
  expect(replayResult(corrected, result)).toMatchObject({ status: 'proved', record });
});

test('a record or a result that names another scenario, sealed anew, is exposed', () => {
  const other = { ...record, scenario: { ...record.scenario, id: 'elsewhere' } };
  const sealed = { ...other, hash: hashRecord(other) };
  const exposed = {
    status: 'diverged',
    divergence: {
      part: 'opening',
      command: 0,
      expected: { scenario: scenario.id },
      found: { scenario: 'elsewhere' },
    },
  };
  expect(replay(scenario, sealed)).toMatchObject(exposed);
  expect(replayResult(scenario, makeResult(sealed))).toMatchObject(exposed);
});

test('reasons put in the mouth of a person, sealed anew, are exposed', () => {
  const spoken = record.commands.findIndex(({ seat }) => seat === 'ASH');
  const reasons = [{ code: 'redLine', value: 10, needed: 40 }] as const;
  const commands = record.commands.map((one, i) => (i === spoken ? { ...one, reasons } : one));
  const { hash: _hash, ...body } = { ...record, commands };
  expect(replay(scenario, { ...body, hash: hashRecord(body) })).toMatchObject({
    status: 'diverged',
    divergence: {
      part: 'command',
      command: spoken,
      expected: { reasons: null },
      found: { reasons },
    },
  });
});

test('notes of another record are not those of this one', () => {
  const other = withNotes({ ...record, hash: 'b'.repeat(64) }, notes);
  const moved = { ...record, notesHash: other.notesHash ?? '' };
  expect(replay(scenario, moved)).toMatchObject({
    status: 'diverged',
    divergence: {
      command: record.commands.length,
      expected: { notesHash: record.notesHash },
      found: { notesHash: other.notesHash },
    },
  });
});
