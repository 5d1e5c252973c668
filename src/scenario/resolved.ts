/**
 * A scenario whose references hold, whose inheritance is done and whose numbers are finite:
 * the only kind that opens a conference. What the file says as written is `written.ts`.
 * Ids live in Maps, never as object keys. Articles, options and delegations are addressed by index.
 */

/**
 * Ids and indices by what they name, in their types alone: an article's index does not compile where a delegation's
 * is asked, nor an offer's id where a motion's is. A bare string or number may stand for any of them: what is written
 * out, what a loop counts, what was read from a file and checked.
 */
declare const KIND: unique symbol;
type Kind<Of, Name extends string> = Of & { readonly [KIND]?: Name };

/** A delegation's id, an observer's id, or CHAIR. */
export type SeatId = Kind<string, 'seat'>;
export type ArticleId = Kind<string, 'article'>;
/** Of an option or a bridge of one article. */
export type OptionId = Kind<string, 'option'>;
export type GroupId = Kind<string, 'group'>;
export type InstrumentId = Kind<string, 'instrument'>;
export type StakeholderId = Kind<string, 'stakeholder'>;
/** Of an offer or a package. */
export type OfferId = Kind<string, 'offer'>;
export type MotionId = Kind<string, 'motion'>;

/** Places in the lists of a scenario, from 0. */
export type SeatIndex = Kind<number, 'delegation'>;
export type ArticleIndex = Kind<number, 'article'>;
/** Counts through the options of an article, then through its bridges. */
export type WordingIndex = Kind<number, 'wording'>;
export type GroupIndex = Kind<number, 'group'>;
export type InstrumentIndex = Kind<number, 'instrument'>;
export type StakeholderIndex = Kind<number, 'stakeholder'>;
/** Of a delegation in the list of those on the floor. */
export type FloorPlace = Kind<number, 'floor'>;

/** Whoever speaks: a delegation by index, the Chair at -1, observers from -2 down. */
export type SeatNumber = SeatIndex | Kind<number, 'seat'>;

/** A text in one language, or in several by language tag ("en", "fr"). Plain text; a blank line separates paragraphs. */
export type Words = string | ReadonlyMap<string, string>;

/** How far a conference's instructions may be from what the file says. */
export const DRAWS = ['none', 'small', 'full'] as const;
export type DrawSize = (typeof DRAWS)[number];

/** What an end is judged by: adopted at all, without a vote, joined by all, or nobody worse off than with no deal. */
export const SEAT_GOALS = ['deal', 'consensus', 'everyone', 'unharmed'] as const;
export type SeatGoal = (typeof SEAT_GOALS)[number];

/** A seat to offer first. `keep`: articles that are to end no worse for it than they opened. */
export type Featured = { seat: SeatId; line: Words; goal?: SeatGoal; keep?: readonly string[] };

export const BASES = ['sourced', 'recalled', 'estimate'] as const;
export type Basis = (typeof BASES)[number];

export type Dimension = { id: string; title: Words; low?: Words; high?: Words };

/** One alternative for an article. `position` is 0..100 on the article's axis. */
export type Option = {
  id: OptionId;
  position: number;
  title?: Words;
  text?: Words;
  /** What a group values this option at when it reads an ambiguous word its own way: group id to 0..100. */
  readings: ReadonlyMap<GroupId, number>;
};

export type Article = {
  id: ArticleId;
  index: ArticleIndex;
  number: string;
  title: Words;
  dimension?: string;
  low?: Words;
  high?: Words;
  options: readonly Option[];
  /** Wordings that are not on the table but may be found. */
  bridges: readonly Option[];
  /** Options on the table at the opening, by index: none, one, or alternatives in brackets. */
  draft: readonly WordingIndex[];
  /** The article opens agreed ad referendum. */
  agreed: boolean;
  /** Position 0..100 that holds with no deal. */
  reference?: number;
  /** What history decided. `option` is an index where the file names one. */
  adopted?: { option?: WordingIndex; position: number };
};

/** A bound on what a delegation can live with. `below`: positions under `at` are past it; `both`: any other position than `at` is. */
export type RedLine = {
  at: number;
  side: 'below' | 'above' | 'both';
  /** When the named article stands at or past `position`, the line stands at `then` instead. */
  unless?: {
    article: ArticleIndex;
    bound: 'atMost' | 'atLeast';
    position: number;
    then: number;
    /** On which side of the ideal `then` bounds. */
    side: 'below' | 'above' | 'both';
  };
};

