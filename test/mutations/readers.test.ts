/**
 * Whatever becomes of a text on its way, its reader answers: accepted, or refused with a code and words of a length a
 * person reads. What is accepted reads as the same again once it is written.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openConference } from '../../src/conference/conference.ts';
import {
  type Invitation,
  packInvitation,
  readInvitation,
} from '../../src/conference/invitation.ts';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { pack, unpack } from '../../src/conference/record/packed.ts';
import { readResult } from '../../src/conference/result/read-result.ts';
import { splitHandedIn, writeResultLine } from '../../src/conference/result/result-line.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import { formatRoute, parseRoute } from '../../src/page/session/routes.ts';
import { check } from '../../src/scenario/check/check.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import { readRuleText } from '../../src/scenario/read-rule.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { toJson } from '../../src/scenario/to-json.ts';
import { BASE } from '../fixtures/scenario/base.ts';
import { strait } from '../fixtures/strait.ts';
import { spliceText, splices } from './texts.ts';
import { changes, changeValue } from './values.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Another seed tries other changes: `MUTATIONS_SEED=5 MUTATIONS_RUNS=100000 npx vitest run test/mutations`. */
const seed = Number(process.env['MUTATIONS_SEED'] ?? 19);
const runs = Number(process.env['MUTATIONS_RUNS'] ?? 150);

/** Characters of a message at most. */
const LONGEST = 500;

type Said = { code: string; message: string };
type Answer = { ok: true; value: unknown } | { ok: false; said: readonly Said[] };
type Reader = {
  sources: readonly string[];
  read: (text: string) => Answer;
  /** What was accepted, written again. */
  write?: (value: never) => string;
};

const played = openConference(strait(), { seed: 5, plan: [{ seat: 'ASH', by: 'packager' }] });
const record = makeRecord(played);
const result = makeResult(record, 'Ann', 'ASH');
const invitation: Invitation = {
  scenario: { id: 'harbour', code: '0123-4567', text: BASE },
  seat: 'AAA',
  seed: 7,
  assist: 'all' as never,
  veil: false,
  locks: [],
};
const codes = (findings: readonly Finding[]): Answer => ({ ok: false, said: findings });
const fault = (one: { code: string; message?: string }): Answer => ({
  ok: false,
  said: [{ code: one.code, message: one.message ?? '-' }],
});

const READERS: Readonly<Record<string, Reader>> = {
  'a scenario': {
    sources: [BASE],
    read: (text) => {
      const reading = check(text);
      const json = toJson(text);
      return reading.ok && json.ok ? { ok: true, value: json.json } : codes(reading.findings);
    },
    write: (json: string) => json,
  },
  'a rule': {
    sources: [
      '{ of: presentAndVoting, atLeast: 2/3 }',
      '{ "all": [{ "of": "members", "atLeast": 9 }, { "veto": ["CHN"] }] }',
    ],
    read: (text) => {
      const reading = readRuleText(text);
      return reading.ok ? { ok: true, value: reading.rule } : codes(reading.findings);
    },
  },
  'a record': {
    sources: [JSON.stringify(record)],
    read: (text) => {
      const reading = readRecord(text);
      return reading.ok ? { ok: true, value: reading.record } : fault(reading.fault);
    },
    write: (value: object) => JSON.stringify(value),
  },
  'a result': {
    sources: [JSON.stringify(result), writeResultLine(result)],
    read: (text) => {
      const reading = readResult(text);
      return reading.ok ? { ok: true, value: reading.result } : fault(reading.fault);
    },
    write: (value: typeof result) => writeResultLine(value),
  },
  'a text with results in it': {
    sources: [
      `Dear all,\n\nmine is\n> ${writeResultLine(result)}\nand ${writeResultLine(result)}.\n`,
    ],
    read: (text) => ({
      ok: true,
      value: splitHandedIn(text).pieces.map((one) => readResult(one).ok),
    }),
  },
  'an invitation': {
    sources: [packInvitation(invitation)],
    read: (text) => {
      const reading = readInvitation(text);
      return reading.ok ? { ok: true, value: reading.invitation } : fault(reading);
    },
    write: (value: Invitation) => packInvitation(value),
  },
  'an address': {
    sources: ['#/desk/d1a2b/articles/3', `#/s/${packInvitation(invitation)}?utm=x`, '#/play/1a2b'],
    read: (text) => ({ ok: true, value: parseRoute(text) }),
    write: (value: ReturnType<typeof parseRoute>) => formatRoute(value),
  },
};

