/** Motions and votes of a view, as plain JSON. */
import * as z from 'zod/mini';
import { MOTIONS, VOTES, WHIPS } from '../../engine/command.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { Gavel, Motion, VoteRecord, Voting, Whip } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type JsonOf, listOf, merge, makePart, orNull, part, same } from './codec.ts';
import {
  byArticles,
  asked,
  plainCount,
  byDelegation,
  byDelegations,
  plainFlag,
  plainId,
  option,
  plainText,
} from './plain-parts.ts';

const motion = merge(
  asked,
  part<Omit<Motion, keyof TextChange>>()({
    id: plainId,
    kind: same(z.enum(MOTIONS)),
    by: plainId,
    status: same(z.enum(['pending', 'voting', 'carried', 'rejected', 'withdrawn', 'fell'])),
  }),
);

const question = merge(
  asked,
  part<Pick<Voting, 'motion' | 'kind'>>()({
    motion: plainId,
    kind: same(z.enum([...MOTIONS, 'text'])),
  }),
);

/** A letter for each delegation, in the order of the scenario. */
const roll = plainText;

const whip = part<Whip>()({
  by: byDelegation,
  delegation: byDelegation,
  how: same(z.enum(WHIPS)),
  side: same(z.enum([VOTES[0], VOTES[1]])),
  carried: byDelegations,
});

const voting = merge(
  question,
  part<Pick<Voting, 'procedural' | 'live' | 'roll' | 'whips'>>()({
    procedural: plainFlag,
    live: plainFlag,
    roll,
    whips: listOf(whip),
  }),
);

type Put = Pick<VoteRecord, keyof TextChange | 'text'>;
const put = makePart<Put, JsonOf<typeof asked> & { text: string | null }>(
  { ...asked.keys, text: option },
  (vote, ids) => ({ ...asked.write(vote, ids), text: ids.option(vote.article, vote.text) }),
  (json, finders) => {
    const about = asked.read(json, finders);
    return { ...about, text: finders.wording(about.article, json.text) };
  },
);

const vote = merge(
  put,
  part<Omit<VoteRecord, keyof Put>>()({
    motion: plainId,
    kind: same(z.enum([...MOTIONS, 'text'])),
    roll,
    carried: plainFlag,
    sitting: plainCount,
  }),
);

const positions = listOf(
  part<Gavel['objected'][number]>()({ by: byDelegation, articles: byArticles }),
);

const gavel = part<Gavel>()({ roll, dissociated: positions, objected: positions });

export type Votes = Pick<
  View,
  'motions' | 'earlierMotions' | 'voting' | 'votes' | 'gavel' | 'callFrom'
>;

export const votes = part<Votes>()({
  motions: listOf(motion),
  earlierMotions: plainCount,
  voting: orNull(voting),
  votes: listOf(vote),
  gavel: orNull(gavel),
  callFrom: plainCount,
});