export type Position = {
  /** 0..100 on the article's axis. */
  ideal: number;
  /** 0..1, how much the article matters. */
  salience: number;
  redLine?: RedLine;
  basis?: Basis;
  note?: Words;
  /** The group this position is inherited from; absent when it is the delegation's own. */
  from?: GroupId;
};

/** Worth `value` (-1..1 of utility) when every named article stands fully at its side. */
export type Linkage = {
  articles: readonly ArticleIndex[];
  sides: readonly ('high' | 'low')[];
  value: number;
};

export type Delegation = {
  id: SeatId;
  index: SeatIndex;
  name: Words;
  flag?: string;
  groups: readonly GroupId[];
  capability: number;
  votes: number;
  /** Every further weight a rule may use, by name. */
  weights: ReadonlyMap<string, number>;
  /** Value of no deal, 0..1; absent: the value of the reference positions. */
  reservation?: number;
  /** The sitting in which it takes its seat, from 2; absent: it is a member from the start. Such a one does not speak. */
  joins?: number;
  playable: boolean;
  /** By article index; undefined: no position. */
  positions: readonly (Position | undefined)[];
  linkages: readonly Linkage[];
  brief?: Words;
};

/** How names are called when there is a vote. */
export type NameCall = {
  /** Delegations, by index, in English alphabetical order. */
  order: readonly SeatIndex[];
  /** By delegation, the place in that order of the first name with the same letter. */
  from: readonly number[];
};

export type Group = {
  id: GroupId;
  title: Words;
  cohesion: number;
  members: readonly SeatIndex[];
};

export type Observer = {
  id: SeatId;
  name: Words;
  flag?: string;
  positions: readonly (Position | undefined)[];
  brief?: Words;
};

export const OBJECTORS_BY = ['capability', 'votes', 'members'] as const;

/** Objectors who together have this share of what is counted keep a text from the vote. */
export type Objections = { stopVoteAt: Share; of: (typeof OBJECTORS_BY)[number] };

export type Procedure = {
  sittings: number;
  plates: number;
  substance: Rule;
  procedural: Rule;
  consensusFirst: boolean;
  /** A motion may end the conference without a text; absent: none may. */
  adjourn?: true;
  /** Absent: objections bring the text to the vote, however many there are. */
  objections?: Objections;
  /** Nobody proposes other words: the text is voted on, apart or as a whole; absent: they may. */
  textClosed?: true;
  /** Wordings are voted on during the talks, and agreed where they carry; absent: only when the talks are over. */
  clauseVotes?: true;
  /** The vote of the conference adopts the text; absent: an Assembly votes again, by instructions. */
  voteIsFinal?: true;
  /** Every delegation comes; absent: some stay away from a large conference. */
  fullAttendance?: true;
  /** An adopted text binds every delegation at once, as a resolution does; absent: it is signed and ratified. */
  bindsAll?: true;
  /** Who objects to an adopted text is not bound by it; absent: all are that join. */
  exit?: true;
  /** The delegation that holds the chair, and keeps its vote; absent: the Chair is nobody's delegation. */
  chair?: SeatId;
  /** At least so many may sign a text that was not adopted, without the others; absent: nobody may. */
  signatories?: number;
  quorum: Share;
  ratifications?: number;
};

/** When something happens by itself: at the start of a sitting (1..), or on entering a phase. */
export type When = number | 'opening' | 'decision' | 'adoption';

export type Effect =
  | {
      kind: 'motion';
      motion: 'delete' | 'vote' | 'separateVote';
      by: SeatId;
      article: ArticleIndex;
      option?: WordingIndex;
    }
  | { kind: 'ideal'; of: string; article: ArticleIndex; ideal: number }
  | { kind: 'salience'; of: string; article: ArticleIndex; salience: number }
  | { kind: 'plates'; plates: number };

export type HappeningEvent = {
  id: string;
  at: When;
  condition?: { article: ArticleIndex; bound: 'atMost' | 'atLeast'; position: number };
  title: Words;
  text?: Words;
  effects: readonly Effect[];
};

export type Stakeholder = {
  id: StakeholderId;
  title: Words;
  influence: number;
  positions: readonly (Position | undefined)[];
};