function complaints({ read, write }: Reader, text: string): string[] {
  const answer = read(text);
  if (!answer.ok) {
    const wrong = answer.said.filter(
      ({ code, message }) =>
        !/^[a-z]+\/[a-z0-9-]+$/.test(code) || message === '' || message.length > LONGEST,
    );
    return wrong.map(({ code, message }) => `${code}: ${message}`);
  }
  if (!write) return [];
  const again = read(write(answer.value as never));
  expect(again).toEqual(answer);
  return [];
}

describe.each(Object.entries(READERS))('%s', (_, reader) => {
  test('as it is', () => {
    for (const source of reader.sources) expect(complaints(reader, source)).toEqual([]);
  });

  test('changed here and there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reader.sources), splices(), (source, edits) => {
        expect(complaints(reader, spliceText(source, edits))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });

  test('anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(complaints(reader, text)).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
});

/** What is packed is changed before it is packed. */
describe.each([
  ['a record', JSON.stringify(record), (json: string) => json],
  ['a result', JSON.stringify(result), (json: string) => json],
  ['a result', JSON.stringify(result), (json: string) => `SB1.${pack(json)}`],
  ['an invitation', unpackedText(packInvitation(invitation)), pack],
] as const)('%s with other values', (name, json, written) => {
  test('is refused or accepted', () => {
    const reader = READERS[name];
    if (!reader) throw new Error(name);
    const value: unknown = JSON.parse(json);
    fc.assert(
      fc.property(changes(), (edits) => {
        const text = written(JSON.stringify(changeValue(value, edits)));
        expect(complaints(reader, text)).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
});

function unpackedText(packed: string): string {
  const unpacked = unpack(packed, 1_000_000);
  return unpacked.ok ? unpacked.text : '';
}

test('a message says the beginning of what is long, and how many more there are', () => {
  const long = 'k'.repeat(19_000);
  const many = Array.from({ length: 900 }, (_, n) => `x${n}`);
  const delegations = many.map((id) => `  - { id: ${id}, name: ${long.slice(0, 500)} }`).join('\n');
  const texts = [
    `${BASE}${long}: 1\n`,
    BASE.replace('title: Harbour', `title: { ${long}: x }`),
    BASE.replace('[coast]', `[${long}]`),
    BASE.replace('[coast]', `[${long}, ${long}]`),
    BASE.replace('id: harbour', `id: ${long}`),
    BASE.replace('format: square-brackets/scenario@1', `format: ${long}`),
    BASE.replace('population: 4', many.map((one) => `${one}: x`).join(', ')),
    BASE.replace('population: 4', `${long}: 4`),
    `${BASE}  substance: { of: members, atLeast: 1, weigh: ${long} }\n`,
    BASE.replace(
      'population: 4',
      many.map((one) => `${one}${long.slice(0, 80)}: 1`).join(', '),
    ).concat('  substance: { of: members, atLeast: 1, weigh: w }\n'),
    BASE.replace('groups: [coast]', `groups: *${long}`),
    BASE.replace('id: harbour', `id: !${long} harbour`),
    `${BASE}${long}: [\n`,
    BASE.replace('procedure:', `${delegations}\nprocedure:`),
    `${BASE}floor: [${many.join(', ')}]\n`,
    BASE.replace('procedure:', `${delegations}\nprocedure:`).concat('floor: [nobody]\n'),
  ];
  const lengths = texts.flatMap((text) =>
    [...check(text).findings, ...readScenario(text).findings].map(({ code, path, message }) => ({
      code,
      long: message.length > LONGEST || path.length > LONGEST ? message : '',
    })),
  );
  expect(lengths.filter((one) => one.long !== '')).toEqual([]);
  expect(lengths.length).toBeGreaterThan(texts.length);
});
