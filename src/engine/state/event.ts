/** What happened, as data. Log, screens and the debrief are written from these and from nothing else. */
import type {
  ArticleId,
  GroupId,
  InstrumentId,
  MotionId,
  Objections,
  OfferId,
  OptionId,
  RedLine,
  SeatId,
  StakeholderId,
} from '../../scenario/resolved.ts';
import type {
  Change,
  Condition,
  MotionKind,
  PleaChoice,
  Seat,
  SideTerm,
  Vote,
  WhipHow,
} from '../command.ts';
import type { Phase } from './phase.ts';
import type { Reason } from '../answers/reason.ts';

/** Why a delegation lost credit. */
export type CreditCause =
  | 'brokenPromise'
  /** Voted against words it had agreed to in a room. */
  | 'assent'
  | 'lostMotion'
  | 'failedAmendment'
  | 'reopening'
  | 'suspension'
  /** From half-way on the only one to hold a bracket on an article as a sitting closes. */
  | 'alone';

/** `pressure`: the floor, which would not have moved without those who spoke from outside. */
export type TextCause = 'floor' | 'pressure' | 'informals' | 'chair' | 'vote' | 'deal';

type ToldBound = { at: number; side: RedLine['side'] };

/** A red line, and where it stands instead once another article is at or past `position`. */
export type ToldLine = ToldBound & {
  unless?: { article: ArticleId; bound: 'atMost' | 'atLeast'; position: number; then: ToldBound };
};

/** What articles are worth together, 0..1 of utility, when each stands at its side. */
export type ToldLinkage = {
  articles: readonly ArticleId[];
  sides: readonly ('high' | 'low')[];
  value: number;
};

/** Who objects when consensus is asked. */
export type Objected = {
  objectors: number;
  /** 0..1 of what the scenario counts. */
  weight: number;
  of: Objections['of'];
  /** Share at which two or more keep the text from the vote; null: none. */
  allowed: number | null;
};

/** `adjourned`: the meeting voted to end it, with no deal; `objections`: objectors kept the text from the vote. */
export type EndingCause = 'adjourned' | 'objections';

/** `signed`: not adopted, and signed by some without the others. */
export const ENDINGS = ['consensus', 'vote', 'suspended', 'failed', 'signed'] as const;
export type Ending = (typeof ENDINGS)[number];

export type BallotCount = { yes: number; no: number; abstain: number; absent: number };
/** Ballots added up in one thing that a rule weighs by; `null`: delegations, each of which weighs 1. */
export type WeighedCount = { weigh: string | null; count: BallotCount };
/** Beside a count of heads, what the rule weighs; left out where that is heads alone. */
type Weighed = { weighed?: readonly WeighedCount[] };

