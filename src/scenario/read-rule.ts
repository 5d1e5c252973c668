import { checkRule, type RuleNames } from './check/check-rule.ts';
import { decode } from './source/decode.ts';
import { Entry } from './check/entry.ts';
import type { Finding } from './finding.ts';
import { parseSource } from './source/parse-source.ts';
import { Problems, START, type Locate } from './problem.ts';
import { resolveRule } from './resolve/resolve-rule.ts';
import type { Rule } from './rule.ts';
import { rule as ruleSchema } from './shape/schema-rule.ts';
import { parseShape } from './shape/shape.ts';

export type RuleReading = { ok: true; rule: Rule } | { ok: false; findings: Finding[] };

const atStart: Locate = () => START;

function refused(problems: Problems, locate: Locate): RuleReading {
  return { ok: false, findings: problems.findings(locate) };
}

/** Nesting is bounded before anything recurses. */
const DEPTH = 20;

function nestsDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  return Object.values(value).some((child) => nestsDeeper(child, most - 1));
}

function ruleOf(value: unknown, names: RuleNames, problems: Problems): Rule | undefined {
  if (nestsDeeper(value, DEPTH)) {
    problems.error('yaml/depth', [], `The rule nests deeper than ${DEPTH}. Write a flatter one.`);
    return undefined;
  }
  const written = parseShape(ruleSchema, value, problems);
  checkRule(new Entry(value), names, problems);
  return written === undefined || problems.refuses ? undefined : resolveRule(written);
}

/**
 * A rule from a plain value such as `JSON.parse` gives. `names`: the ids and weights it may name;
 * without them any will do. Findings stand at 1:1.
 */
export function readRule(value: unknown, names: RuleNames = {}): RuleReading {
  const problems = new Problems();
  const rule = ruleOf(value, names, problems);
  return rule === undefined ? refused(problems, atStart) : { ok: true, rule };
}

/** A rule from a JSON or YAML text; findings have their place in it. */
export function readRuleText(source: string | Uint8Array, names: RuleNames = {}): RuleReading {
  const problems = new Problems();
  const text = decode(source, problems);
  const parsed = text === undefined ? undefined : parseSource(text, problems);
  if (parsed === undefined) return refused(problems, atStart);
  const rule = ruleOf(parsed.value, names, problems);
  return rule === undefined ? refused(problems, parsed.locate) : { ok: true, rule };
}
