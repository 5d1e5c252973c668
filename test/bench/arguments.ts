/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';

const OPTIONS = {
  runs: { type: 'string' },
  seed: { type: 'string', default: '1' },
  write: { type: 'boolean', default: false },
} as const;

export type BenchArguments =
  | { ok: true; names: readonly string[]; seed: number; runs: number | null; write: boolean }
  | { ok: false; message: string };

/** @param known names of benches, all of which are wanted where none is named */
export function readArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const parsed = parse(args);
  if ('message' in parsed) return { ok: false, message: parsed.message };
  const { values, positionals } = parsed;
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const message = `There is no bench "${unknown}". Benches: ${known.join(', ')}.`;
    return { ok: false, message };
  }
  const seed = wholeNumber(values.seed);
  const runs = values.runs === undefined ? null : wholeNumber(values.runs);
  if (seed === undefined || runs === undefined || (runs !== null && runs < 1)) {
    return { ok: false, message: '--seed takes a whole number, --runs one above 0.' };
  }
  const names = positionals.length > 0 ? positionals : known;
  return { ok: true, names, seed, runs, write: values.write };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(written: string): number | undefined {
  return /^-?\d{1,10}$/.test(written) ? Number(written) : undefined;
}
