/** What a person's page knows of a live class: the latest of everything its server has told. */
import type {
  ClassCard,
  LobbyPush,
  Refused,
  RoundPush,
  SaidLine,
  ToldDraft,
  TurnPush,
} from '../../../../conference/class/wire.ts';
import type { CheckAnswers, CheckTime } from '../../../../conference/class/transfer-check.ts';
import type { DraftMark } from '../../../../conference/class/place-draft.ts';
import type { Chat, PersonAsking } from '../../../../conference/class/requests.ts';
import type { ToldGame } from '../../../../conference/seat/game-json.ts';
import type { Words } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import type { Seat, Vote } from '../../../../engine/command.ts';

export type { SaidLine, ToldDraft, ToldGame };

/**
 * `replaced`: another tab or device has the seat; `voided`: the instructor has given the seat a new link; `gone`: this
 * address has no class server.
 */
export type LineState = 'connecting' | 'here' | 'lost' | 'replaced' | 'voided' | 'gone';

/** `since`: milliseconds of `performance.now` at which it came. Clocks of machines differ, so only what is left is told. */
export type Timed<Told> = Told & { since: number };

/** What the round makes of the seat's own acts. */
export type OwnRound = Pick<
  TurnPush,
  'n' | 'table' | 'sealed' | 'done' | 'back' | 'ahead' | 'next' | 'held' | 'drafts'
>;

/** `event`: of the scenario; it has no other text. */
export type ClassNotice = { id: string; text: string; event?: string };

export type ClassFacts = {
  code: string;
  line: LineState;
  /** Whether this device has a token of the class. */
  joined: boolean;
  /** Why the last thing asked was refused. */
  refused: Refused | null;
  card: ClassCard | null;
  lobby: LobbyPush | null;
  seat: Seat | null;
  /** What can be read before the table is opened. */
  opened: { scenario: SeatScenario; brief: Words | null } | null;
  told: ToldGame | null;
  own: OwnRound | null;
  round: Timed<RoundPush> | null;
  chat: Chat;
  said: readonly SaidLine[];
  /** Lines said since the person last looked. */
  unheard: number;
  notices: readonly ClassNotice[];
  /** The debrief is open, and is being fetched. */
  ended: boolean;
  /** The six questions come before the debrief. */
  asksAfter: boolean;
};

export function makeFirstFacts(code: string): ClassFacts {
  return {
    code,
    line: 'connecting',
    joined: false,
    refused: null,
    card: null,
    lobby: null,
    seat: null,
    opened: null,
    told: null,
    own: null,
    round: null,
    chat: 'off',
    said: [],
    unheard: 0,
    notices: [],
    ended: false,
    asksAfter: false,
  };
}

export type Phrase = { id: string; params?: { [name: string]: string } };

export type Saying = {
  to: Seat | 'all';
  strength: 'said' | 'promised';
  phrase?: Phrase;
  text?: string;
};

/** What a person asks of the class. What is refused stands in `refused`. */
export type ClassDoings = {
  join: (name: string) => Promise<boolean>;
  /** Takes the seat back from another tab or device. */
  retake: () => void;
  /** Forgets the token, to come in anew. */
  forget: () => void;
  openBrief: () => void;
  writePlan: (text: string) => void;
  vote: (vote: Vote) => void;
  wish: (table: number, seat?: Seat) => void;
  unseal: () => void;
  release: (grant: boolean) => void;
  say: (saying: Saying) => Promise<boolean>;
  /** Puts words before the table, to be marked. */
  draft: (words: Omit<PersonAsking['draft'], 'table' | 'id'>) => Promise<boolean>;
  mark: (draft: string, mark: DraftMark) => void;
  dropDraft: (draft: string) => void;
  /** Hands the six questions in; after play also whoever leaves them out goes on to the debrief. */
  check: (when: CheckTime, answers: CheckAnswers | null) => void;
  hear: () => void;
  dismiss: (id: string) => void;
};
