/** What a class server says of itself: answers to requests, and messages as `push`. Plain JSON; absent is null. */
import type { Act, Seat, Vote } from '../../engine/command.ts';
import type { Phase } from '../../engine/state/phase.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { Outcome } from '../outcome.ts';
import type { ConferenceRecord } from '../record/record.ts';
import type { JsonScenario } from '../seat/scenario-json.ts';
import type { JsonGame } from '../seat/game-json.ts';
import type { JsonWords } from '../seat/words-json.ts';
import type { OpenDraft } from './drafting.ts';
import type { DraftMark } from './place-draft.ts';
import type { CheckTime } from './transfer-check.ts';
import type { Chat, SeatRole } from './requests.ts';

export type ClassStage = 'lobby' | 'running' | 'debrief';

/** `talk`: offers and their answers; acts may be sealed already. `acts`: the rest is sealed. `answers`: many are asked at once. */
export type RoundStage = 'talk' | 'acts' | 'answers' | 'returned' | 'waiting' | 'over';

export type Refused = {
  ok: false;
  code: string;
  params: { readonly [name: string]: string | number };
};
export type Answered<Extra = unknown> = ({ ok: true } & Extra) | Refused;

/** The answer to an act: as a seat over lines has it. `sealed`: it is done when its turn comes. */
export type ActAnswer =
  | { type: 'done'; n: number; id: string; events: readonly DomainEvent[]; sealed: boolean }
  | {
      type: 'rejected';
      n: number;
      id: string;
      code: string;
      params: { readonly [name: string]: string | number };
    };

/** Where somebody sits; `seat` is empty for an observer. */
export type Place = { table: number; seat: Seat; role: SeatRole };

export type You = {
  person: string;
  name: string;
  place: Place | null;
  plan: string;
  muted: boolean;
  /** Times at which the six questions were answered. */
  checked: readonly CheckTime[];
};

/** `advice`: students may ask an adviser. */
export type ClassCard = {
  code: string;
  title: JsonWords;
  tables: number;
  stage: ClassStage;
  advice: boolean;
};

export type OpenPush = {
  type: 'open';
  format: 'square-brackets/seat@1';
  scenario: JsonScenario;
  seat: Seat;
  table: number;
  role: SeatRole;
  /** What whoever wrote the scenario tells the seat; its instructions are drawn when play begins. */
  brief: JsonWords | null;
};

/** `yours`: this seat’s own mark, which nobody else is told. */
export type ToldDraft = Omit<OpenDraft, 'marks'> & {
  marked: number;
  of: number;
  yours: DraftMark | null;
};

export type TurnPush = JsonGame & {
  type: 'turn';
  table: number;
  /** Number of commands given at the table. */
  n: number;
  /** Acts of this seat that wait for its turn. */
  sealed: readonly Act[];
  /** It has said that these are all. */
  done: boolean;
  /** A sealed act that no longer stands. */
  back: { act: Act; code: string; params: { readonly [name: string]: string | number } } | null;
  /** What it is asked comes before its time: the answer is taken down then. */
  ahead: boolean;
  /** Nothing is asked of it: what it seals now is for the next sitting. */
  next: boolean;
  /** The capital has to release it before it is sealed. */
  held: { id: string; act: Act; crosses: readonly string[] } | null;
  /** Words that people have written and that wait for marks. */
  drafts: readonly ToldDraft[];
};

export type SeatPresence = {
  seat: Seat;
  by: 'person' | 'policy';
  persons: number;
  here: boolean;
  /** Milliseconds. */
  awayFor: number;
  /** It is awaited, and has not answered or said that it is done. */
  thinking: boolean;
  sealed: boolean;
};

export type RoundPush = {
  type: 'round';
  table: number;
  n: number;
  phase: Phase;
  sitting: number;
  sittings: number;
  stage: RoundStage;
  /** Milliseconds left; null: no clock. */
  endsIn: number | null;
  paused: boolean;
  people: readonly SeatPresence[];
  drafting: boolean;
};

export type WarmupState = {
  open: boolean;
  yours: Vote | null;
  counts: { yes: number; no: number; abstain: number } | null;
};

