/** What was put down on a pile: files opened abreast, handed on in the order in which they were given. */
import { LARGEST_RECORD } from '../../../../conference/record/record-format.ts';
import { LONGEST_READING } from '../../../session/files/aside.ts';
import type { BenchPool } from './bench-pool.ts';
import type { OpenedPiece, WrongFile } from './compare-bench.worker.ts';

/** `came`: milliseconds since 1970; `called`: by whoever collects, on an earlier visit. */
export type Piled = { file: File; came: number; called?: string };

/** What is in a file, nothing where reading it was cancelled; `text` is that of a scenario. */
export type Unsealed = { text: string; opened: readonly OpenedPiece[] };

export async function* unsealPile(
  pile: readonly Piled[],
  pool: BenchPool,
  signal: AbortSignal,
): AsyncGenerator<Piled & Unsealed> {
  const ahead: Promise<Unsealed>[] = [];
  for (const [done, one] of pile.entries()) {
    for (const next of pile.slice(done + ahead.length, done + pool.size))
      ahead.push(open(next.file, pool, signal));
    const unsealed = await ahead.shift();
    if (unsealed) yield { ...one, ...unsealed };
  }
}

async function open(file: File, pool: BenchPool, signal: AbortSignal): Promise<Unsealed> {
  if (file.size > LARGEST_RECORD) return makeWrongFile('file/fileLarge');
  try {
    const bounds = { limit: LONGEST_READING, signal };
    const tried = await pool.runWithin(bounds, async (bench) => bench.open(file));
    if (tried.ok) return tried.value;
    return tried.code === 'cancelled' ? { text: '', opened: [] } : makeWrongFile('file/slow');
  } catch (error) {
    const fault = { code: 'record/json', path: '', message: String(error) } as const;
    return { text: '', opened: [{ kind: 'fault', fault }] };
  }
}

function makeWrongFile(code: WrongFile): Unsealed {
  return { text: '', opened: [{ kind: 'fault', fault: { code, path: '', message: '' } }] };
}
