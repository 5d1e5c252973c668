/** What reading a record and a result begin with: a text that says it is of a kind, and has its shape. */
import type * as z from 'zod/mini';
import { shorten } from '../../scenario/problem.ts';
import { FIRST_SEED_READ, LAST_SEED } from '../../engine/numbers/seed.ts';
import { ASK_AGAIN, readFormat, LAST_RUN, NOT_WRITTEN, parseRecordJson } from './record-shape.ts';
import { findWrittenTwice } from './written-twice.ts';

/** A kind of file: its name in codes and words, its format, bytes at most, and its shape. */
export type FileKind<Kind extends string, Shape extends z.ZodMiniType> = {
  kind: Kind;
  format: string;
  largest: number;
  shape: Shape;
};

export type RecordFileFault<Kind extends string> = {
  code: `${Kind}/${'size' | 'json' | 'format' | 'newer' | 'shape' | 'seed' | 'run'}`;
  path: string;
  message: string;
};

export type FileReading<Kind extends string, Data> =
  /** `value`: as written. */
  { ok: true; data: Data; value: unknown } | { ok: false; fault: RecordFileFault<Kind> };

const BOUNDS = {
  seed: `a seed is a whole number from 0 to ${LAST_SEED}; a negative one, down to ${FIRST_SEED_READ}, stands for 2^32 more`,
  run: `a run is a whole number from 0 to ${LAST_RUN}`,
} as const;

export function readFile<Kind extends string, Shape extends z.ZodMiniType>(
  text: string,
  { kind, format, largest, shape }: FileKind<Kind, Shape>,
): FileReading<Kind, z.infer<Shape>> {
  const fault = (code: RecordFileFault<Kind>['code'], path: string, message: string) =>
    ({ ok: false, fault: { code, path: shorten(path), message } }) as const;
  if (text.length > largest)
    return fault(`${kind}/size`, '', `a ${kind} has at most ${largest} bytes`);
  const value = parseRecordJson(text);
  if (value === undefined)
    return fault(`${kind}/json`, '', `this is not JSON, or not all of it; ${ASK_AGAIN}`);
  const twice = findWrittenTwice(text, value);
  if (twice !== null)
    return fault(
      `${kind}/shape`,
      twice,
      `this is in it twice, with different values; ${ASK_AGAIN}`,
    );
  const said = readFormat(value);
  if (new RegExp(`^square-brackets/${kind}@\\d+$`).test(said) && said !== format)
    return fault(
      `${kind}/newer`,
      'format',
      `written by a newer version (${shorten(said)}); update first`,
    );
  if (said !== format)
    return fault(`${kind}/format`, 'format', `a ${kind} says format: ${format}; ${ASK_AGAIN}`);
  const read = shape.safeParse(value);
  if (read.success) return { ok: true, data: read.data, value };
  const [issue] = read.error.issues;
  const counted = issue?.path[0];
  if (counted === 'seed' || counted === 'run')
    return fault(`${kind}/${counted}`, counted, `${BOUNDS[counted]}; ${ASK_AGAIN}`);
  return fault(`${kind}/shape`, (issue?.path ?? []).join('.'), NOT_WRITTEN);
}
