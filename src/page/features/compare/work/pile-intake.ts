/** What was put down on a pile: files opened abreast, handed on in the order in which they were given. */
import { openedFile } from '../../../session/files/opened-file.ts';
import type { FileFault } from '../../../session/store/desk-state.ts';
import { unpackedFile } from '../../../session/files/packed-file.ts';
import type { BenchPool } from './bench-pool.ts';
import type { Opened as Read } from './compare-bench.worker.ts';

export type WrongFile = `file/${FileFault | 'table' | 'link'}`;

type Opened = Read | { kind: 'fault'; fault: { code: WrongFile; path: ''; message: '' } };

/** `came`: milliseconds since 1970; `called`: by whoever collects, on an earlier visit. */
export type Piled = { file: File; came: number; called?: string };

/** A file's text, and what is in it. */
export type Unsealed = { text: string; opened: readonly Opened[] };

export async function* unsealedIn(
  pile: readonly Piled[],
  pool: BenchPool,
): AsyncGenerator<Piled & Unsealed> {
  const ahead: Promise<Unsealed>[] = [];
  for (const [done, one] of pile.entries()) {
    for (const next of pile.slice(done + ahead.length, done + pool.size))
      ahead.push(open(next.file, pool));
    const unsealed = await ahead.shift();
    if (unsealed) yield { ...one, ...unsealed };
  }
}

const HANDED_IN = /(?<![\w-])SB\d{1,9}\./u;
const LINK = /^\s*https?:\/\/[^\s#]+#\/s\//u;

async function open(file: File, pool: BenchPool): Promise<Unsealed> {
  const text = await file.text().then(unpacked, (error: unknown) => error);
  if (typeof text !== 'string') return { text: '', opened: unreadable(text) };
  const opened = await pool.run((bench) => bench.open(text)).catch(unreadable);
  return { text, opened: opened.every(isNothing) ? await named(file, opened) : opened };
}

/** Nothing that a game or the desk writes. */
function isNothing(one: Opened): boolean {
  return one.kind === 'fault' && NOTHING.has(one.fault.code);
}

const NOTHING = new Set<string>(['record/json', 'result/json']);

/** A wrong file is told by what it is, once for all of its lines. */
async function named(file: File, opened: readonly Opened[]): Promise<readonly Opened[]> {
  if (LINK.test(await file.text().catch(() => ''))) return wrong('file/link');
  const what = await openedFile(file).catch(() => undefined);
  if (what === undefined || what.kind === 'text') return opened;
  const code: WrongFile = `file/${what.kind === 'table' ? 'table' : what.why}`;
  return wrong(code);
}

function wrong(code: WrongFile): readonly Opened[] {
  return [{ kind: 'fault', fault: { code, path: '', message: '' } }];
}

/** What goes beside short links is packed, and so is what stands in long ones; a hand-in beside a link is the hand-in. */
function unpacked(text: string): string {
  if (HANDED_IN.test(text)) return text;
  const packed = unpackedFile(text);
  return packed?.ok ? packed.text : text;
}

function unreadable(error: unknown): readonly Opened[] {
  const message = String(error);
  return [{ kind: 'fault', fault: { code: 'record/json', path: '', message } }];
}
