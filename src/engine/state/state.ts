/**
 * The state of a conference: plain data, serialisable, never mutated. What is drawn at set-up stands
 * apart in `Setup`. Articles and delegations are indices into the scenario; wordings as `wordingsOf` counts.
 */
import type {
  ArticleIndex,
  GroupIndex,
  InstrumentIndex,
  MotionId,
  OfferId,
  RedLine,
  SeatIndex,
  SeatNumber,
  StakeholderIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import type { TextChange } from '../mandate/mandate.ts';
import type { Command, MotionKind, Seat, WhipHow } from '../command.ts';
import type { Ending } from './event.ts';
import type { Phase } from './phase.ts';
import type { Roll } from './roll.ts';

/** `open`: bracketed; `adRef`: agreed ad referendum; `closed`: decided with the text as a whole. */
export type ArticleStatus = 'open' | 'adRef' | 'closed';

export type ArticleState = {
  status: ArticleStatus;
  /** Wording that leads, or NOTHING. */
  text: WordingIndex;
  /** Wordings on the table, the leading one among them; more than one: alternatives in brackets. */
  tabled: readonly WordingIndex[];
  /** Sittings in which it was taken up and did not move, since it last moved. */
  stable: number;
  /** Sitting in which it was last taken up; 0 never. */
  taken: number;
  /** Multiplies the inertia of the text: 1, or more once informals have agreed it. */
  firm: number;
  /** Delegations that agreed to the leading wording in a room, ascending: they vote for it for as long as it stands. */
  assent: readonly SeatIndex[];
  /** Delegations that hold a bracket on the leading wording, ascending. */
  holders: readonly SeatIndex[];
};

/** Words of an article that others have replaced. */
export type TextMove = { article: ArticleIndex; from: WordingIndex; to: WordingIndex };

/** What makes a promise bind: the article agreed, at the wording unless NOTHING, by the end of sitting `by`. */
export type DueWhen = { article: ArticleIndex; wording: WordingIndex; by: number };

/** A side instrument in an offer, by index. */
export type SideOffer = { instrument: InstrumentIndex; from: 'maker' | 'taker' };

/** A side instrument given in a deal. */
export type Grant = {
  instrument: InstrumentIndex;
  by: SeatIndex;
  to: SeatIndex;
  offer: OfferId;
};

/** What a group was asked to speak for with one voice. */
export type Line = {
  group: GroupIndex;
  article: ArticleIndex;
  wording: WordingIndex;
  by: SeatIndex;
  /** Members that speak and vote for it, ascending; none where the group found no common voice. */
  joined: readonly SeatIndex[];
};

/** A stakeholder's word on an article, good for the sitting. */
export type Spoken = { stakeholder: StakeholderIndex; article: ArticleIndex; sitting: number };

export type Offer = {
  id: OfferId;
  by: SeatIndex;
  to: SeatIndex;
  give: readonly TextChange[];
  want: readonly TextChange[];
  /** null: none. */
  condition: DueWhen | null;
  side: readonly SideOffer[];
  /** `held`: before the capital; answered on the partner's next turn, or it lapses. */
  status: 'standing' | 'held' | 'accepted' | 'refused' | 'withdrawn' | 'lapsed';
  sitting: number;
  /** Id of the offer it counters. */
  counters?: OfferId;
};

/** A promise given in a deal: `by` speaks for `wording` and holds no bracket against it. */
export type Commitment = {
  by: SeatIndex;
  to: SeatIndex;
  article: ArticleIndex;
  wording: WordingIndex;
  offer: OfferId;
  condition: DueWhen | null;
  /** Only a promise `given` binds; one that is `due` waits for its condition. */
  status: 'due' | 'given' | 'kept' | 'broken' | 'void';
};

/** A package before the room that the rules composed. */
export type Informals = {
  id: OfferId;
  by: SeatIndex;
  changes: readonly TextChange[];
  room: readonly SeatIndex[];
  /** By place in the room; null: not answered yet. */
  answers: readonly (boolean | null)[];
};

/** Words the Chair has in mind, and what seats on the floor plead for before it puts them forward. */
export type Announced = {
  changes: readonly TextChange[];
  /** One a seat; `keep`: for the words that stand. */
  pleas: readonly { by: SeatIndex; article: ArticleIndex; keep: boolean }[];
};

export type Motion = {
  id: MotionId;
  kind: MotionKind;
  by: Seat;
  /** Article index, or -1. */
  article: ArticleIndex;
  /** Wording put to the vote, or that remains; NOTHING. */
  wording: WordingIndex;
  status: 'pending' | 'voting' | 'carried' | 'rejected' | 'withdrawn' | 'fell';
};

/** A whip act; `side` is what the whip wants, `carried` those who will vote as asked, followers among them. */
export type Whip = {
  by: SeatIndex;
  delegation: SeatIndex;
  how: WhipHow;
  side: 'yes' | 'no';
  carried: readonly SeatIndex[];
};

export type Voting = {
  /** Motion id, or `text` for the text as a whole. */
  motion: MotionId;
  kind: MotionKind | 'text';
  article: ArticleIndex;
  wording: WordingIndex;
  /** Procedural motions are decided by the procedural rule. */
  procedural: boolean;
  live: boolean;
  roll: Roll;
  /** Whip acts spent, by delegation. */
  whips: readonly Whip[];
};

/** Consensus asked. */
export type Gavel = {
  roll: Roll;
  dissociated: readonly { by: SeatIndex; articles: readonly ArticleIndex[] }[];
  objected: readonly { by: SeatIndex; articles: readonly ArticleIndex[] }[];
};

export type VoteRecord = {
  motion: MotionId;
  kind: MotionKind | 'text';
  article: ArticleIndex;
  wording: WordingIndex;
  /** Text that stood when the vote was taken. */
  text: WordingIndex;
  roll: Roll;
  carried: boolean;
  sitting: number;
};

/** What a seat has learnt of another's salience on an article, as a range 0..1. */
export type Note = {
  by: SeatNumber;
  of: SeatIndex;
  article: ArticleIndex;
  low: number;
  high: number;
  sitting: number;
  /** Asked about this article alone: its red line and linkages were told as well. */
  whole: boolean;
  /** The red line as it stood when asked; absent: none, or not asked. */
  line?: RedLine;
};

/** What a delegation told a seat of the text as it stood: its utility over no treaty lies from `low` to `high`. */
export type Sounding = {
  by: SeatNumber;
  of: SeatIndex;
  low: number;
  high: number;
  sitting: number;
  /** Wording index by article, as it was then. */
  texts: readonly WordingIndex[];
};

/** What a member of a room told the mover of one change: utility it brings, or null where it cannot agree to it. */
export type Heard = {
  by: SeatNumber;
  of: SeatIndex;
  article: ArticleIndex;
  from: WordingIndex;
  to: WordingIndex;
  value: number | null;
  sitting: number;
};

/** A change of instructions by an event: a new ideal (0..100) or salience (0..1). */
export type Shift = {
  delegation: SeatIndex;
  article: ArticleIndex;
  ideal?: number;
  salience?: number;
  /** A capital that moves its red line: where it now stands; null lifts it. */
  line?: number | null;
};

export type State = {
  phase: Phase;
  sitting: number;
  articles: readonly ArticleState[];
  /** Articles of this sitting. */
  agenda: readonly ArticleIndex[];
  /** Asked for by `agenda`, to be taken up next sitting. */
  requested: readonly ArticleIndex[];
  /** Seats still to act in this phase, the first of them now. */
  queue: readonly Seat[];
  /** Plates each seat has in this sitting. */
  allowance: number;
  /** Plates the first seat in the queue has left. */
  plates: number;
  /** The first seat in the queue has its free question. */
  freeAsk: boolean;
  /** Wording each floor delegation speaks for against its mandate's first wish: by amendment. */
  stances: readonly { by: SeatIndex; article: ArticleIndex; wording: WordingIndex }[];
  /** Brackets laid down by their holders. */
  released: readonly { by: SeatIndex; article: ArticleIndex }[];
  /** Words the plenary would not have when a room had agreed to a package with them. */
  blocked: readonly { article: ArticleIndex; wording: WordingIndex; sitting: number }[];
  /** How texts have moved, in order: an article goes back once to words that it has left. */
  textMoves: readonly TextMove[];
  /** Sitting of each delegation's last package. */
  packaged: readonly { by: SeatIndex; sitting: number }[];
  /** What events of the scenario have changed in delegations' instructions. */
  shifts: readonly Shift[];
  offers: readonly Offer[];
  commitments: readonly Commitment[];
  grants: readonly Grant[];
  lines: readonly Line[];
  /** Cables on their way: answered when the next sitting opens. */
  cables: readonly { by: SeatIndex; article: ArticleIndex; sitting: number }[];
  spoken: readonly Spoken[];
  /** Amendments of this sitting. */
  amendments: readonly { by: SeatIndex; article: ArticleIndex; wording: WordingIndex }[];
  informals: Informals | null;
  motions: readonly Motion[];
  /** How many of them were made before a suspension: a meeting that resumes hears as many again. */
  earlierMotions: number;
  /** Motion the Chair takes first. */
  first: MotionId | null;
  voting: Voting | null;
  votes: readonly VoteRecord[];
  gavel: Gavel | null;
  notes: readonly Note[];
  /** The last of each delegation by each seat. */
  soundings: readonly Sounding[];
  heard: readonly Heard[];
  /** Diplomatic credit by delegation; starts at CREDIT. */
  credit: readonly number[];
  /** 1 where the delegation is in the room for votes. */
  present: readonly number[];
  /** Place in the alphabet from which names are called: `callOrder`. */
  callFrom: number;
  /** What the Chair has announced half-way, while pleas are heard. */
  announced: Announced | null;
  /** The Chair has circulated its revised text half-way. */
  revised: boolean;
  /** The conference was suspended and has reconvened. */
  resumed: boolean;
  /** The last sitting there is time for. */
  lastSitting: number;
  /** A motion for closure was carried. */
  debateClosed: boolean;
  /** The Chair and the Bureau have found that every effort at consensus was made. */
  exhausted: boolean;
  ending: Ending | null;
  assembly: { adopted: boolean; withoutVote: boolean; roll: Roll } | null;
  signed: readonly SeatIndex[];
  /** Ratifications in order of their year; years are whole, counted from the opening for signature. */
  ratified: readonly { by: SeatIndex; year: number }[];
  /** Running number of offers, packages and motions. */
  counter: number;
  /** Answers of seats asked with others, given before those of seats called earlier: what they say is not known yet. */
  sealed: readonly Command[];
  /** Commands carried out so far: one that is sealed is not yet. */
  turn: number;
  /** Events of the scenario that were brought before their time, in order; absent: none. */
  injected?: readonly string[];
};

let standing: Offer | null = null;
let standsIn: State['offers'] = [];

/** The first offer that waits for an answer, looked for again where the list is another than the last time. */
export function findWaitingOffer({ offers }: Pick<State, 'offers'>): Offer | null {
  if (offers !== standsIn) {
    standing = offers.find(({ status }) => status === 'standing') ?? null;
    standsIn = offers;
  }
  return standing;
}
