/** What is kept of a game in the stores of this browser, and a game of what was kept: both ways, side by side. */
import type { DBSchema } from 'idb';
import type { Conference, RecordedCommand } from '../../../conference/conference.ts';
import { keepDrafts, type PlacedDraft } from '../../../conference/drafts.ts';
import type { BroughtEvent } from '../../../conference/injected.ts';
import type { Handover, SeatPlan } from '../../../conference/plan.ts';
import type { DomainEvent } from '../../../engine/state/event.ts';
import type { Setup } from '../../../engine/setup/setup.ts';
import type { State } from '../../../engine/state/state.ts';
import type { GameBase } from '../live-game.ts';
import type { Moment } from '../../../conference/moments.ts';
import { unseal } from '../sealed.ts';
import type { Damage, SavedGame } from '../store/game.ts';
import type { Game } from '../store/store.ts';

export type Head = SavedGame &
  Pick<
    GameBase,
    | 'seat'
    | 'assist'
    | 'veil'
    | 'rules'
    | 'notes'
    | 'locks'
    | 'pair'
    | 'draft'
    | 'aside'
    | 'together'
  > & {
    handovers?: readonly Handover[];
    drafts?: readonly PlacedDraft[];
    injected?: readonly BroughtEvent[];
    /** The tab that wrote it last; absent in games kept before tabs had a name. */
    owner?: string;
    /** How much of the record was written with it; absent as well. */
    written?: WrittenMark;
  };

export type Opening = {
  id: string;
  setup: Setup;
  plan: SeatPlan;
  start?: string;
  scenarioText: string;
};

export type Chunk = {
  id: string;
  /** Number of commands and of happenings before this chunk. */
  at: [commands: number, happenings: number];
  commands: readonly RecordedCommand[];
  happenings: readonly DomainEvent[];
};

export interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  openings: { key: string; value: Opening };
  states: { key: string; value: { id: string; state: State } };
  chunks: { key: [string, [number, number]]; value: Chunk };
}

export const STORES = ['heads', 'openings', 'states', 'chunks'] as const;

/** How much of a game is written. */
export type WrittenMark = [commands: number, happenings: number];

export const allOf = (id: string): IDBKeyRange =>
  IDBKeyRange.bound([id, [0, 0]], [id, [Infinity, Infinity]]);

/** `unread`: happenings before the last command's, as the log strip showed them. `moments`: where they are known. */
export type Revived = {
  base: Omit<GameBase, 'readOnly' | 'saving'>;
  unread: number;
  moments?: readonly Moment[];
};
/** As it is read, before anybody has looked whether it is what was written. */
export type Raw = { head: unknown; opening: unknown; state: unknown; chunks: readonly unknown[] };
export type Revival =
  /** `sound`: nothing had to be repaired, so that more can be appended. */
  | ({ status: 'ready'; sound: boolean } & Revived)
  | { status: 'newer' }
  | ({ status: 'damaged' } & Damage);
/** Everything kept of a game that was deleted. */
export type TakenGame = {
  head: Head;
  opening: Opening;
  state: { id: string; state: State };
  chunks: readonly Chunk[];
};
/** What the list of games says of a game. */
export type Label = Omit<SavedGame, 'id' | 'savedAt'>;

/** What a game may have and most have not: kept where it is there. */
function takeOptional({ notes, locks, pair, draft, aside, together }: Partial<GameBase>) {
  return {
    ...(notes === undefined ? {} : { notes }),
    ...(locks === undefined ? {} : { locks }),
    ...(pair === undefined ? {} : { pair }),
    ...(draft === undefined ? {} : { draft }),
    ...(aside === undefined ? {} : { aside }),
    ...(together === undefined ? {} : { together }),
  };
}

export function makeSaveHead(game: Game, label: Label, owner: string): Head {
  const { id, seat, assist, veil, rules } = game;
  const { conference } = unseal(game);
  const { commands, happenings, handovers, injected } = conference;
  return {
    id,
    ...label,
    seat,
    assist,
    veil,
    rules,
    savedAt: Date.now(),
    owner,
    written: [commands.length, happenings.length],
    ...takeOptional(game),
    ...(handovers === undefined ? {} : { handovers }),
    ...keepDrafts(conference),
    ...(injected === undefined ? {} : { injected }),
  };
}

export function makeOpening(game: Game): Opening {
  const { conference, scenarioText } = unseal(game);
  const { plan, start, drafts } = conference;
  const setup = drafts?.first ?? conference.setup;
  return { id: game.id, setup, plan, ...(start === undefined ? {} : { start }), scenarioText };
}

export function reviveTaken({ head, opening, state, chunks }: TakenGame): Revived {
  const { setup, plan, start, scenarioText } = opening;
  const { id, assist, veil, rules, seat, lineOf, handovers, injected } = head;
  const conference: Conference = {
    setup,
    plan,
    state: state.state,
    commands: chunks.flatMap((chunk) => chunk.commands),
    happenings: chunks.flatMap((chunk) => chunk.happenings),
    ...(start === undefined ? {} : { start }),
    ...(handovers === undefined ? {} : { handovers }),
    ...(injected === undefined ? {} : { injected }),
  };
  const found = { id, conference, rules, scenarioText, seat, assist, veil, ...takeOptional(head) };
  return {
    base: lineOf === undefined ? found : { ...found, lineOf },
    unread: chunks.at(-1)?.at[1] ?? 0,
  };
}
