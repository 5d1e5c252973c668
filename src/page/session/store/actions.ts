/** What a person can do, as panels and the hall call it. */
import type { Seat } from '../../../engine/command.ts';
import type { FileActions } from '../files/files.ts';
import type { Keeping } from '../saves/keeping.ts';
import type { Doings } from '../playing.ts';
import type { BalanceActions } from './balance-steps.ts';
import type { SoundName } from '../game/cues.ts';
import type { Learning } from '../game/learning.ts';
import type { Settings } from '../game/settings.ts';
import type { Screen, Route } from './facts.ts';

/** What is carried out beside the page, and what the shell does itself; the others are typed where they are carried out. */
export type Actions = BalanceActions &
  FileActions &
  Doings &
  Pick<Keeping, 'forget' | 'restore' | 'drop'> & {
    /** Saves what is left of a game that cannot be opened as a file. */
    saveLeft: () => void;
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
    setSettings: (part: Partial<Settings>) => void;
    askSettings: (settingsAsked: boolean) => void;
    learn: (part: Partial<Learning>) => void;
    setHeard: (heard: readonly SoundName[]) => void;
    setLanguage: (language: string) => Promise<void>;
    show: (screen: Screen) => void;
    look: (article: number) => void;
    pick: (seat: Seat | null) => void;
    /** What was refused is being put otherwise. */
    clearRefusal: () => void;
    setWall: (wall: boolean) => void;
    /** Shows a conference of the library at the front door, with all its seats. */
    offer: (conference: string) => void;
    go: (route: Route) => void;
    setNight: (night: boolean) => void;
    setWebgl: (webgl: 'yes' | 'no') => void;
    /** Tells the store of an error nobody expected. */
    fail: (error: unknown) => void;
    /** Takes the report of a failure away. */
    recover: () => void;
  };
