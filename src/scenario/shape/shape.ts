import type * as z from 'zod/mini';
import { isCode, type Code } from '../codes.ts';
import { askIfMeant, findNearest } from './near.ts';
import { findIssueCode, describe, hint, findMeantNumber } from './phrase.ts';
import { shorten, type Path, type Problems } from '../problem.ts';
import { DELEGATION_KEYS } from './delegation-keys.ts';
import { readKnownKeys, EXPECTED } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;

const WORSE_THAN_ALL = 1_000_000;

function getAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (!Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** An unknown key that is near a known one speaks less against a shape. */
function measureStrangeness(keys: readonly string[], message: string): number {
  const known = readKnownKeys(message);
  let sum = 0;
  for (const key of keys.slice(0, 20)) sum += findNearest(key, known) === undefined ? 10 : 4;
  return sum;
}

/** How far a value is from one shape of a union: keys it has too many or too few weigh most. */
function measureDistanceTo(issues: readonly Issue[], value: unknown): number {
  let distance = 0;
  for (const issue of issues) {
    const missing = issue.path.length === 1 && getAt(value, asPath(issue.path)) === undefined;
    if (issue.path.length === 0 && issue.code === 'invalid_type') return WORSE_THAN_ALL;
    if (issue.code === 'unrecognized_keys')
      distance += measureStrangeness(issue.keys, issue.message);
    else distance += missing ? 8 : 1;
  }
  return distance;
}

/** The issues of the shape that a value is nearest to; undefined when it is of none of their kinds. */
function findNearestShape(
  shapes: readonly Issue[][],
  value: unknown,
): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let least = WORSE_THAN_ALL;
  for (const issues of shapes) {
    const distance = measureDistanceTo(issues, value);
    if (distance < least) {
      best = issues;
      least = distance;
    }
  }
  return best;
}

/** An unknown key is often one of two that must be there, misspelt: then only the slip is worth a word. */
function dropIssueEchoes(issues: readonly Issue[]): readonly Issue[] {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown === undefined) return issues;
  const where = unknown.path.join('.');
  return issues.filter((issue) => !isOneOf(issue) || issue.path.join('.') !== where);
}

function isOneOf(issue: Issue): boolean {
  return issue.code === 'custom' && issue.params?.['code'] === 'key/one-of';
}

function asPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** Says what the issues of one failed parse mean for the person who wrote the value. */
class Translation {
  constructor(
    private readonly root: unknown,
    private readonly problems: Problems,
  ) {}

  all(issues: readonly Issue[], base: Path): void {
    for (const issue of dropIssueEchoes(issues)) this.one(issue, [...base, ...asPath(issue.path)]);
  }

  private one(issue: Issue, path: Path): void {
    if (issue.code === 'unrecognized_keys') this.unknownKeys(issue.keys, path, issue.message);
    else if (issue.code === 'invalid_union') this.union(issue, path);
    else if (issue.code === 'invalid_key') this.invalidKey(issue, path);
    else this.value(issue, path);
  }

  private unknownKeys(keys: readonly string[], path: Path, message: string): void {
    const known = readKnownKeys(message);
    const missing = known.filter((key) => getAt(this.root, [...path, key]) === undefined);
    for (const key of keys) {
      if (key === '__proto__') continue;
      const near = this.problems.many
        ? undefined
        : (findNearest(key, missing) ?? findNearest(key, known));
      const text = `Unknown key "${shorten(key)}".${askIfMeant(near)} Known keys here: ${known.join(', ')}.`;
      this.problems.slip('key/unknown', [...path, key], text, 'key', near);
    }
  }

  private union(issue: z.core.$ZodIssueInvalidUnion, path: Path): void {
    const value = getAt(this.root, path);
    if (value === undefined && path.length > 0) return this.missing(path, issue.message);
    const best = findNearestShape(issue.errors, value);
    const [first] = best ?? [];
    if (best === undefined) this.wrong('value/type', path, issue.message, hint(issue, value));
    else if (first?.code === 'invalid_value' && first.path.length === 0) {
      this.wrong('value/choice', path, issue.message, hint(first, value));
    } else this.all(best, path);
  }

  private invalidKey(issue: z.core.$ZodIssueInvalidKey, path: Path): void {
    const expected = issue.issues[0]?.message ?? EXPECTED.id;
    const code = expected === EXPECTED.language ? 'text/language' : 'id/pattern';
    const key = String(path[path.length - 1] ?? '');
    const message = `"${shorten(key)}" cannot be a key here: write ${expected}.`;
    this.problems.error(code, path, message, 'key');
  }

  private value(issue: Issue, path: Path): void {
    const value = getAt(this.root, path);
    if (value === undefined && path.length > 0) return this.missing(path, issue.message);
    if (issue.message === EXPECTED.weight && typeof value !== 'number')
      return this.notAWeight(issue, path);
    if (isOneOf(issue)) {
      return this.problems.error('key/one-of', path, `Write ${issue.message} here.`);
    }
    const params: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
    if (isCode(params)) return this.wrong(params, path, issue.message);
    const meant = findMeantNumber(issue, value);
    this.wrong(findIssueCode(issue, value), path, issue.message, hint(issue, value), meant);
  }

  private missing(path: Path, expected: string): void {
    const key = String(path[path.length - 1]);
    const message = `The key "${key}" is missing. Add it with ${expected}.`;
    this.problems.error('key/missing', path, message);
  }

  /** A key that the format does not know, in the one mapping where any key may hold a number. */
  private notAWeight(issue: Issue, path: Path): void {
    const key = String(path[path.length - 1]);
    const value = getAt(this.root, path);
    const advice = typeof value === 'string' ? hint(issue, value) : '';
    if (advice !== '') return this.wrong('value/type', path, issue.message, advice);
    const near = this.problems.many ? undefined : findNearest(key, DELEGATION_KEYS);
    const message = `Unknown key "${shorten(key)}".${askIfMeant(near)}To be an extra weight, it needs a number from 0 to 10^15; found ${describe(value)}.`;
    this.problems.slip('key/unknown', path, message, 'key', near);
  }

  private wrong(code: Code, path: Path, expected: string, advice = '', meant?: number): void {
    const found = describe(getAt(this.root, path));
    const message = `Expected ${expected}, found ${found}.${advice}`;
    this.problems.slip(code, path, message, 'value', meant);
  }
}

/**
 * Parses a value by a schema. Undefined when it does not fit; why is added to the problems, all at
 * once, each at the entry it is about. Issues at paths that are none of its concern are passed over.
 */
export function parseShape<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  problems: Problems,
  concerns: (path: Path) => boolean = () => true,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.filter((issue) => concerns(asPath(issue.path)));
  new Translation(value, problems).all(issues, []);
  return undefined;
}
