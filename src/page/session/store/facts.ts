/** Everything the page shows, as one value. */
import type { Command, Seat } from '../../../engine/command.ts';
import type { Rejection } from '../../../engine/answers/rejection.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import type { Stop } from '../game/concern.ts';
import type { SoundName } from '../game/cues.ts';
import { type Learning, NOTHING_LEARNT } from '../game/learning.ts';
import { FIRST_SETTINGS, type Settings } from '../game/settings.ts';
import type { SavedGame, Unopened } from './game.ts';
import type {
  Shelved,
  KeptDraft,
  GivenReading,
  Misplaced,
  OpenedScenario,
  ShelfProof,
} from './shelf.ts';
import type { Par, SameDraws, Better, Models, DebriefStory } from './reckoned.ts';
import type { Game } from './store.ts';

export const SCREENS = ['hall', 'text', 'trade', 'vote'] as const;

/** Keys 1 to 4. */
export type Screen = (typeof SCREENS)[number];

export const PAGES = [
  'door',
  'library',
  'play',
  'outcome',
  'credits',
  'numbers',
  'codex',
  'guide',
  'listen',
  's',
  'share',
  'collect',
  'print',
  'desk',
  'compare',
  'daily',
  'campaign',
  'class',
] as const;

/**
 * `id` is that of a saved game, absent for the game in the store; on the page of numbers, of a part of it; on `s`, an
 * invitation; on `class`, a code, `instructor` or `wall`. `spot`: what of a draft is open on the desk, such as
 * `articles/2`; of a game, its view.
 */
export type Route = { page: (typeof PAGES)[number]; id?: string; spot?: string };

/** Whether the route shows a game: it is opened first. */
export function isOfGame({ page }: Route): boolean {
  return page === 'play' || page === 'outcome';
}

/** An unexpected error, for a person to copy; nothing is sent. */
export type Report = {
  message: string;
  text: string;
};

export type Jump = Stop & { of: View; turns: number };

export type PageFacts = {
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
  /** The settings are open over a page outside the hall. */
  settingsAsked: boolean;
  learning: Learning;
  /** Sounds of the last act, for captions. */
  heard: readonly SoundName[];
  screen: Screen;
  /** Index of the article in focus. */
  focus: number;
  /** Neighbours may look: what is the seat's own does not show. */
  covered: boolean;
  /** The game is shown on the wall of a classroom. */
  wall: boolean;
  /** Delegation picked in the hall. */
  picked: Seat | null;
  /** Of the last command, until the next. */
  rejection: Rejection | null;
  /** What a policy would do in the seat's place on that view; null before anybody has asked, and where nobody knows. */
  advice: { of: View; command: Command | null } | null;
  /** Several turns of the seat ended in one go, and why it was stopped there: as long as the view is that one. */
  jumped: Jump | null;
  failure: Report | null;
  /** A game is being opened. */
  opening: boolean;
  saves: readonly SavedGame[];
  /** Keys of games that are kept and damaged. */
  damaged: readonly IDBValidKey[];
  /** A newer version of the page keeps its games here: this one cannot read them. */
  newerKept: boolean;
  /** The game at the address, where it cannot be opened. */
  unopened: Unopened | null;
  /** Deleted since the page was opened, and still to be had back. */
  deleted: readonly SavedGame[];
  /** What stands on the front door; all that ships once a page that lists it was opened. */
  shelf: readonly Shelved[];
  /** Chosen in the library, to be seen at the front door. */
  offered: string | null;
  /** The conference whose seats and briefs are being read at the front door. */
  browsed: { id: string; scenario: Scenario } | null;
  opened: OpenedScenario | null;
  /** What lies on the instructor's desk; empty until it is asked for. */
  drafts: readonly KeptDraft[];
  proof: ShelfProof | null;
  /** What was put down where it could not be opened. */
  misplaced: Misplaced | null;
  /** Files on their way to the page that has use for them. */
  carried: readonly File[];
  reading: GivenReading | null;
  /** Null until it is looked up for the game in the store. */
  par: Par | null;
  /** Of the game and seat it names; null before anybody has asked. */
  sameDraws: SameDraws | null;
  /** Of the game it names; null before anybody has asked. */
  better: Better | null;
  /** Of the game and seat it names; null before a debrief was looked at. */
  telling: DebriefStory | null;
  models: Models | null;
  /** `missing`: this browser keeps no game under the address that was opened. */
  notice: 'missing' | null;
};

export const FIRST_FACTS: PageFacts = {
  route: { page: 'door' },
  language: 'en',
  night: false,
  still: false,
  webgl: 'unknown',
  game: null,
  now: null,
  settings: FIRST_SETTINGS,
  settingsAsked: false,
  learning: NOTHING_LEARNT,
  heard: [],
  screen: 'hall',
  focus: 0,
  covered: false,
  wall: false,
  picked: null,
  rejection: null,
  advice: null,
  jumped: null,
  failure: null,
  opening: false,
  saves: [],
  damaged: [],
  newerKept: false,
  unopened: null,
  deleted: [],
  shelf: [],
  offered: null,
  browsed: null,
  opened: null,
  drafts: [],
  proof: null,
  misplaced: null,
  carried: [],
  reading: null,
  par: null,
  sameDraws: null,
  better: null,
  telling: null,
  models: null,
  notice: null,
};
