/**
 * What the page shows, as one value: the projection of the game being played and where the person is
 * looking. Panels and the hall only read it and call its actions. Data flows one way:
 * command, conference, projection, store.
 */
import { useStore } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Lock } from '../../../conference/invitation.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { Vouched } from '../../../conference/record/record.ts';
import type { SeatGame } from '../../../conference/seat/seat-game.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Revision } from '../game/text/revisions.ts';
import type { Sealed } from '../sealed.ts';
import type { Assist, Saving } from './game.ts';
import type { PageFacts } from './facts.ts';
import type { Actions } from './actions.ts';
import { makeContext } from './make-context.ts';

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

export type AppState = PageFacts & Actions;

export type SetState = (part: Partial<PageFacts>) => void;

/** @param actions made once, over the store's own setter and getter */
export function createAppStore(
  facts: PageFacts,
  actions: (set: SetState, get: () => AppState) => Actions,
) {
  return createStore<AppState>()(
    subscribeWithSelector((set, get): AppState => ({ ...facts, ...actions(set, get) })),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;

export const [StoreProvider, useAppStore] = makeContext<AppStore>('the page');

/** The part of the state that `selector` names; the component draws again when that part changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppStore(), selector);
}
