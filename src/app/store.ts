/**
 * What the page shows, as one value: the projection of the game being played and where the person is
 * looking. Panels and the hall only read it and call its actions. Data flows one way:
 * command, conference, projection, store.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Difficulty } from '../analysis/difficulty.ts';
import type { ModelRow } from '../analysis/models/table.ts';
import type { BetterPackage } from '../analysis/packages/better-packages.ts';
import type { SeatPar } from '../analysis/par.ts';
import type { SameDraw } from '../analysis/same-draw.ts';
import type { Conference } from '../conference/conference.ts';
import type { Lock } from '../conference/invitation.ts';
import type { Moment } from '../conference/moments.ts';
import type { PlayNotes } from '../conference/play-notes.ts';
import type { Undoable } from '../conference/undoable.ts';
import type { Act, Seat } from '../engine/command.ts';
import type { Happening } from '../engine/event.ts';
import type { LegalAct } from '../engine/legal-acts.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { View } from '../engine/view.ts';
import type { Finding } from '../scenario/finding.ts';
import type { Scenario, Words } from '../scenario/resolved.ts';
import type { BalanceActions } from './selectors/balance/steps.ts';
import type { SoundName } from './selectors/cues.ts';
import type { Telling } from './selectors/debrief/telling.ts';
import { type Learning, NOTHING_LEARNT } from './selectors/learning.ts';
import { FIRST_SETTINGS, type Settings } from './selectors/settings.ts';

export const SCREENS = ['hall', 'text', 'trade', 'vote'] as const;
/** Keys 1 to 4. */
export type Screen = (typeof SCREENS)[number];

export const ASSISTS = ['adviser', 'hints', 'none'] as const;
export type Assist = (typeof ASSISTS)[number];

export const PAGES = [
  'door',
  'play',
  'outcome',
  'credits',
  'numbers',
  'codex',
  'guide',
  's',
  'share',
  'collect',
  'print',
  'desk',
  'compare',
] as const;
/** `id` is that of a saved game, absent for the game in the store; on the page of numbers, of a part of it; on `s`, an invitation. */
export type Route = { page: (typeof PAGES)[number]; id?: string };

/** `at` counts happenings from 0 since the opening. */
export type LogLine = { at: number; happening: Happening };

/** `refused`: this browser keeps nothing (private window, full disk, storage switched off). */
export type Saving = 'saved' | 'saving' | 'refused';

export type Game = {
  /** Of the save. */
  id: string;
  conference: Conference;
  /** Version of the rules it was opened under. */
  rules: number;
  /** Text of the scenario file it is played on; a new deployment does not change it. */
  scenarioText: string;
  /** The person's. */
  seat: Seat;
  view: View;
  acts: readonly LegalAct[];
  /** Everything that happened, in order. */
  log: readonly LogLine[];
  /** Index in `log` of the first line since the person's last command. */
  unread: number;
  assist: Assist;
  /** Names and flags are replaced by the scenario's aliases until the debrief. */
  veil: boolean;
  /** What an instructor has set; absent: nothing. */
  locks?: readonly Lock[];
  /** Two play the seat: what one proposes the other confirms. */
  pair?: true;
  /** The person to whom the screen is to be passed before anything more is shown. */
  curtain?: Seat;
  /** Another tab has this game. */
  readOnly: boolean;
  saving: Saving;
  /** The person's own, beside the conference. */
  notes: PlayNotes;
  /** Notes of the other persons at this screen, by seat. */
  aside?: ReadonlyMap<Seat, PlayNotes>;
  /** Several persons, or a whole class, play at this screen: seats may change hands. */
  together?: 'hotSeat' | 'class';
  /** What stood before each command of the person's. */
  moments: readonly Moment[];
  /** The command that may be taken back, or why none may. */
  undo: Undoable;
  /** Index of the moment that is looked at; null: the game as it stands. */
  moment: number | null;
  /** Id of the game that goes on from a moment of this one. */
  lineOf?: string;
  /** Id of the draft on the desk that it was opened from. */
  draft?: string;
};

