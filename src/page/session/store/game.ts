/** The choice a game is opened by, how it is kept, and how the front door lists it. */
import type { Lock } from '../../../conference/invitation.ts';
import type { HeardLine } from '../../../conference/seat/seat-game.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Game } from './store.ts';

export const ASSISTS = ['adviser', 'hints', 'none'] as const;

export type Assist = (typeof ASSISTS)[number];

/** What was chosen last; whoever has chosen none may ask the adviser. */
export function readAssist(chosen: string | undefined): Assist {
  return ASSISTS.find((one) => one === chosen) ?? 'adviser';
}

export type LogLine = HeardLine;

/**
 * `refused`: this browser keeps nothing (private window, full disk, storage switched off). `elsewhere`: another tab
 * has gone on with the game, and what was done here last is not kept.
 */
export type Saving = 'saved' | 'saving' | 'refused' | 'elsewhere';

/** As a class server tells it: the conference is not there to be sealed. */
export type GameAfar = Omit<Game, 'sealed'> & { afar: true };

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
  /** It came from the file of a record, which tells everything anyway. */
  filed?: true;
  /** Id of the game that goes on from a moment of this one. */
  lineOf?: string;
};

/** `end`: the record is whole as far as it goes, and does not go to where the game stood. */
export type DamagedPart = 'head' | 'opening' | 'record' | 'end';

/** What is damaged of a save, and what is left of it as a file: a record of its first moves, or its parts as they are. */
export type Damage = {
  parts: readonly DamagedPart[];
  left: { kind: 'record' | 'parts'; moves: number; name: string; text: string };
};

/** A game that is kept and cannot be opened. `newer`: a newer version of the page kept it. */
export type Unopened = { id: string; damage: Damage | 'newer' };

/** Scenario id under which `start` finds the file somebody opened; no id of a scenario has a colon. */
export const OPENED_FILE = 'file:';

export type GameChoice = {
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
