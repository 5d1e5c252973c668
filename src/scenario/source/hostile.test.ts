import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../limits.ts';
import { readScenario } from '../read.ts';

const kinds = (source: string | Uint8Array): [number, string[]] => {
  const { findings } = readScenario(source);
  return [findings.length, [...new Set(findings.map(({ code }) => code))]];
};

const repeated = (text: string, times: number): string => text.repeat(times);

vi.setConfig({ testTimeout: 60_000 });

/** Each of these took minutes, or all memory, in some reader that was tried or in an early version of this one. */
describe('a file made to hurt', () => {
  it.each<[string, string | Uint8Array, number, string[]]>([
    ['60 MB of bytes', new Uint8Array(60_000_000), 1, ['file/too-large']],
    ['60 MB of text', repeated('a: 1\n', 12_000_000), 1, ['file/too-large']],
    ['4 MiB of open brackets', repeated('[', LIMITS.bytes), 1, ['yaml/depth']],
    ['4 MiB of closed brackets', repeated(']', LIMITS.bytes), 50, ['yaml/syntax']],
    ['4 MiB of dashes', repeated('- ', LIMITS.bytes / 2), 1, ['yaml/depth']],
    ['4 MiB of question marks', repeated('? ', LIMITS.bytes / 2), 1, ['yaml/depth']],
    ['4 MiB of blanks', repeated(' ', LIMITS.bytes), 1, ['file/empty']],
    ['4 MiB of backslashes in quotes', `"${repeated('\\', LIMITS.bytes - 1)}`, 1, ['text/long']],
    ['a title of 3 MB', `title: ${repeated('A', 3_000_000)}`, 1, ['text/long']],
    ['a title of 3 MB over lines', `title: |\n${repeated('  A\n', 750_000)}`, 1, ['text/long']],
    ['a title of 3 MB in JSON', `{"title":"${repeated('A', 3_000_000)}"}`, 1, ['text/long']],
    ['4 MiB of documents', repeated('---\n', LIMITS.bytes / 4), 1, ['yaml/documents']],
    ['a tag of 4 MiB', repeated('!', LIMITS.bytes), 2, ['yaml/syntax']],
    ['300,000 commas in brackets', `[${repeated(',', 300_000)}]`, 50, ['yaml/syntax']],
    ['100,000 anchors on one value', repeated('&a ', 100_000), 50, ['yaml/syntax']],
    ['100,000 directives', repeated('%a\n', 100_000), 1, ['yaml/directive']],
    ['300,000 aliases', `a: &a 1\nb: [${repeated('*a,', 300_000)}]`, 1, ['yaml/alias-bomb']],
    ['20,000 unknown keys', named(20_000, '\n'), 1, ['list/long']],
    ['20,000 unknown keys in JSON', `{${named(20_000, ',')}}`, 1, ['list/long']],
    ['9,000 unknown keys', named(9000, '\n'), 1001, ['key/missing', 'key/unknown', 'file/more']],
    ['600,000 values in JSON', listed(600_000), 1, ['file/values']],
  ])('%s', (_name, source, count, codes) => {
    expect(kinds(source)).toEqual([count, codes]);
  });

  it('is refused with messages and paths of a length a person can read', () => {
    const long = 'k'.repeat(1_000_000);
    const { findings } = readScenario(`${long}: { ${long}: *${long} }\n`);
    const longest = Math.max(...findings.map(({ path, message }) => path.length + message.length));
    expect([findings.length > 0, longest < 1000]).toEqual([true, true]);
  });
});

function named(count: number, separator: string): string {
  return Array.from({ length: count }, (_, i) => `"key${i}": 1`).join(separator);
}

function listed(count: number): string {
  const list = JSON.stringify(Array.from({ length: 5000 }, () => 0));
  return `{"articles":[${Array.from({ length: count / 5000 }, () => list).join(',')}]}`;
}
