/** What a seat may say or do at a conference. The same type for a person and a policy. */
import type {
  ArticleId,
  ArticleIndex,
  GroupId,
  InstrumentId,
  MotionId,
  OfferId,
  OptionId,
  SeatId,
  SeatIndex,
  StakeholderId,
} from '../scenario/resolved.ts';
import type { Reason } from './answers/reason.ts';
import type { SeatScenario } from './seat-scenario.ts';

export type Seat = SeatId;

export const VOTES = ['yes', 'no', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** One article to stand at one option, both by id. */
export type Change = { article: ArticleId; option: OptionId };

/** The same for the same words, in whatever order they are laid: the same package. */
export function writeChangesKey(changes: readonly Change[]): string {
  const words: string[] = [];
  for (const { article, option } of changes) words.push(`${article} ${option}`);
  return words.sort().join();
}

/** What is promised binds once the article is agreed, at the option where one is named, no later than sitting `by`. */
export type Condition = { article: ArticleId; option?: OptionId; by: number };

/** A side instrument that goes with a deal: given by whoever makes the offer, or by whoever takes it. */
export type SideTerm = { instrument: InstrumentId; from: 'maker' | 'taker' };

/** What an offer says: words each side will speak for, and what goes with them. */
export type Terms = {
  give: readonly Change[];
  want: readonly Change[];
  condition?: Condition;
  side?: readonly SideTerm[];
};

/** In the order in which they are offered. What the rules make of each stands in `motions/`. */
export const MOTIONS = [
  'vote',
  'separateVote',
  'delete',
  'closure',
  'noAction',
  'suspend',
  'adjourn',
  'reconsider',
] as const;
export type MotionKind = (typeof MOTIONS)[number];

export const PLEAS = ['keep', 'change'] as const;
export type PleaChoice = (typeof PLEAS)[number];

export const WHIPS = ['fetch', 'soften', 'callIn'] as const;
export type WhipHow = (typeof WHIPS)[number];

export type Act =
  | { type: 'ask'; delegation: SeatId; article?: ArticleId }
  | ({ type: 'offer'; to: SeatId } & Terms)
  | { type: 'accept'; offer: OfferId }
  | { type: 'refuse'; offer: OfferId }
  | ({ type: 'counter'; offer: OfferId } & Terms)
  /** One of the three: an offer or motion of one's own, or one's bracket on an article. */
  | { type: 'withdraw'; offer?: OfferId; motion?: MotionId; article?: ArticleId }
  | { type: 'amend'; article: ArticleId; option: OptionId; sponsors?: readonly SeatId[] }
  | { type: 'agenda'; article: ArticleId }
  | { type: 'package'; changes: readonly Change[] }
  /** Asking one's group to speak with one voice on an article. */
  | { type: 'caucus'; group: GroupId; article: ArticleId; option: OptionId }
  /** Asking one's own capital to move its red line on an article; the answer comes next sitting. */
  | { type: 'cable'; article: ArticleId }
  /** Asking a stakeholder to speak on an article of this sitting. */
  | { type: 'press'; stakeholder: StakeholderId; article: ArticleId }
  /** `option`: the wording put to the vote, or what remains when text is deleted (absent: nothing remains). */
  | { type: 'move'; motion: MotionKind; article?: ArticleId; option?: OptionId }
  /** On what the Chair has announced: for the words that stand, or for those it has in mind. */
  | { type: 'plea'; article: ArticleId; choice: PleaChoice }
  | { type: 'whip'; delegation: SeatId; how: WhipHow }
  | { type: 'ballot'; vote: Vote }
  /** Signs a text that was not adopted, without those who do not. */
  | { type: 'sign' }
  /** Objects to a text that was adopted, and so is not bound by it. */
  | { type: 'optOut' }
  | { type: 'silent' }
  /** `reason`: in one's own words, for the record. */
  | { type: 'dissociate'; articles: readonly ArticleId[]; reason?: string }
  | { type: 'object'; articles: readonly ArticleId[]; reason?: string }
  /** Chair: the motion, or the articles of this sitting, to take first. */
  | { type: 'order'; motion?: MotionId; articles?: readonly ArticleId[] }
  /** Chair: a small group on one article; its members lower their brackets for a sitting if they can live with the text. */
  | { type: 'smallGroup'; article: ArticleId }
  /** Chair: other words for articles still open: announced half-way, put forward at the end. */
  | { type: 'text'; changes: readonly Change[] }
  /** Chair, with the Bureau: every effort at consensus has been made. */
  | { type: 'exhausted' }
  | { type: 'gavel' }
  | { type: 'pass' };

export type ActType = Act['type'];

export type Command = { seat: Seat } & Act & {
    /** Why a policy did it; the numbers that decided, most weighty first. Absent for a person. */
    reasons?: readonly Reason[];
  };

/** Index of an article that is named in an act in order, or in what has happened. */
export function locateArticle(
  { articleIndex }: Pick<SeatScenario, 'articleIndex'>,
  id: ArticleId,
): ArticleIndex {
  return articleIndex.get(id) as ArticleIndex;
}

/** @param id a delegation's: the Chair and observers have no index */
export function locateDelegation(
  { delegationIndex }: Pick<SeatScenario, 'delegationIndex'>,
  id: SeatId,
): SeatIndex {
  return delegationIndex.get(id) as SeatIndex;
}
