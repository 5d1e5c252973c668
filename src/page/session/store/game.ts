/** A game as the page holds it, the choice it was opened by, and how the front door lists it. */
import type { Conference } from '../../../conference/conference.ts';
import type { Lock } from '../../../conference/invitation.ts';
import type { Moment } from '../../../conference/moments.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { Undoable } from '../../../conference/undoable.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Happening } from '../../../engine/state/event.ts';
import type { LegalAct } from '../../../engine/legal-acts.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Words } from '../../../scenario/resolved.ts';

export const ASSISTS = ['adviser', 'hints', 'none'] as const;

export type Assist = (typeof ASSISTS)[number];

/** `at` counts happenings from 0 since the opening. */
export type LogLine = { at: number; happening: Happening };

/**
 * `refused`: this browser keeps nothing (private window, full disk, storage switched off). `elsewhere`: another tab
 * has gone on with the game, and what was done here last is not kept.
 */
export type Saving = 'saved' | 'saving' | 'refused' | 'elsewhere';

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
  /** What whoever wrote the scenario tells this seat; null: nothing. */
  brief: Words | null;
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
