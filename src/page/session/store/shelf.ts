/** Conferences to play: those that ship, those on the desk, a file somebody opened. */
import type { Difficulty } from '../../../analysis/difficulty.ts';
import type { RunRemark } from '../../../analysis/comparison/claim.ts';
import type { Exposed } from '../../../conference/record/divergence.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Finding } from '../../../scenario/finding.ts';
import type { Scenario, Words } from '../../../scenario/resolved.ts';

/** A conference that ships, as the front door lists it before its file is fetched. */
export type Shelved = {
  id: string;
  /** Of its file: another, once anything in it has changed; absent: none ships. */
  digest?: string;
  title: Words;
  summary: Words;
  articles: number;
  delegations: number;
  sittings: number;
  /** Of play, about. */
  minutes?: number;
  /** Name of the starting text to offer first; absent: the draft. */
  start?: string;
  /** Seeds that a first game in a seat is opened with, by seat; absent: any. */
  draws?: Readonly<Record<Seat, number>>;
  /** It is not listed on the front door. */
  aside?: true;
  /** Seats to offer first. */
  featured: readonly {
    seat: Seat;
    line: Words;
    name: Words;
    flag?: string;
    difficulty?: Difficulty;
  }[];
};

/** A scenario on the instructor's desk, as it is kept in this browser. */
export type KeptDraft = {
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** How many; absent in what an earlier version of the page has kept. */
  articles?: number;
  delegations?: number;
};

/** A scenario file somebody opened; nothing in it is lost when it is refused. */
export type OpenedScenario =
  | {
      kind: 'scenario';
      file: string;
      text: string;
      scenario: Scenario;
      findings: readonly Finding[];
      /** Id of the draft it is, where it comes from the desk. */
      draft?: string;
    }
  | {
      kind: 'refused';
      file: string;
      text: string;
      findings: readonly Finding[];
      draft?: string;
    };

/**
 * Files that were put down where they could not be opened: a table, which the desk has use for; several, which are
 * compared or collected; any, on a page that opens none; none, in an empty folder.
 */
export type Misplaced =
  | { why: 'table' | 'several' | 'elsewhere' | 'none'; files: readonly File[] }
  /** Nothing that any page reads as a scenario, a record or a result. */
  | { why: 'unfit'; what: Unfit; files: readonly File[] };

/** `slow`: reading it was stopped at its limit. */
export type Unfit =
  | 'document'
  | 'picture'
  | 'archive'
  | 'binary'
  | 'web'
  | 'empty'
  | 'large'
  | 'slow';

/** What is being read, or played again, and takes more than a moment. */
export type GivenReading = { name: string; verifies?: true; stop: () => void };

/** Whether the signature of a class's server fits the record; `unchecked`: this browser cannot tell at this address. */
export type ShelfVouched = { holds: 'holds' | 'fails' | 'unchecked'; key: string };

/** What became of a record file somebody opened. */
export type ShelfProof =
  | { status: 'proved'; remarks: readonly RunRemark[]; vouched?: ShelfVouched }
  | { status: 'otherRules'; rules: number; here: number }
  | { status: 'otherScenario' }
  | { status: 'diverged'; part: Exposed; command: number; expected: string; found: string }
  | { status: 'unreadable'; code: string; place: string; message: string };
