/** A game as the page holds it, the choice it was opened by, and how the front door lists it. */
import type { Lock } from '../../../conference/invitation.ts';
import type { Vouched } from '../../../conference/record/record.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { HeardLine, SeatGame } from '../../../conference/seat/seat-game.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Revision } from '../game/text/revisions.ts';
import type { Sealed } from '../sealed.ts';

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

/** What its seat sees, and what is the page's own; the conference itself is sealed. */
export type Game = SeatGame & {
  /** Of the save. */
  id: string;
  sealed: Sealed;
  /** Version of the rules it was opened under. */
  rules: number;
  /** Every seat that is ever asked for anything. */
  seats: readonly Seat[];
  /** Seats a person spoke for: those whose result may be handed in. */
  speakers: readonly Seat[];
  /** The draw that the lesson is told of. */
  guided: boolean;
  /** The text as it was: what two agree puts words on the table, which is all the others know of it. */
  revisions: readonly Revision[];
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
  /** Notes of the other persons at this screen, by seat. */
  aside?: ReadonlyMap<Seat, PlayNotes>;
  /** Several persons, or a whole class, play at this screen: seats may change hands. */
  together?: 'hotSeat' | 'class';
  /** Index of the moment that is looked at; null: the game as it stands. */
  moment: number | null;
  /** A class server holds the conference: acts are sent to it, and what follows comes from it. */
  afar?: true;
  /** It came from the file of a record, which tells everything anyway. */
  filed?: true;
  /** The server of a class vouches for its record, as long as that has this hash. */
  vouched?: Vouched & { hash: string };
  /** Id of the game that goes on from a moment of this one. */
  lineOf?: string;
  /** Id of the draft on the desk that it was opened from. */
  draft?: string;
};

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
