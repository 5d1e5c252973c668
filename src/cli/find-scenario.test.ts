import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRAIT, strait } from '../../test/fixtures/strait.ts';
import { makeScenarioFinder, fixScenario } from './find-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { rulesHash, textHash } = strait();
const named = { id: 'strait', rulesHash, textHash };
const elsewhere = join(folder, 'elsewhere.yaml');
writeFileSync(elsewhere, STRAIT);
const foreign = { id: 'gulf', rulesHash: '0', textHash: '0' };

test('a scenario is read once for all records that are of it', () => {
  const find = makeScenarioFinder();
  writeFileSync(join(folder, 'strait.yaml'), STRAIT);
  const [one, other] = ['a.json', 'b.json'].map((name) => find(join(folder, name), named));
  expect(one).toMatchObject({ ok: true, value: { id: 'strait', rulesHash } });
  expect(one).toBe(other);
});

test('one that is given stands in where none is found, or is the only one', () => {
  const file = join(folder, 'a.json');
  expect(makeScenarioFinder()(file, foreign)).toMatchObject({
    ok: false,
    complaints: [{ file, code: 'record/scenario' }],
  });
  expect(makeScenarioFinder(elsewhere)(file, foreign)).toMatchObject({ value: { id: 'strait' } });
  expect(fixScenario(elsewhere)(file, foreign)).toMatchObject({ value: { id: 'strait' } });
});