/** A conference that ships, as the front door lists it before its file is fetched. */
export type Shelved = {
  id: string;
  title: Words;
  summary: Words;
  articles: number;
  delegations: number;
  sittings: number;
  /** Of play, about. */
  minutes?: number;
  /** Name of the starting text to offer first; absent: the draft. */
  start?: string;
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
export type Draft = {
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  savedAt: number;
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

/** What became of a record file somebody opened. */
export type Proof =
  | { status: 'proved' }
  | { status: 'otherRules'; rules: number; here: number }
  | { status: 'otherScenario' }
  | { status: 'diverged'; command: number; expected: string; found: string }
  | { status: 'unreadable'; code: string; place: string; message: string };

/** A saved game as the front door lists it. */
export type SavedGame = {
  id: string;
  /** Title of the scenario, in the language it was played in. */
  title: string;
  seatName: string;
  flag?: string;
  sitting: number;
  sittings: number;
  ended: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Id of the game that goes on from a moment of this one. */
  lineOf?: string;
};

/**
 * Par and ace of the seat of the game in the store. `none`: the seat has none; `missing`: no table ships for this
 * conference under these rules, so that they have to be reckoned; `broken`: they could not be.
 */
export type Par =
  | { status: 'none' | 'missing' | 'broken' }
  | { status: 'reckoning'; done: number; of: number }
  | { status: 'ready'; seat: SeatPar; runs: number };

/** The conference of a game played again by policies in the person's seat, so far as it has been. */
export type SameDraws = {
  game: string;
  seat: Seat;
  status: 'playing' | 'ready' | 'broken';
  draws: readonly SameDraw[];
};

/** Packages that would have been better in a game: of few changes, and of any. `done`: share 0..1 of the search. */
export type Better = { game: string } & (
  | { status: 'seeking'; done: number; few?: readonly BetterPackage[] }
  | { status: 'stopped' | 'broken' }
  | { status: 'ready'; few: readonly BetterPackage[]; any: readonly BetterPackage[] }
);

/** What models of the field say of a scenario, by the hash of its rules. */
export type Models = { scenario: string } & (
  | { status: 'reckoning' | 'broken' }
  | { status: 'ready'; rows: readonly ModelRow[] }
);

/** An unexpected error, for a person to copy; nothing is sent. */
export type Report = { message: string; text: string };

/** Scenario id under which `start` finds the file somebody opened; no id of a scenario has a colon. */
export const OPENED_FILE = 'file:';

export type Choice = {
  /** A shipped scenario's id, or OPENED_FILE. */
  scenarioId: string;
  seat: Seat;
  seed: number;
  assist: Assist;
  veil: boolean;
  /** Name of another starting text. */
  start?: string;
  locks?: readonly Lock[];
  pair?: true;
  /** Seats of further persons at the same screen. */
  others?: readonly Seat[];
  together?: NonNullable<Game['together']>;
};

export type Facts = {
  route: Route;
  /** Language tag. */
  language: string;
  night: boolean;
  /** Reduced motion, or `?still=1`. */
  still: boolean;
  webgl: 'unknown' | 'yes' | 'no';
  game: Game | null;
  /** The game as it stands while `game` is an earlier moment of it. */
  now: Game | null;
  settings: Settings;
  learning: Learning;
  /** Sounds of the last act, for captions. */
  heard: readonly SoundName[];
  screen: Screen;
  /** Index of the article in focus. */
  focus: number;
  /** The game is shown on the wall of a classroom. */
  wall: boolean;
  /** Delegation picked in the hall. */
  picked: Seat | null;
  /** Of the last command, until the next. */
  rejection: Rejection | null;
  failure: Report | null;
  /** A game is being opened. */
  opening: boolean;
  saves: readonly SavedGame[];
  /** Deleted since the page was opened, and still to be had back. */
  deleted: readonly SavedGame[];
  shelf: readonly Shelved[];
  /** The conference whose seats and briefs are being read at the front door. */
  browsed: { id: string; scenario: Scenario } | null;
  opened: OpenedScenario | null;
  /** What lies on the instructor's desk; empty until it is asked for. */
  drafts: readonly Draft[];
  proof: Proof | null;
  /** Null until it is looked up for the game in the store. */
  par: Par | null;
  /** Of the game and seat it names; null before anybody has asked. */
  sameDraws: SameDraws | null;
  /** Of the game it names; null before anybody has asked. */
  better: Better | null;
  /** Of the game and seat it names; null before a debrief was looked at. */
  telling: Telling | null;
  models: Models | null;
  /** `missing`: this browser keeps no game under the address that was opened. */
  notice: 'missing' | null;
};

export type Actions = BalanceActions & {
  /** Adds the seat, plays, projects, saves. */
  dispatch: (act: Act) => void;
  /** Changes what the person noted, and keeps it with the game. */
  note: (change: (notes: PlayNotes) => PlayNotes) => void;
  /** Fetches a conference to read in before it is played. */
  browse: (scenarioId: string) => Promise<void>;
  start: (choice: Choice) => Promise<void>;
  resume: (id: string) => Promise<void>;
  /** Par and ace of the game's seat, where a table of them ships. */
  lookUpPar: () => Promise<void>;
  /** Plays the conferences behind them here, beside the page. */
  reckonPar: () => void;
  stopReckoning: () => void;
  /** Plays a game's own conference again with policies in its seat, beside the page; nothing for another than the open one. */
  playSameDraw: (game: string, seat: Seat) => Promise<void>;
  /** Tells the debrief of the open game, beside the page; nothing where it is told already. */
  tellDebrief: () => void;
  /** Searches for texts that would have been better for the seat and for the room. */
  seekBetter: () => void;
  stopSeeking: () => void;
  /** What models of the field say of the scenario of the game. */
  reckonModels: () => void;
  /** The same scenario, seat and assist again. */
  again: (seed: number) => Promise<void>;
  /** Deletes a game; until the page is left it can be had back. */
  forget: (id: string) => Promise<void>;
  restore: (id: string) => Promise<void>;
  /** Takes the last command back, where the rules allow it. */
  undo: () => void;
  /** Shows the game as it stood before that command; null: as it stands. */
  lookBack: (moment: number | null) => void;
  /** Goes on from a moment in a game of its own; the other line stays among the saved games. */
  branch: (moment: number) => Promise<void>;
  setSettings: (part: Partial<Settings>) => void;
  learn: (part: Partial<Learning>) => void;
  setHeard: (heard: readonly SoundName[]) => void;
  setAssist: (assist: Assist) => void;
  /** The person to whom the screen was passed lifts the curtain. */
  lift: () => void;
  /** Gives a seat to a person at this screen, or back to a policy, from now on. */
  handOver: (seat: Seat, by: 'person' | 'policy') => void;
  /** Looks at the game from the seat of another person in it. */
  sitAs: (seat: Seat) => void;
  setLanguage: (language: string) => Promise<void>;
  /** Takes a game over from another tab. */
  takeOver: () => Promise<void>;
  show: (screen: Screen) => void;
  look: (article: number) => void;
  pick: (seat: Seat | null) => void;
  setWall: (wall: boolean) => void;
  go: (route: Route) => void;
  setNight: (night: boolean) => void;
  setWebgl: (webgl: 'yes' | 'no') => void;
  /** Tells the store of an error nobody expected. */
  fail: (error: unknown) => void;
  /** Takes the report of a failure away. */
  recover: () => void;
  saveRecordToFile: () => void;
  /** The game as one line to hand in, under a label of the person's; empty without a game. */
  resultLine: (label: string) => string;
  saveResult: (label: string) => void;
  /** A record, or a result as a file or a line. */
  openRecordFile: (file: File) => Promise<void>;
  /** @param draft its id, where it comes from the desk */
  openScenarioFile: (file: File, draft?: string) => Promise<void>;
  /** The text of a scenario without comments, as links carry it. */
  bareText: (text: string) => Promise<string>;
  listDrafts: () => Promise<void>;
  /** Opens a draft of the desk as a scenario to play or to hand out; false where none of that id is kept. */
  openKeptDraft: (id: string) => Promise<boolean>;
  /** Puts the opened scenario or record aside. */
  closeFile: () => void;
};

export type AppState = Facts & Actions;

export const FIRST_FACTS: Facts = {
  route: { page: 'door' },
  language: 'en',
  night: false,
  still: false,
  webgl: 'unknown',
  game: null,
  now: null,
  settings: FIRST_SETTINGS,
  learning: NOTHING_LEARNT,
  heard: [],
  screen: 'hall',
  focus: 0,
  wall: false,
  picked: null,
  rejection: null,
  failure: null,
  opening: false,
  saves: [],
  deleted: [],
  shelf: [],
  browsed: null,
  opened: null,
  drafts: [],
  proof: null,
  par: null,
  sameDraws: null,
  better: null,
  telling: null,
  models: null,
  notice: null,
};

export type SetState = (part: Partial<Facts>) => void;

/** @param actions made once, over the store's own setter and getter */
export function createAppStore(
  facts: Facts,
  actions: (set: SetState, get: () => AppState) => Actions,
) {
  return createStore<AppState>()(
    subscribeWithSelector((set, get): AppState => ({ ...facts, ...actions(set, get) })),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;

const StoreContext = createContext<AppStore | null>(null);

export const StoreProvider = StoreContext.Provider;

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a component outside the StoreProvider reads the store');
  return store;
}

/** The part of the state that `selector` names; the component draws again when that part changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppStore(), selector);
}
