/** What can be known of somebody in a room before a package is submitted, and why it answered as it did. */
import type { Mandate, TextChange } from '../../engine/mandate/mandate.ts';
import { computeStatedGain, type Public } from '../../engine/procedure/compose-room.ts';
import type { RoomAnswer } from './phrase-task.ts';

type Answered = RoomAnswer['answered'];
type ArticleId = RoomAnswer['changes'][number]['article'];

export type DailyMember = {
  seat: Answered['seat'];
  /** Change by change: 1: nearer to what it has stated, -1: farther from it, 0: neither. */
  stated: readonly number[];
  /** Of the articles of the day, the one that matters most to it: it says so when asked. */
  cares: ArticleId;
};

export type MemberAnswer = DailyMember & { accepts: boolean; why: MemberReason };

/** `bar`: it forbids a yes, whatever is gained. Of `net`: what is gained and asked, utility, and where most is lost. */
export type MemberReason =
  | { code: 'bar'; bar: 'redLine' | 'commitment' | 'trust'; article: ArticleId | null }
  | { code: 'net'; gained: number; asked: number; worst: ArticleId | null };

/** @param days articles of the day */
export function readDailyMember(
  known: Public,
  mandates: readonly Mandate[],
  { seat }: Pick<Answered, 'seat'>,
  changes: readonly TextChange[],
  days: readonly { article: ArticleId }[],
): DailyMember {
  const d = known.scenario.delegationIndex.get(seat) ?? 0;
  const weigh = (article: ArticleId): number =>
    mandates[d]?.weights[known.scenario.articleIndex.get(article) ?? 0] ?? 0;
  const [cares = ''] = days
    .map(({ article }) => article)
    .toSorted((one, other) => weigh(other) - weigh(one));
  const stated = changes.map((change) => Math.sign(computeStatedGain(known, d, change)));
  return { seat, stated, cares };
}

export function explainAnswer({ reasons }: Pick<Answered, 'reasons'>): MemberReason {
  const [first] = reasons;
  const bar = first && BARS.find((code) => code === first.code);
  if (bar) return { code: 'bar', bar, article: first.article ?? null };
  const { value = 0, needed = 0 } = reasons.find(({ code }) => code === 'net') ?? {};
  const [worst] = reasons
    .filter((one) => one.code === 'article' && one.value < 0)
    .toSorted((one, other) => one.value - other.value);
  return { code: 'net', gained: value, asked: needed, worst: worst?.article ?? null };
}

const BARS = ['redLine', 'commitment', 'trust'] as const;
