import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
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

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: the answer is of the runs that are done',
  async (signal) => {
    const file = join(folder, 'long.yaml');
    writeFileSync(file, STRAIT);
    const options = { seed: '1', seat: [], workers: '1', json: true };
    const answer = simulateVerb(file, { ...options, runs: '1000000' });
    // Each turn of the loop is a run of this thread, once it has begun.
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    process.listeners(signal).at(-1)?.(signal);
    const { exit, out, complaints } = await answer;
    const { perSecond: _, partial, runs, ...rest } = JSON.parse(out) as Record<string, unknown>;
    expect({ exit, partial, some: Number(runs) > 0, complaints }).toEqual({
      exit: 130,
      partial: true,
      some: true,
      complaints: [
        {
          file: 'brackets',
          line: 1,
          column: 1,
          code: 'run/interrupted',
          message: `Interrupted after ${String(runs)} of 1000000 conferences. The answer covers only these.`,
        },
      ],
    });
    const whole = await simulateVerb(file, { ...options, runs: String(runs) });
    expect(JSON.parse(whole.out)).toMatchObject(rest);
  },
);
