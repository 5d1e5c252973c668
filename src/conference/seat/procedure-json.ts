/** The rules of procedure of a scenario, as plain JSON. */
import * as z from 'zod/mini';
import {
  BASES_OF_COUNT,
  OBJECTORS_BY,
  type Objections,
  type Procedure,
  type Rule,
} from '../../scenario/resolved.ts';
import { type Codec, later, orNone, part, same } from './codec.ts';
import { plainCount, plainFlag, plainId } from './plain-parts.ts';

const share = same(z.object({ numerator: plainCount.shape, denominator: plainCount.shape }));

const threshold = z.object({
  of: z.enum(BASES_OF_COUNT),
  bound: z.enum(['atLeast', 'moreThan']),
  amount: z.union([z.object({ share: share.shape }), z.object({ count: plainCount.shape })]),
  weigh: z.optional(z.string()),
});
const ruleShape: z.ZodMiniType<Rule> = z.lazy(() =>
  z.union([
    z.object({ kind: z.literal('threshold'), threshold }),
    z.object({ kind: z.literal('veto'), holders: z.array(plainId.shape) }),
    z.object({ kind: z.enum(['all', 'any']), rules: z.array(ruleShape) }),
  ]),
) as z.ZodMiniType<Rule>;
const rule = same(ruleShape);

const trueOrNone: Codec<true | undefined, boolean> = {
  shape: plainFlag.shape,
  write: (is) => is ?? false,
  read: (is) => is || undefined,
};
const laterFlag = later(trueOrNone, false);

const objections = same<Objections>(
  z.object({ stopVoteAt: share.shape, of: z.enum(OBJECTORS_BY) }),
);

export const rulesOfProcedure = part<Procedure>()({
  sittings: plainCount,
  plates: plainCount,
  substance: rule,
  procedural: rule,
  consensusFirst: plainFlag,
  objections: later(orNone(objections), null),
  adjourn: trueOrNone,
  textClosed: laterFlag,
  voteIsFinal: laterFlag,
  clauseVotes: laterFlag,
  fullAttendance: laterFlag,
  bindsAll: laterFlag,
  exit: laterFlag,
  chair: later(orNone(plainId), null),
  signatories: later(orNone(plainCount), null),
  quorum: share,
  ratifications: orNone(plainCount),
});
