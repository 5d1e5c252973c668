import { checkRule, type RuleNames } from './check/check-rule.ts';
import { decode } from './source/decode.ts';
import { Entry } from './check/entry.ts';
import type { Finding } from './finding.ts';
import { parseSource } from './source/parse-source.ts';
import { Problems, START, type Locate } from './problem.ts';
import { resolveRule } from './resolve/resolve-rule.ts';
import type { Rule } from './resolved.ts';
import { rule as ruleSchema } from './shape/schema-rule.ts';
import { parseShape } from './shape/shape.ts';

export type RuleReading = { ok: true; rule: Rule } | { ok: false; findings: Finding[] };

const atStart: Locate = () => START;

function refuseRule(problems: Problems, locate: Locate): RuleReading {
  return { ok: false, findings: problems.findings(locate) };
}

function readRuleValue(value: unknown, names: RuleNames, problems: Problems): Rule | undefined {
  const written = parseShape(ruleSchema, value, problems);
  checkRule(new Entry(value), names, problems);
  return written === undefined || problems.refuses ? undefined : resolveRule(written);
}

/** A rule from a JSON or YAML text; findings have their place in it. */
export function readRuleText(source: string | Uint8Array, names: RuleNames = {}): RuleReading {
  const problems = new Problems();
  const text = decode(source, problems);
  const parsed = text === undefined ? undefined : parseSource(text, problems);
  if (parsed === undefined) return refuseRule(problems, atStart);
  const rule = readRuleValue(parsed.value, names, problems);
  return rule === undefined ? refuseRule(problems, parsed.locate) : { ok: true, rule };
}
