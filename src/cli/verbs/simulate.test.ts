import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRAIT } from '../../../test/fixtures/strait.ts';
import { simulateVerb } from './simulate.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function shares(name: string, text: string): Promise<unknown> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const options = { runs: '4', seed: '1', seat: [], workers: '1', json: true };
  const { out } = await simulateVerb(file, options);
  return (JSON.parse(out) as { articles: Record<string, unknown> }).articles['lights'];
}

test('an option called none keeps its share', async () => {
  const options = { few: 0, some: 1, many: 0, none: 0 };
  expect(await shares('strait.yaml', STRAIT)).toEqual({ options, noText: 0, mean: 50 });
  const named = STRAIT.replaceAll('id: some', 'id: none').replace('adopted: some', 'adopted: none');
  const kept = { few: 0, none: 1, many: 0 };
  expect(await shares('named.yaml', named)).toEqual({ options: kept, noText: 0, mean: 50 });
});
