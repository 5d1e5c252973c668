/** What a person can do, as panels and the hall call it. */
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { Result } from '../../../conference/result/result.ts';
import type { Act, Seat } from '../../../engine/command.ts';
import type { BalanceActions } from './balance-steps.ts';
import type { SoundName } from '../game/cues.ts';
import type { Learning } from '../game/learning.ts';
import type { Settings } from '../game/settings.ts';
import type { Screen, Route } from './facts.ts';
import type { Assist, Choice } from './game.ts';

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
  stopModels: () => void;
  /** The same scenario, seat and assist again. */
  again: (seed: number) => Promise<void>;
  /** Deletes a game; until the page is left it can be had back. */
  forget: (id: string) => Promise<void>;
  restore: (id: string) => Promise<void>;
  /** Deletes a game that cannot be opened, for good. */
  drop: (key: IDBValidKey) => Promise<void>;
  /** Saves what is left of it as a file. */
  saveLeft: () => void;
  /** Takes the last command back, where the rules allow it. */
  undo: () => void;
  /** Shows the game as it stood before that command; null: as it stands. */
  lookBack: (moment: number | null) => void;
  /** Goes on from a moment in a game of its own; the other line stays among the saved games. */
  branch: (moment: number) => Promise<void>;
  setSettings: (part: Partial<Settings>) => void;
  askSettings: (settingsAsked: boolean) => void;
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
  /** What was refused is being put otherwise. */
  clearRefusal: () => void;
  setWall: (wall: boolean) => void;
  go: (route: Route) => void;
  setNight: (night: boolean) => void;
  setWebgl: (webgl: 'yes' | 'no') => void;
  /** Tells the store of an error nobody expected. */
  fail: (error: unknown) => void;
  /** Takes the report of a failure away. */
  recover: () => void;
  saveRecordToFile: () => void;
  /** The game as it is handed in, under a label of the person's; undefined without a game. */
  resultOf: (label: string) => Result | undefined;
  saveResult: (label: string) => void;
  /** A scenario, a record, or a result as a file or a line; of several is told where they are opened. */
  openFiles: (files: readonly File[]) => Promise<void>;
  /** Files put down on a page that opens none; null when that was read. */
  misplace: (files: readonly File[] | null) => void;
  /** @param draft its id, where it comes from the desk */
  openScenarioFile: (file: File, draft?: string) => Promise<void>;
  /** The text of a scenario without comments, as links carry it. */
  bareText: (text: string) => Promise<string>;
  listDrafts: () => Promise<void>;
  /** Opens a draft of the desk as a scenario to play or to hand out; false where none of that id is kept. */
  openKeptDraft: (id: string) => Promise<boolean>;
  /** Takes files that were put down on another page to the one that has use for them. */
  carry: (files: readonly File[], page: 'desk' | 'collect' | 'compare') => void;
  /** Puts a copy of a conference that ships on the desk. */
  copyToDesk: (id: string, copyOf: (title: string) => string) => Promise<void>;
  /** The files that were carried here, once. */
  takeCarried: () => readonly File[];
  /** Puts the opened scenario or record aside. */
  closeFile: () => void;
};
