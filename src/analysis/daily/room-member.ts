/** What can be known of somebody in a room before a package is submitted, and why it answered as it did. */
import { computeGainAlone, type Mandate, type TextChange } from '../../engine/mandate/mandate.ts';
import { computeStatedGain, type Public } from '../../engine/procedure/compose-room.ts';
import type { RoomAnswer } from './phrase-task.ts';

type Answered = RoomAnswer['answered'];
type ArticleId = RoomAnswer['changes'][number]['article'];

export type DailyMember = {
  seat: Answered['seat'];
  /** Change by change: 1: nearer to what it has stated, -1: farther from it, 0: neither. */
  stated: readonly number[];
  /**
   * Of several changes, the one that weighs most in its answer; of a single one, the article of the day on which it has
   * most to gain or to lose: it says so when asked.
   */
  cares: ArticleId;
};

export type MemberAnswer = DailyMember & { accepts: boolean; why: MemberReason };

/** `bar`: it forbids a yes, whatever is gained. Of `net`: what is gained and asked, utility, and the article that weighs most where it is lost on that. */
export type MemberReason =
  | { code: 'bar'; bar: 'redLine' | 'commitment' | 'trust'; article: ArticleId | null }
  | { code: 'net'; gained: number; asked: number; worst: ArticleId | null };

/** @param days every change that the day offers */
export function readDailyMember(
  known: Public,
  mandates: readonly Mandate[],
  { seat, reasons }: Pick<Answered, 'seat' | 'reasons'>,
  changes: readonly TextChange[],
  days: readonly TextChange[],
): DailyMember {
  const { articles } = known.scenario;
  const d = known.scenario.delegationIndex.get(seat) ?? 0;
  const texts = known.articles.map(({ text }) => text);
  const weigh = ({ article, wording }: TextChange): number => {
    const mandate = mandates[d];
    return mandate ? Math.abs(computeGainAlone(mandate, articles, texts, article, wording)) : 0;
  };
  const [most] = days.toSorted((one, other) => weigh(other) - weigh(one));
  const deciding = changes.length > 1 ? findDeciding(reasons) : null;
  const cares = deciding?.article ?? articles[most?.article ?? 0]?.id ?? '';
  const stated = changes.map((change) => Math.sign(computeStatedGain(known, d, change)));
  return { seat, stated, cares };
}

type Reasons = Answered['reasons'];

/** What weighs most of an answer's articles, for or against; null: none is named. */
function findDeciding(reasons: Reasons): Reasons[number] | null {
  const [most] = reasons
    .filter(({ code }) => code === 'article')
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));
  return most ?? null;
}

export function explainAnswer({ reasons }: { reasons: Reasons }): MemberReason {
  const [first] = reasons;
  const bar = first && BARS.find((code) => code === first.code);
  if (bar) return { code: 'bar', bar, article: first.article ?? null };
  const { value = 0, needed = 0 } = reasons.find(({ code }) => code === 'net') ?? {};
  const most = findDeciding(reasons);
  return {
    code: 'net',
    gained: value,
    asked: needed,
    worst: (most && most.value < 0 && most.article) || null,
  };
}

const BARS = ['redLine', 'commitment', 'trust'] as const;