export type LobbyPush = {
  type: 'lobby';
  card: ClassCard;
  you: You;
  warmup: WarmupState;
  seats: readonly { table: number; seat: Seat; name: JsonWords; persons: number }[];
  connected: number;
  /** Six questions are asked before play and after it. */
  check: boolean;
  /** Several processes serve the class. */
  several: boolean;
};

export type SaidLine = {
  id: string;
  sitting: number;
  by: Seat;
  /** `all`, or a group behind `@`, as well. */
  to: Seat;
  strength: 'said' | 'promised';
  phrase: { id: string; params: { [name: string]: string } } | null;
  text: string | null;
  /** That a promise was made by; lines that were kept before lack it. */
  offer?: string;
};

export type EndPush = {
  type: 'end';
  outcome: Outcome;
  measures: Record<string, number | null>;
  record: ConferenceRecord;
  /** Text of the scenario file. */
  scenario: string;
  /** The class's public key, and its signature of `square-brackets/record HASH`: the server vouches for who acted. */
  vouched: { key: string; signature: string };
};

export type Push =
  | OpenPush
  | TurnPush
  | RoundPush
  | LobbyPush
  | EndPush
  | BoardPush
  | { type: 'said'; table: number; chat: Chat; lines: readonly SaidLine[] }
  | { type: 'broadcast'; id: string; text: string }
  | { type: 'event'; id: string }
  /** Another tab or device has this seat now. */
  | { type: 'replaced' }
  /** The token is no longer good. */
  | { type: 'voided' }
  /** `class/storage`: nothing can be kept, and so nothing is taken, until `class/kept`. */
  | { type: 'error'; code: string };

export type BoardPerson = {
  person: string;
  name: string;
  place: Place | null;
  connected: boolean;
  awayFor: number;
  briefOpened: boolean;
  /** A line of the plan is written. */
  planned: boolean;
  vote: Vote | null;
  muted: boolean;
};

export type BoardSeat = SeatPresence & { people: readonly string[]; returned: boolean };

export type BoardTable = {
  table: number;
  scenario: string;
  n: number;
  phase: Phase;
  stage: RoundStage;
  sitting: number;
  sittings: number;
  endsIn: number | null;
  paused: boolean;
  awaited: readonly { seat: Seat; for: number }[];
  /** Delegations that have done nothing in this sitting; null: none are to act. */
  silent: readonly Seat[] | null;
  seats: readonly BoardSeat[];
  brackets: {
    open: number;
    articles: readonly { article: string; open: boolean; text: string | null }[];
  };
  motion: { kind: string; article: string | null } | null;
  room: readonly string[] | null;
  promises: { given: number; kept: number; broken: number };
  ending: string | null;
  /** `open`: not on the table yet. */
  drafts: readonly { id: string; article: string; by: Seat; text: string; open: boolean }[];
};

export type ClassSettings = {
  /** Milliseconds. */
  talk: number;
  acts: number;
  answers: number;
  tables: number;
  seats: number;
  chat: Chat;
  advice: boolean;
  /** People may write words of their own. */
  drafting: boolean;
  check: boolean;
  debriefAt: number | null;
  /** At most; null: as many as each scenario has. */
  sittings: number | null;
};

/** Set for sittings that are not played: events that do not come by themselves, and delegations that do not join. */
export type MissedSittings = { events: readonly string[]; seats: readonly Seat[] };

export type BoardPush = {
  type: 'board';
  card: ClassCard;
  addresses: readonly string[];
  join: string;
  settings: ClassSettings;
  reach: { others: number };
  /** Milliseconds since play began, without pauses; null: it has not. */
  playedFor: number | null;
  people: readonly BoardPerson[];
  warmup: WarmupState;
  tables: readonly BoardTable[];
  /** Before the start: seats for people, by table. */
  dealt: readonly {
    table: number;
    scenario: string;
    seats: readonly { seat: Seat }[];
    missed: MissedSittings;
  }[];
  news: readonly { id: number; table: number; happening: DomainEvent }[];
  /** Of all scenarios. `tables`: where it was brought; `open`: where it still can be. */
  events: readonly {
    id: string;
    title: JsonWords;
    tables: readonly number[];
    open: readonly number[];
  }[];
  /** By id; once, with the first board. */
  scenarios?: Readonly<Record<string, JsonScenario>>;
};
