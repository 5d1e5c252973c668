/** What the page of comparison shows: runs and what became of proving them. A store of its own; no game is touched. */
import { createStore } from 'zustand/vanilla';
import type { AcrossFacts } from '../../../../analysis/comparison/across-summary.ts';
import type { CountedAttempt } from '../../../../conference/class/hand-out.ts';
import type { Claim, RunRemark } from '../../../../analysis/comparison/claim.ts';
import type { PolicyRoom } from '../../../../analysis/comparison/policy-rooms.ts';
import type { ClauseDifference, GainShift } from '../../../../analysis/comparison/gains.ts';
import type { RunDivergence, Lasting } from '../../../../analysis/comparison/parting.ts';
import type { ClassQuestion } from '../../../../analysis/comparison/questions.ts';
import type { RunFacts } from '../../../../analysis/comparison/run-facts.ts';
import type { SaidAct } from '../../../../analysis/said.ts';
import type { Exposed } from '../../../../conference/record/divergence.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Models } from '../../../session/store/reckoned.ts';
import type { Shelved, ShelfVouched } from '../../../session/store/shelf.ts';

/**
 * What proving came to. `command` counts from 0; of a result line, among the persons' commands. `place`: path to what
 * differs there, empty where all of it does.
 */
export type RunVerdict =
  | { status: 'waiting' }
  | {
      status: 'proved';
      facts: RunFacts;
      remarks: readonly RunRemark[];
      /** Of the record of a live class. */
      vouched?: ShelfVouched;
    }
  | { status: 'otherRules'; rules: number; here: number }
  /** `ships`: a conference of that name ships, in another version. */
  | { status: 'noScenario'; ships: boolean }
  | {
      status: 'forged';
      part: Exposed;
      command: number;
      /** The act that stands there; null where none does. */
      said: SaidAct | null;
      place: string;
      expected: string;
      found: string;
    };

export type ListedRun = {
  /** From 1, in the order in which they came; never used again. */
  number: number;
  /** File it came in. */
  file: string;
  source: Blob;
  /** Milliseconds since 1970. */
  came: number;
  claim: Claim;
  /** What whoever collects calls it. */
  called?: string;
  verdict: RunVerdict;
};

/** Code of a scenario that is another version than the results need; its message holds both, a blank apart. */
export const OTHER_VERSION = 'scenario/other-version';

/** A file or line that is no record. */
export type Fault = { file: string; code: string; place: string; message: string };

export type Parting = {
  divergence: RunDivergence | null;
  alike: boolean;
  lasting: Lasting | null;
  shifts: readonly GainShift[];
  clauses: readonly ClauseDifference[];
  questions: readonly ClassQuestion[];
};

export type AcrossRooms = { scenario: Scenario; facts: readonly AcrossFacts[] };

export type Rooms = { rooms: readonly PolicyRoom[]; of: number };

export type CompareFacts = {
  runs: readonly ListedRun[];
  faults: readonly Fault[];
  /** What was here already, by label or file, with the number of the one that was. */
  twice: readonly { name: string; number: number }[];
  /** Attempts that the class server of this tab has counted. */
  counted: readonly CountedAttempt[];
  /** Labels of those who should hand in, as they were typed. */
  expected: string;
  /** This browser keeps nothing: what is here goes with the tab. */
  unkept: boolean;
  /** By rulesHash. */
  scenarios: ReadonlyMap<string, Scenario>;
  /** rulesHash of the conference that is looked at; null: that of the first run proved. */
  shown: string | null;
  /** Null: nothing is being read or proved. */
  work: { done: number; of: number } | null;
  /** Numbers of the two runs laid beside each other; null: the first two. */
  pair: readonly [number, number] | null;
  /** By rulesHash. */
  models: ReadonlyMap<string, Models>;
  rooms: ReadonlyMap<string, Rooms>;
  projector: boolean;
  /** A scenario file that was refused, by name. */
  refused: { file: string; message: string } | null;
};

export type CompareActions = {
  /** What this browser kept since the last visit, proved anew; once. */
  restore: () => Promise<void>;
  expect: (labels: string) => void;
  add: (files: readonly File[]) => Promise<void>;
  paste: (text: string, name: string) => Promise<void>;
  /** Adds what a class server has taken; false: it does not answer. */
  fetchFromClass: (name: string) => Promise<boolean>;
  cancel: () => void;
  /** Proves what was left waiting. */
  goOn: () => Promise<void>;
  remove: (number: number) => void;
  /** Another name for a run, whatever its player calls it; empty: its own again. */
  name: (number: number, called: string) => void;
  /** Forgets everything, here and in what the browser kept. */
  clear: () => void;
  look: (rulesHash: string) => void;
  /** A scenario to replay on, besides those that ship; its text is kept with the runs. */
  know: (scenario: Scenario, text: string) => void;
  choose: (pair: readonly [number, number]) => void;
  part: (one: ListedRun, other: ListedRun) => Promise<Parting | null>;
  askModels: (rulesHash: string) => void;
  stopModels: (rulesHash: string) => void;
  askRooms: (rulesHash: string) => Promise<void>;
  /** All that ships. */
  listNegotiations: () => Promise<readonly Shelved[]>;
  /** Of proved runs. */
  acrossRuns: (runs: readonly ListedRun[]) => Promise<readonly AcrossFacts[]>;
  /** Of conferences of a scenario that ships, played by policies; null: it cannot be fetched. */
  acrossRooms: (id: string) => Promise<AcrossRooms | null>;
  setProjector: (projector: boolean) => void;
  save: (name: string, text: string | Blob) => void;
};

export type CompareState = CompareFacts & CompareActions;

const EMPTY: CompareFacts = {
  runs: [],
  faults: [],
  twice: [],
  counted: [],
  expected: '',
  unkept: false,
  scenarios: new Map(),
  shown: null,
  work: null,
  pair: null,
  models: new Map(),
  rooms: new Map(),
  projector: false,
  refused: null,
};

export type CompareSet = (part: Partial<CompareFacts>) => void;

export function createCompareStore(
  actions: (set: CompareSet, get: () => CompareState) => CompareActions,
) {
  return createStore<CompareState>()((set, get) => ({ ...EMPTY, ...actions(set, get) }));
}

export type CompareStore = ReturnType<typeof createCompareStore>;
