import type { Rule, Share, Threshold } from '../resolved.ts';
import type { WrittenRule } from '../shape/schema-rule.ts';
import { parseShare } from '../share.ts';

/** The exact fraction of a share whose shape has been checked. */
export function resolveShare(written: string): Share {
  return parseShare(written) ?? { numerator: 1, denominator: 1 };
}

function resolveAmount(written: string | number): Threshold['amount'] {
  return typeof written === 'number' ? { count: written } : { share: resolveShare(written) };
}

/** The rule as written, with exact fractions. `weigh: votes` is the default and is left out. */
export function resolveRule(written: WrittenRule): Rule {
  if ('veto' in written) return { kind: 'veto', holders: written.veto };
  if ('all' in written) return { kind: 'all', rules: written.all.map(resolveRule) };
  if ('any' in written) return { kind: 'any', rules: written.any.map(resolveRule) };
  const { of, atLeast, moreThan, weigh } = written;
  const threshold: Threshold = {
    of,
    bound: atLeast === undefined ? 'moreThan' : 'atLeast',
    amount: resolveAmount(atLeast ?? moreThan ?? 1),
  };
  if (weigh === undefined || weigh === 'votes') return { kind: 'threshold', threshold };
  return { kind: 'threshold', threshold: { ...threshold, weigh } };
}
