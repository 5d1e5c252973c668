import type * as z from 'zod/mini';
import type { Code } from '../codes.ts';
import { LIMITS } from '../limits.ts';
import { findNearest } from './near.ts';
import { shorten } from '../problem.ts';
import { EXPECTED } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;

/** How a value of a file reads in a message. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (an empty value)';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value);
  return `the text ${JSON.stringify(shorten(value))}`;
}

/** The stable code of an issue that is about one value. */
export function findIssueCode(issue: Issue, value: unknown): Code {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number/finite';
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'list/short' : 'value/range';
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'list/long' : 'value/range';
  if (issue.code === 'invalid_value') return 'value/choice';
  if (issue.code !== 'invalid_format') return 'value/type';
  return issue.message === EXPECTED.id ? 'id/pattern' : 'value/format';
}

const WANTS_TEXT = /\bid\b|text|date|address/;

function readNumber(value: string): number | undefined {
  return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/.test(value) ? Number(value) : undefined;
}

/** A comma for the point, as many write numbers; three figures after it are thousands to others. */
function readNumberWithComma(value: string): number | undefined {
  const decimal = /^\s*([+-]?\d+),(\d{1,2})\s*$/.exec(value);
  return decimal === null ? undefined : Number(`${decimal[1]}.${decimal[2]}`);
}

/** The number written there as text where a number is needed; for the fix. */
export function findMeantNumber(issue: Issue, value: unknown): number | undefined {
  if (typeof value !== 'string' || !/number/.test(issue.message)) return undefined;
  return readNumber(value) ?? readNumberWithComma(value);
}

function adviseOnNumber(value: number, expected: string): string {
  const wantsShare = expected === EXPECTED.share || expected === EXPECTED.count;
  if (wantsShare && value > 0 && value <= 1) {
    const percent = Math.round(value * 1_000_000) / 10_000;
    return value === 0.5 ? ' Write 1/2 or 50%.' : ` Write ${percent}%, or the fraction you mean.`;
  }
  if (!Number.isFinite(value)) return ' Write a finite number.';
  const isWeight = expected === EXPECTED.amount || expected === EXPECTED.weight;
  if (isWeight && value > LIMITS.weight) return ' Count it in a larger unit, such as millions.';
  return WANTS_TEXT.test(expected) && !wantsShare ? ` Put it in quotes: "${value}".` : '';
}

function adviseOnText(value: string, expected: string): string {
  const number = readNumber(value);
  if (number !== undefined && /number/.test(expected)) {
    return ` Write it without quotes: ${number}.`;
  }
  const decimal = readNumberWithComma(value);
  if (decimal !== undefined && /number/.test(expected)) {
    return ` Write it with a decimal point: ${decimal}.`;
  }
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(value);
  if (percent !== null && expected === 'a number from 0 to 1') {
    return ` Write ${Math.round(Number(percent[1]) * 10_000) / 1_000_000}.`;
  }
  const yes = /^(yes|on|y)$/i.test(value);
  if (expected === 'true or false' && (yes || /^(no|off|n)$/i.test(value))) {
    return ` Write ${yes}.`;
  }
  return '';
}

/** A sentence that says what to write instead, with a leading blank, or nothing. */
export function hint(issue: Issue, value: unknown): string {
  if (value === null) return ' Give it a value, or leave the key out if it is optional.';
  if (typeof value === 'number') return adviseOnNumber(value, issue.message);
  if (typeof value === 'boolean' && WANTS_TEXT.test(issue.message)) {
    return ` Put it in quotes: "${value}".`;
  }
  if (typeof value !== 'string') return '';
  if (issue.code === 'invalid_value') {
    const near = findNearest(value, issue.values.map(String));
    return near === undefined ? '' : ` Did you mean "${near}"?`;
  }
  return adviseOnText(value, issue.message);
}
