import type { Code } from './codes.ts';
import type { Finding, Meant } from './finding.ts';
import { LIMITS } from './limits.ts';

export type Path = readonly (string | number)[];
export type TextPlace = { line: number; column: number };
/** Which part of the addressed entry is meant: its key, or its value. */
export type Side = 'key' | 'value';
export type Locate = (path: Path, side: Side) => TextPlace;

/** A finding before its place is known. `at` is for what has a place but no path, such as a stray bracket. */
export type Problem = {
  severity: Finding['severity'];
  code: Code;
  path: Path;
  side: Side;
  message: string;
  at?: TextPlace;
  meant?: Meant;
};

/** Findings that carry a suggestion. */
const DETAILED = 100;

const SHOWN = 80;

export const START: TextPlace = { line: 1, column: 1 };

/** Names and values from a file may be megabytes long; messages and paths show their beginning. */
export function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Items that a message lists before it counts the rest, and characters of each. */
const LISTED = 8;
const WORD = 30;

/** `AAA, BBB and 40 more`. */
export function listSome(items: Iterable<string>, most = LISTED, word = WORD): string {
  const all = [...items].map((one) => (one.length > word ? `${one.slice(0, word)}…` : one));
  const rest = all.length - most;
  return rest > 0 ? `${all.slice(0, most).join(', ')} and ${rest} more` : all.join(', ');
}

/** Characters of a message at most. */
const LONGEST = 500;

/** Whatever a producer of messages forgets. */
export function fitMessage(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST - 1)}…` : message;
}

export function describeDuplicate(key: string): string {
  return `The key "${shorten(key)}" is in this mapping twice. Delete one of them.`;
}

/** `articles[2].options[0].position`; a key that is no plain word stands quoted in brackets. */
export function formatPath(path: Path): string {
  let formatted = '';
  for (const step of path) {
    if (typeof step === 'number') formatted += `[${step}]`;
    else if (!/^[A-Za-z0-9_-]{1,80}$/.test(step)) formatted += `[${JSON.stringify(shorten(step))}]`;
    else formatted += formatted === '' ? step : `.${step}`;
  }
  return formatted;
}

/** Collects problems up to the limit and counts the rest, so that a hostile file cannot fill the memory. */
export class Problems {
  readonly list: Problem[] = [];
  private unlisted = 0;
  private errors = 0;

  add(problem: Problem): void {
    if (problem.severity === 'error') this.errors += 1;
    if (this.list.length < LIMITS.findings) this.list.push(problem);
    else this.unlisted += 1;
  }

  error(code: Code, path: Path, message: string, side: Side = 'value', at?: TextPlace): void {
    this.add({ severity: 'error', code, path, side, message, ...(at && { at }) });
  }

  /** A name taken for a slip: the name that was meant is in the message, and apart for the fix. */
  slip(
    code: Code,
    path: Path,
    message: string,
    side: Side,
    near: string | number | undefined,
  ): void {
    const meant =
      near === undefined ? undefined : side === 'key' ? { key: String(near) } : { value: near };
    this.add({ severity: 'error', code, path, side, message, ...(meant && { meant }) });
  }

  /** From here on a message may be short: nobody reads that many, and looking for near names takes time. */
  get many(): boolean {
    return this.list.length >= DETAILED;
  }

  get refuses(): boolean {
    return this.errors > 0;
  }

  /** All findings in the order of the file. */
  findings(locate: Locate): Finding[] {
    const findings = dropEchoes(this.list).map((problem): Finding => {
      const { line, column } = problem.at ?? locate(problem.path, problem.side);
      const { severity, code, meant } = problem;
      const message = fitMessage(problem.message);
      const path = formatPath(problem.path);
      return { severity, code, path, line, column, message, ...(meant && { meant }) };
    });
    findings.sort((a, b) => a.line - b.line || a.column - b.column);
    if (this.unlisted > 0) findings.push(describeMore(this.unlisted, this.refuses));
    return findings;
  }
}

/** Where YAML itself is at fault, what could not be read is neither wrong nor missing besides. */
function dropEchoes(problems: readonly Problem[]): Problem[] {
  const unread = new Set<string>();
  const merged = new Set<string>();
  for (const { code, path } of problems) {
    if (code.startsWith('yaml/') && path.length > 0) unread.add(formatPath(path));
    if (code === 'yaml/merge') merged.add(formatPath(path.slice(0, -1)));
  }
  return problems.filter(({ code, path }) => {
    if (code.startsWith('value/')) return !unread.has(formatPath(path));
    if (code === 'key/missing') return !merged.has(formatPath(path.slice(0, -1)));
    return code !== 'key/one-of' || !merged.has(formatPath(path));
  });
}

/** It refuses nothing by itself. */
function describeMore(count: number, refuses: boolean): Finding {
  const message = `${count} more findings are not listed. Fix those above and read the file again.`;
  const severity = refuses ? 'error' : 'info';
  return { severity, code: 'file/more', path: '', ...START, message };
}
