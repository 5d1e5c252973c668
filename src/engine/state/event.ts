/** What happened, as data. Log, screens and the debrief are written from these and from nothing else. */
import type { RedLine } from '../../scenario/resolved.ts';
import type { Change, Condition, MotionKind, Seat, SideTerm, Vote, WhipHow } from '../command.ts';
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
  | 'suspension';

/** `pressure`: the floor, which would not have moved without those who spoke from outside. */
export type TextCause = 'floor' | 'pressure' | 'informals' | 'chair' | 'vote' | 'deal';

type ToldBound = { at: number; side: RedLine['side'] };

/** A red line, and where it stands instead once another article is at or past `position`. */
export type ToldLine = ToldBound & {
  unless?: { article: string; bound: 'atMost' | 'atLeast'; position: number; then: ToldBound };
};

/** What articles are worth together, 0..1 of utility, when each stands at its side. */
export type ToldLinkage = {
  articles: readonly string[];
  sides: readonly ('high' | 'low')[];
  value: number;
};

export const ENDINGS = ['consensus', 'vote', 'suspended', 'failed'] as const;
export type Ending = (typeof ENDINGS)[number];

export type BallotCount = { yes: number; no: number; abstain: number; absent: number };

export type Happening =
  | { type: 'phase'; phase: Phase; sitting: number }
  | { type: 'statement'; seat: Seat; holds: readonly string[] }
  | { type: 'sitting'; sitting: number; articles: readonly string[] }
  | { type: 'scheduled'; event: string }
  | {
      type: 'asked';
      seat: Seat;
      delegation: string;
      article?: string;
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
      offer: string;
      give: readonly Change[];
      want: readonly Change[];
      condition?: Condition;
      side?: readonly SideTerm[];
    }
  | {
      type: 'answered';
      seat: Seat;
      offer: string;
      /** `consult`: taken to the capital; it stands until the end of the next sitting. */
      answer: 'accept' | 'refuse' | 'consult';
      reasons: readonly Reason[];
    }
  | { type: 'withdrawn'; seat: Seat; offer?: string; motion?: string; article?: string }
  | { type: 'lapsed'; offer: string }
  | { type: 'amended'; seat: Seat; article: string; option: string; sponsors: readonly string[] }
  | { type: 'listed'; seat: Seat; article: string }
  /** The Chair took these articles up, in place of what the sitting had. */
  | { type: 'ordered'; seat: Seat; articles: readonly string[] }
  | { type: 'takenFirst'; seat: Seat; motion: string; kind: MotionKind; article?: string }
  | {
      type: 'informals';
      seat: Seat;
      offer: string;
      changes: readonly Change[];
      room: readonly string[];
    }
  | {
      type: 'informalsClosed';
      offer: string;
      agreed: boolean;
      refusing: number;
      share: number;
      allowed: number;
      blocked?: string;
    }
  | {
      type: 'textMoved';
      article: string;
      from: string | null;
      to: string | null;
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
      article: string;
      option: string;
      /** Words that stand instead. */
      stands: string | null;
      margin: number;
      needed: number;
      /** The article has left these words and gone back once: however much the floor would rather, they do not return. */
      settled?: true;
    }
  | { type: 'agreed'; article: string; option: string | null }
  | { type: 'reopened'; article: string }
  | { type: 'bracket'; seat: Seat; article: string; held: boolean; reason: Reason }
  | {
      type: 'commitment';
      by: Seat;
      to: Seat;
      article: string;
      option: string;
      /** `due`: its condition is not met yet; `void`: it will not be, or the other side broke faith. */
      status: 'due' | 'given' | 'kept' | 'broken' | 'void';
    }
  | { type: 'sideGiven'; by: Seat; to: Seat; instrument: string; offer: string }
  /** It waited for a condition, and goes to nobody: who would have been given it broke faith. */
  | { type: 'sideWithheld'; by: Seat; to: Seat; instrument: string; offer: string }
  | { type: 'credit'; seat: Seat; because: CreditCause; lost: number; left: number }
  | { type: 'bridgeFound'; seat: Seat; article: string; option: string }
  | {
      type: 'caucused';
      seat: Seat;
      group: string;
      article: string;
      option: string;
      /** Members that will speak for the line, and those that will not. */
      joined: readonly string[];
      apart: readonly string[];
      agreed: boolean;
      reasons: readonly Reason[];
    }
  | { type: 'cabled'; seat: Seat; article: string }
  | {
      type: 'cableAnswered';
      seat: Seat;
      article: string;
      granted: boolean;
      reasons: readonly Reason[];
    }
  | {
      type: 'stakeholderSpoke';
      stakeholder: string;
      article: string;
      /** Seat that asked it to; absent: of its own. */
      seat?: Seat;
      /** Position 0..100 it spoke for. */
      position: number;
    }
  /** `vote` is left out where a text was adopted without one: then it is a position that is explained. */
  | { type: 'explained'; seat: Seat; motion: string; vote?: Vote; reasons: readonly Reason[] }
  | { type: 'reconvened'; granted: boolean; count: BallotCount; sittings: number }
  | { type: 'chairsText'; seat: Seat; changes: readonly Change[] }
  | {
      type: 'moved';
      seat: Seat;
      motion: string;
      kind: MotionKind;
      article?: string;
      option?: string;
    }
  | {
      type: 'motionFell';
      motion: string;
      /**
       * `divided`: by a show of hands the meeting would not divide; `suspended`: the text is open again;
       * `readsSo`: the text reads as the motion asks.
       */
      because: 'passedOther' | 'closed' | 'noQuorum' | 'divided' | 'suspended' | 'readsSo';
    }
  | {
      type: 'voteAnnounced';
      motion: string;
      kind: MotionKind | 'text';
      article?: string;
      option?: string;
      present: number;
      needed: number | null;
      live: boolean;
    }
  | {
      type: 'whipped';
      seat: Seat;
      delegation: string;
      how: WhipHow;
      moved: boolean;
      /** Delegations that will do as asked, its followers among them. */
      carried: number;
      reasons: readonly Reason[];
    }
  | { type: 'ballotCast'; seat: Seat; vote: Vote; reasons: readonly Reason[] }
  | {
      type: 'voteResult';
      motion: string;
      kind: MotionKind | 'text';
      article?: string;
      option?: string;
      count: BallotCount;
      /** In what the rule counts; `needed` is null where no number decides. */
      inFavour: number;
      needed: number | null;
      /** False: too few in the room, whatever the count. */
      quorate: boolean;
      carried: boolean;
    }
  | { type: 'consensusAsked'; seat: Seat }
  | {
      type: 'position';
      seat: Seat;
      kind: 'dissociate' | 'object';
      articles: readonly string[];
      /** In the words of whoever speaks. */
      statement?: string;
      reasons: readonly Reason[];
    }
  | { type: 'exhausted'; seat: Seat; objectors: number; weight: number; allowed: number }
  | { type: 'decided'; ending: Ending }
  | { type: 'assembly'; adopted: boolean; withoutVote: boolean; count: BallotCount }
  | {
      type: 'signature';
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
  | { type: 'closed'; ending: Ending };
