import * as z from 'zod/mini';
import { BASES_OF_COUNT } from '../resolved.ts';
import { choice, exactlyOne, id, list, mapping, EXPECTED, text } from './schema-parts.ts';
import { parseShare } from '../share.ts';

const isShare = (source: string): boolean => parseShare(source) !== undefined;
const shape = /^\s*\d+(\.\d+)?\s*(%|\/\s*\d+)\s*$/;

const shareOr = (expected: string) =>
  z.string({ error: expected }).check(
    z.regex(shape, { error: expected, abort: true }),
    z.refine(isShare, {
      error: 'a share that is more than 0 and at most 1, such as 1/2 or 50%',
      params: { code: 'rule/share' },
    }),
  );

export const share = shareOr(EXPECTED.share);

const count = z.int({ error: EXPECTED.count }).check(z.gte(1, { error: EXPECTED.count }));
const amount = z.union([count, shareOr(EXPECTED.count)], { error: EXPECTED.count });

type WrittenThreshold = {
  of: (typeof BASES_OF_COUNT)[number];
  atLeast?: string | number;
  moreThan?: string | number;
  weigh?: string;
};

export type WrittenRule =
  | WrittenThreshold
  | { veto: string[] }
  | { all: WrittenRule[] }
  | { any: WrittenRule[] };

/** What a rule looks like, for whoever wrote something else. */
export const RULE =
  'a rule: { of: presentAndVoting, atLeast: 2/3 }, { veto: [ids] }, { all: [rules] } or { any: [rules] }; for unanimity { of: presentAndVoting, atLeast: 100% }';

const threshold = mapping(RULE, {
  of: choice(BASES_OF_COUNT),
  atLeast: z.exactOptional(amount),
  moreThan: z.exactOptional(amount),
  weigh: z.exactOptional(text),
}).check(...exactlyOne<WrittenThreshold>('atLeast', 'moreThan'));

const veto = mapping(RULE, { veto: list(id, 'ids of delegations', 1) });

const all = mapping(RULE, {
  get all(): z.ZodMiniArray<z.ZodMiniType<WrittenRule, WrittenRule>> {
    return list(rule, 'rules', 1);
  },
});

const any = mapping(RULE, {
  get any(): z.ZodMiniArray<z.ZodMiniType<WrittenRule, WrittenRule>> {
    return list(rule, 'rules', 1);
  },
});

/** When a decision is adopted. No rule is met with nobody in favour. */
export const rule: z.ZodMiniType<WrittenRule, WrittenRule> = z
  .union([threshold, veto, all, any], { error: RULE })
  .check(z.meta({ id: 'rule', description: 'When a decision is adopted.' }));
