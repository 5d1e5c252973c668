/** What a verb hands back: never printed half, never thrown. */
import type { INTERRUPTED } from './interrupt.ts';
import type { Finding } from '../scenario/finding.ts';
import { fitMessage } from '../scenario/problem.ts';

/**
 * 0: answered, whatever the answer. 1: a record is not verified. 2: an error in the input or the usage. 130: interrupted;
 * what is answered is of a part.
 */
export type ExitCode = 0 | 1 | 2 | typeof INTERRUPTED;

export type Complaint = {
  /** As the person wrote it; `brackets` for the command line itself. */
  file: string;
  line: number;
  column: number;
  code: string;
  /** What is wrong and what to do. */
  message: string;
};

export type CliAnswer = {
  exit: ExitCode;
  /** For standard output, without the last line end; empty: nothing. */
  out: string;
  /** For standard error, one a line. */
  complaints: readonly Complaint[];
};

export type CliRefusal = { ok: false; complaints: readonly Complaint[] };

export type Tried<Value> = { ok: true; value: Value } | CliRefusal;

export function makeAnswer(out: string, exit: ExitCode = 0): CliAnswer {
  return { exit, out, complaints: [] };
}

export function refuseWith({ complaints }: CliRefusal): CliAnswer {
  return { exit: 2, out: '', complaints };
}

export function succeed<Value>(value: Value): Tried<Value> {
  return { ok: true, value };
}

/** About a file as a whole, or a place in it. */
export function reportFault(
  file: string,
  code: string,
  message: string,
  line = 1,
  column = 1,
): CliRefusal {
  return { ok: false, complaints: [{ file, line, column, code, message: fitMessage(message) }] };
}

/** About the command line. */
export function reportMisuse(code: string, message: string): CliRefusal {
  return reportFault('brackets', `usage/${code}`, message);
}

export function asComplaint(file: string, finding: Finding): Complaint {
  const { line, column, code, message } = finding;
  return { file, line, column, code, message };
}

/** `file:line:column code message` on one line. */
export function formatComplaint({ file, line, column, code, message }: Complaint): string {
  return makePlain(`${shortenPath(file)}:${line}:${column} ${code} ${fitMessage(message)}`);
}

/** Characters of a path that are shown: systems have none that is longer, and what tells files apart is its end. */
const LONGEST_PATH = 4096;

function shortenPath(path: string): string {
  return path.length > LONGEST_PATH ? `…${path.slice(1 - LONGEST_PATH)}` : path;
}

/** One line, and nothing in it that a terminal would obey. */
export function makePlain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '?');
}

export function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
