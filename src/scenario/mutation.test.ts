import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check } from './check/check.ts';
import { isCode } from './codes.ts';
import { BASE } from '../../test/fixtures/scenario/base.ts';
import { bytes, spliceBytes, splices, spliceText } from '../../test/mutations/texts.ts';
import { changes, changeValue } from '../../test/mutations/values.ts';
import type { ScenarioReading } from './reading.ts';
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
function complaints(reading: ScenarioReading, source: string): string[] {
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

vi.setConfig({ testTimeout: 60_000 });

describe('whatever happens to the text of a scenario', () => {
  it('the reader returns findings with places', () => {
    fc.assert(
      fc.property(source, splices(), (from, edits) => {
        const broken = spliceText(from, edits);
        expect(complaints(check(broken), broken)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('and to its bytes', () => {
    fc.assert(
      fc.property(source, bytes, (from, edits) => {
        const broken = spliceBytes(from, edits);
        expect(complaints(check(broken), new TextDecoder().decode(broken))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever happens to the values of a scenario', () => {
  const written = fc.constantFrom(...plain);

  it('the reader returns findings with places, the same from YAML as from JSON', () => {
    fc.assert(
      fc.property(written, changes(), (from, edits) => {
        const json = JSON.stringify(changeValue(from, edits), null, 1);
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
