import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check } from './check/check.ts';
import { isCode } from './codes.ts';
import { BASE } from '../../test/fixtures/scenario/base.ts';
import type { Reading } from './reading.ts';
import { toJson } from './to-json.ts';

const text = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

const SOURCES = [
  BASE,
  text('../../test/fixtures/scenario/harbour.yaml'),
  text('../../test/fixtures/scenario/minimal.yaml'),
  text('../../scenarios/first-brackets.yaml'),
];

const plain = SOURCES.map((source): unknown => {
  const written = toJson(source);
  return written.ok ? JSON.parse(written.json) : undefined;
});

/** What is wrong with a reading: an unknown code, no message, a place outside the text, a refusal without an error. */
function complaints(reading: Reading, source: string): string[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const found: string[] = [];
  for (const { code, line, column, message } of reading.findings) {
    const width = lines[line - 1]?.length ?? -1;
    if (!isCode(code) || message === '') found.push(`code ${code} says ${message}`);
    if (column < 1 || column > width + 1) found.push(`${code} stands at ${line}:${column}`);
  }
  const errors = reading.findings.some(({ severity }) => severity === 'error');
  if (errors === reading.ok) found.push(`ok is ${reading.ok}, errors are ${errors}`);
  return found;
}

const source = fc.constantFrom(...SOURCES);
const SNIPPETS = [
  '[ ] { } : , - ? | > # % @ ` ~ &a *a ! !!int "'.split(' '),
  ["'", ': ', '- ', '? ', ' #', '\n', '\r', '\r\n', '\t', ' ', '---\n', '...\n', '<<: *a\n'],
  ['\0', '\u202e', '\u200e', '\ufeff', '\ud800', '__proto__', 'constructor', '1e999', '.nan'],
].flat();
const snippet = fc.constantFrom(...SNIPPETS);
const spot = fc.double({ min: 0, max: 1, noNaN: true });
const splice = fc.record({
  spot,
  cut: fc.nat(30),
  put: fc.oneof(snippet, fc.string({ maxLength: 6 })),
});

function spliced(from: string, edits: { spot: number; cut: number; put: string }[]): string {
  return edits.reduce((current, { spot: share, cut, put }) => {
    const start = Math.floor(share * current.length);
    return current.slice(0, start) + put + current.slice(start + cut);
  }, from);
}

vi.setConfig({ testTimeout: 60_000 });

describe('whatever happens to the text of a scenario', () => {
  it('the reader returns findings with places', () => {
    fc.assert(
      fc.property(source, fc.array(splice, { minLength: 1, maxLength: 4 }), (from, edits) => {
        const broken = spliced(from, edits);
        expect(complaints(check(broken), broken)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('and to its bytes', () => {
    const edit = fc.tuple(spot, fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(source, fc.array(edit, { minLength: 1, maxLength: 3 }), (from, edits) => {
        const bytes = new TextEncoder().encode(from);
        for (const [share, byte] of edits) bytes[Math.floor(share * (bytes.length - 1))] = byte;
        expect(complaints(check(bytes), new TextDecoder().decode(bytes))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

type Holder = { holder: object; key: string };

function holders(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    { holder: value, key },
    ...holders(child),
  ]);
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'fees', 0, -1, 101, 0.5, 1e308, [], {}, [[]], [null]),
  fc.constantFrom<unknown>('CHAIR', '__proto__', '2/3', '0/1', 'constructor', { id: 'fees' }),
  fc.jsonValue({ maxDepth: 3 }),
);
const change = fc.record({
  spot,
  other: spot,
  how: fc.constantFrom('delete', 'replace', 'move', 'repeat', 'rename'),
  value: strange,
  name: fc.constantFrom('idd', 'constructor', 'toString', 'position', 'x', 'fees', 'ideal'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changeOne(root: unknown, { spot: at, other, how, value, name }: Change): void {
  const all = holders(root);
  const pick = (share: number): Holder | undefined => all[Math.floor(share * (all.length - 1))];
  const [target, from] = [pick(at), pick(other)];
  if (target === undefined || from === undefined) return;
  const { holder, key } = target;
  const current: unknown = Reflect.get(holder, key);
  const copy: unknown = structuredClone(Reflect.get(from.holder, from.key));
  if (how === 'replace') Reflect.set(holder, key, value);
  else if (how === 'move') Reflect.set(holder, key, copy);
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(current));
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    Reflect.deleteProperty(holder, key);
    if (how === 'rename') Reflect.set(holder, name, current);
  }
}

describe('whatever happens to the values of a scenario', () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  const written = fc.constantFrom(...plain);

  it('the reader returns findings with places, the same from YAML as from JSON', () => {
    fc.assert(
      fc.property(written, changes, (from, edits) => {
        const value = structuredClone(from);
        for (const edit of edits) changeOne(value, edit);
        const json = JSON.stringify(value, null, 1);
        const yaml = `# a comment keeps this from being read as JSON\n${json}`;
        const [fromJson, fromYaml] = [check(json), check(yaml)];
        expect(complaints(fromJson, json)).toEqual([]);
        const places = fromYaml.findings.map((one) => ({ ...one, line: one.line - 1 }));
        expect(places).toEqual(fromJson.findings);
      }),
      { numRuns: 200 },
    );
  });
});
