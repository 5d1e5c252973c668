import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { STRAIT } from '../../../test/fixtures/strait.ts';
import * as play from '../../analysis/balance/play.ts';
import { answerBalance } from './balance.ts';

const folder = mkdtempSync(join(tmpdir(), 'balance-'));
afterAll(() => rmSync(folder, { recursive: true }));

vi.mock(import('../../analysis/balance/play.ts'), async (original) => {
  const file = await original();
  return { ...file, playBalance: vi.fn<typeof file.playBalance>(file.playBalance) };
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: the conference that is being played is the last one',
  async (signal) => {
    const file = join(folder, 'long.yaml');
    writeFileSync(file, STRAIT);
    const played = vi.mocked(play.playBalance).mockClear();
    const answer = answerBalance(file, { runs: '10000', seed: '1', workers: '1', json: true });
    while (played.mock.calls.length < 2) await setImmediate();
    process.listeners(signal).at(-1)?.(signal);
    const before = played.mock.calls.length;
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
    expect(played.mock.calls.length).toBe(before);
    expect(played.mock.calls.every(([, { from, to }]) => to - from === 1)).toBe(true);
  },
);
