import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJson } from './read-json.ts';
import { readScenario } from './read.ts';
import { toJson } from './to-json.ts';

const minimal = readFileSync(join(import.meta.dirname, 'fixtures', 'minimal.yaml'), 'utf8');

it('reads JSON as every other reader does', () => {
  const written = toJson(minimal);
  const json = written.ok ? written.json : '';
  expect(readJson(json)).toEqual(readScenario(json));
  expect(readJson(json).ok).toBe(true);
});

it('finds what is wrong in JSON', () => {
  const broken = '{"format":"square-brackets/scenario@1","format":"square-brackets/scenario@1"}';
  expect(readJson(broken)).toEqual(readScenario(broken));
  expect(readJson(broken).ok).toBe(false);
});

it('refuses YAML', () => {
  expect(readJson(minimal)).toEqual({ ok: false, findings: [] });
});