/** A side instrument: what a delegation may give another beside the text, in a deal. */
export type Instrument = {
  id: InstrumentId;
  index: InstrumentIndex;
  title: Words;
  text?: Words;
  /** Delegations that may give it, by index; ascending. */
  givers: readonly SeatIndex[];
  takers: readonly SeatIndex[];
  /** 0..1 of utility, borne by the giver. */
  cost: number;
  /** 0..1 of utility, by delegation: what it is worth to be given it. */
  worth: readonly number[];
  /** It can be given once; false: once to each taker. */
  once: boolean;
  basis?: Basis;
  note?: Words;
};

export const ROLL_CALL_VOTES = ['yes', 'no', 'abstain', 'absent'] as const;
export type RollCallVote = (typeof ROLL_CALL_VOTES)[number];

/** A real, published vote. Names stand beside it only where `votes` is published. */
export type RollCall = {
  id: string;
  date: string;
  question: Words;
  article?: ArticleIndex;
  votes?: ReadonlyMap<SeatId, RollCallVote>;
  tally: { yes: number; no: number; abstain: number };
  source: string;
};

export type Source = { id: string; title: Words; address?: string; licence?: string };

export type Teaching = {
  aims: readonly Words[];
  questions: readonly Words[];
  check: readonly Words[];
  leavesOut: readonly Words[];
  plans: readonly { minutes: number; title: Words; steps: readonly Words[] }[];
};

/** How a delegate speaks. */
export const MANNERS = ['formal', 'warm', 'dry', 'blunt'] as const;
export type Manner = (typeof MANNERS)[number];

/** Faces of the house for delegates, from 1. */
export const FACES = 6;

/** Who sits behind a plate: how it speaks and, in an invented conference alone, a name and a face. */
export type Role = { manner?: Manner; name?: Words; portrait?: number };

/** Bodies a scenario may give names of its own. */
export const BODIES = ['assembly', 'chair', 'bureau', 'secretariat', 'treaty'] as const;
export type Body = (typeof BODIES)[number];

export type Scenario = {
  id: string;
  title: Words;
  summary?: Words;
  /** What its bodies are called; absent: by the usual names. */
  words?: { readonly [Name in Body]?: Words };
  dimensions: readonly Dimension[];
  articles: readonly Article[];
  articleIndex: ReadonlyMap<ArticleId, ArticleIndex>;
  /** Other starting texts by name: option indices on the table, by article index. */
  starts: ReadonlyMap<string, readonly (readonly WordingIndex[])[]>;
  groups: readonly Group[];
  delegations: readonly Delegation[];
  delegationIndex: ReadonlyMap<SeatId, SeatIndex>;
  nameCall: NameCall;
  observers: readonly Observer[];
  /** Delegations that speak, by index; all vote. */
  floor: readonly SeatIndex[];
  /** Absent: the full draw, as in files of before there was a choice. */
  draw?: Exclude<DrawSize, 'full'>;
  featured: readonly Featured[];
  procedure: Procedure;
  stakeholders: readonly Stakeholder[];
  instruments: readonly Instrument[];
  events: readonly HappeningEvent[];
  rollCalls: readonly RollCall[];
  teaching?: Teaching;
  /** Neutral names for play under a veil, by delegation id. */
  aliases: ReadonlyMap<SeatId, { name: Words; flag?: string }>;
  /** Delegates by delegation id; absent: nobody is described. */
  cast?: ReadonlyMap<SeatId, Role>;
  sources: readonly Source[];
  /** Covers resolved ids, numbers and procedure: 64 hex digits. */
  rulesHash: string;
  /** Covers the words: 64 hex digits. */
  textHash: string;
};

/** Seat id of the person or policy in the Chair; no delegation or observer may use it. */
export const CHAIR = 'CHAIR';

/** A share as an exact fraction, > 0 and <= 1. */
export type Share = { numerator: number; denominator: number };

/** What a threshold is a share of: in favour + against; those plus abstaining; every member. */
export const BASES_OF_COUNT = ['presentAndVoting', 'present', 'members'] as const;
export type BaseOfCount = (typeof BASES_OF_COUNT)[number];

export type Threshold = {
  of: BaseOfCount;
  bound: 'atLeast' | 'moreThan';
  amount: { share: Share } | { count: number };
  /** Name of the weight that is counted; absent: one for each delegation's `votes`. */
  weigh?: string;
};

/** A decision rule. No rule is met with nobody in favour. Consensus is not a rule: it is the absence of an objection. */
export type Rule =
  | { kind: 'threshold'; threshold: Threshold }
  | { kind: 'veto'; holders: readonly string[] }
  | { kind: 'all'; rules: readonly Rule[] }
  | { kind: 'any'; rules: readonly Rule[] };