export type DomainEvent =
  | { type: 'phase'; phase: Phase; sitting: number }
  | { type: 'statement'; seat: Seat; holds: readonly ArticleId[] }
  /** Is a member from now on. */
  | { type: 'tookSeat'; seat: Seat }
  | { type: 'sitting'; sitting: number; articles: readonly ArticleId[] }
  | { type: 'scheduled'; event: string }
  | {
      type: 'asked';
      seat: Seat;
      delegation: SeatId;
      article?: ArticleId;
      learnt: number;
      /** Asked an open question: the range in which its utility over no treaty lies. */
      worth?: { low: number; high: number };
      /** Asked about one article: what stands behind the answer. */
      line?: ToldLine;
      linkages?: readonly ToldLinkage[];
    }
  | {
      type: 'offered';
      seat: Seat;
      to: Seat;
      offer: OfferId;
      give: readonly Change[];
      want: readonly Change[];
      condition?: Condition;
      side?: readonly SideTerm[];
    }
  | {
      type: 'answered';
      seat: Seat;
      offer: OfferId;
      /** `consult`: taken to the capital; it stands until the end of the next sitting. */
      answer: 'accept' | 'refuse' | 'consult';
      reasons: readonly Reason[];
    }
  | { type: 'withdrawn'; seat: Seat; offer?: OfferId; motion?: MotionId; article?: ArticleId }
  | { type: 'lapsed'; offer: OfferId }
  | {
      type: 'amended';
      seat: Seat;
      article: ArticleId;
      option: OptionId;
      sponsors: readonly SeatId[];
    }
  | { type: 'listed'; seat: Seat; article: ArticleId }
  /** The Chair took these articles up, in place of what the sitting had. */
  | { type: 'ordered'; seat: Seat; articles: readonly ArticleId[] }
  | { type: 'takenFirst'; seat: Seat; motion: MotionId; kind: MotionKind; article?: ArticleId }
  | {
      type: 'informals';
      seat: Seat;
      offer: OfferId;
      changes: readonly Change[];
      room: readonly SeatId[];
    }
  | {
      type: 'informalsClosed';
      offer: OfferId;
      agreed: boolean;
      refusing: number;
      share: number;
      allowed: number;
      blocked?: string;
      /** It would leave these without anything over no treaty, and they could keep the text from a vote. */
      left?: readonly SeatId[];
    }
  | {
      type: 'textMoved';
      article: ArticleId;
      from: OptionId | null;
      to: OptionId | null;
      cause: TextCause;
      by?: Seat;
      margin: number;
      /** null: moved by a vote that no number decided. */
      needed: number | null;
      /** Part of the margin that stakeholders gave. */
      pressure?: number;
    }
  /** Words a delegation proposed, and the floor, as the sitting closed, did not take: by how much it would rather. */
  | {
      type: 'passedOver';
      seat: Seat;
      article: ArticleId;
      option: OptionId;
      /** Words that stand instead. */
      stands: OptionId | null;
      margin: number;
      needed: number;
      /** The article has left these words and gone back once: however much the floor would rather, they do not return. */
      settled?: true;
    }
  | { type: 'agreed'; article: ArticleId; option: OptionId | null }
  | { type: 'reopened'; article: ArticleId }
  | { type: 'bracket'; seat: Seat; article: ArticleId; held: boolean; reason: Reason }
  | {
      type: 'commitment';
      by: Seat;
      to: Seat;
      article: ArticleId;
      option: OptionId;
      /** `due`: its condition is not met yet; `void`: it will not be, or the other side broke faith. */
      status: 'due' | 'given' | 'kept' | 'broken' | 'void';
    }
  | { type: 'sideGiven'; by: Seat; to: Seat; instrument: InstrumentId; offer: OfferId }
  /** It waited for a condition, and goes to nobody: who would have been given it broke faith. */
  | { type: 'sideWithheld'; by: Seat; to: Seat; instrument: InstrumentId; offer: OfferId }
  | { type: 'credit'; seat: Seat; because: CreditCause; lost: number; left: number }
  | { type: 'bridgeFound'; seat: Seat; article: ArticleId; option: OptionId }
  /** Words that people at the table wrote come on it. */
  | { type: 'drafted'; seat: Seat; article: ArticleId; option: OptionId }
  | {
      type: 'caucused';
      seat: Seat;
      group: GroupId;
      article: ArticleId;
      option: OptionId;
      /** Members that will speak for the line, and those that will not. */
      joined: readonly SeatId[];
      apart: readonly SeatId[];
      agreed: boolean;
      reasons: readonly Reason[];
    }
  | { type: 'cabled'; seat: Seat; article: ArticleId }
  | {
      type: 'cableAnswered';
      seat: Seat;
      article: ArticleId;
      granted: boolean;
      reasons: readonly Reason[];
    }
  | {
      type: 'stakeholderSpoke';
      stakeholder: StakeholderId;
      article: ArticleId;
      /** Seat that asked it to; absent: of its own. */
      seat?: Seat;
      /** Position 0..100 it spoke for. */
      position: number;
    }
  /** `vote` is left out where a text was adopted without one: then it is a position that is explained. */
  | { type: 'explained'; seat: Seat; motion: MotionId; vote?: Vote; reasons: readonly Reason[] }
  | ({ type: 'reconvened'; granted: boolean; count: BallotCount; sittings: number } & Weighed)
  | { type: 'chairsText'; seat: Seat; changes: readonly Change[] }
  /** What the Chair has in mind half-way. */
  | { type: 'announced'; seat: Seat; changes: readonly Change[] }
  | {
      type: 'pleaded';
      seat: Seat;
      article: ArticleId;
      option: OptionId | null;
      choice: PleaChoice;
      reasons: readonly Reason[];
    }
  /** Pleas to keep the words that stand, by the weight of the floor behind them: words the Chair has in mind fall where these reach `needed`. */
  | {
      type: 'pleasHeard';
      article: ArticleId;
      option: OptionId;
      keep: readonly SeatId[];
      change: readonly SeatId[];
      share: number;
      needed: number;
      kept: boolean;
    }
  /** The last sitting is over and more articles are in brackets than may be. */
  | { type: 'leftInBrackets'; open: readonly ArticleId[]; allowed: number }
  | {
      type: 'moved';
      seat: Seat;
      motion: MotionId;
      kind: MotionKind;
      article?: ArticleId;
      option?: OptionId;
    }
  | {
      type: 'motionFell';
      motion: MotionId;
      /**
       * `divided`: by a show of hands the meeting would not divide; `suspended`: the text is open again;
       * `readsSo`: the text reads as the motion asks.
       */
      because: 'passedOther' | 'closed' | 'noQuorum' | 'divided' | 'suspended' | 'readsSo';
    }
  | {
      type: 'voteAnnounced';
      motion: MotionId;
      kind: MotionKind | 'text';
      article?: ArticleId;
      option?: OptionId;
      present: number;
      needed: number | null;
      live: boolean;
    }
  | {
      type: 'whipped';
      seat: Seat;
      delegation: SeatId;
      how: WhipHow;
      moved: boolean;
      /** Delegations that will do as asked, its followers among them. */
      carried: number;
      reasons: readonly Reason[];
    }
  | { type: 'ballotCast'; seat: Seat; vote: Vote; reasons: readonly Reason[] }
  | ({
      type: 'voteResult';
      motion: MotionId;
      kind: MotionKind | 'text';
      article?: ArticleId;
      option?: OptionId;
      count: BallotCount;
      /** In what the rule counts; `needed` is null where no number decides. */
      inFavour: number;
      needed: number | null;
      /** False: too few in the room, whatever the count. */
      quorate: boolean;
      carried: boolean;
    } & Weighed)
  | { type: 'consensusAsked'; seat: Seat }
  | {
      type: 'position';
      seat: Seat;
      kind: 'dissociate' | 'object';
      articles: readonly ArticleId[];
      /** In the words of whoever speaks. */
      statement?: string;
      reasons: readonly Reason[];
    }
  | ({ type: 'exhausted'; seat: Seat } & Objected)
  /** Objectors keep the text from the vote. */
  | ({ type: 'voteStopped' } & Objected)
  | ({ type: 'decided'; ending: Ending; because?: EndingCause } & Partial<Objected>)
  | ({ type: 'assembly'; adopted: boolean; withoutVote: boolean; count: BallotCount } & Weighed)
  | {
      type: 'signature';
      /** In force without ratification: `signed` are those it binds, all but those who objected. */
      exit?: true;
      signed: number;
      of: number;
      /** Needed for entry into force; null: the scenario names none. */
      ratifications: number | null;
      ratified: number;
      /** Years in which these ratifications were given. */
      horizon: number;
      /** Year of entry into force, counted from the opening for signature; null: not within the horizon. */
      inForce: number | null;
    }
  /** Of its own will: signed without the others, or objected and so is not bound. */
  | { type: 'choseBond'; seat: Seat; bound: boolean; reasons: readonly Reason[] }
  | { type: 'closed'; ending: Ending };
