import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { STRAIT } from '../../../test/fixtures/strait.ts';
import { answerBalance } from './balance.ts';

const folder = mkdtempSync(join(tmpdir(), 'balance-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: there is no answer, and it says so',
  async (signal) => {
    const file = join(folder, 'long.yaml');
    writeFileSync(file, STRAIT);
    const before = process.listenerCount(signal);
    const answer = answerBalance(file, { runs: '10000', seed: '1', workers: '1', json: true });
    expect(process.listenerCount(signal)).toBe(before + 1);
    process.listeners(signal).at(-1)?.(signal);
    const { exit, out, complaints } = await answer;
    expect({ exit, out: JSON.parse(out), complaints }).toEqual({
      exit: 130,
      out: { partial: true },
      complaints: [
        {
          file: 'brackets',
          line: 1,
          column: 1,
          code: 'run/interrupted',
          message:
            'Interrupted, so there is no answer: seats can only be compared over all conferences.',
        },
      ],
    });
    expect(process.listenerCount(signal)).toBe(before);
  },
);
