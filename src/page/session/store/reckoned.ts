/** What workers find out about a game, as far as they have come. */
import type { OtherDraws } from '../../../analysis/afterlife/other-draws.ts';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import type { Refusal } from '../../../analysis/what-if/offer/refusal.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { Sealed } from '../sealed.ts';
import type { ModelRow } from '../../../analysis/models/table.ts';
import type { BetterPackage } from '../../../analysis/packages/better-packages.ts';
import type { ForeseenAct } from '../game/foreseen-acts.ts';
import type { SeatPar } from '../../../analysis/par.ts';
import type { SameDraw } from '../../../analysis/same-draw.ts';
import type { Seat } from '../../../engine/command.ts';

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
  /**
   * Points over waiting that a trading player has in another seat offered; absent until it is played; null: the conference is
   * too large for that.
   */
  rooms?: ReadonlyMap<Seat, number> | null;
};

/** Packages that would have been better in a game: of few changes, and of any. `done`: share 0..1 of the search. */
export type Better = { game: string } & (
  | { status: 'seeking'; done: number; few?: readonly BetterPackage[] }
  | { status: 'stopped' | 'broken' }
  | { status: 'ready'; few: readonly BetterPackage[]; any: readonly BetterPackage[] }
);

/** What models of the field say of a scenario, by the hash of its rules. `done`: share 0..1. */
export type Models = { scenario: string } & (
  | { status: 'reckoning'; done: number }
  | { status: 'stopped' | 'broken' }
  | { status: 'ready'; rows: readonly ModelRow[] }
);

/** `draws`: null with no deal. `foreseen`: the seat's own of the decisions. */
export type StoryFound = Debrief & {
  draws: OtherDraws | null;
  refusals: readonly Refusal[];
  foreseen: readonly ForeseenAct[];
};

/** `tried`: share 0..1 of the causes that have been put to the test. What is not found yet is absent. */
export type DebriefStory = {
  sealed: Sealed;
  seat: Seat;
  /** What was observed was so with these. */
  notes: PlayNotes;
  status: 'telling' | 'ready' | 'broken';
  tried: number;
} & Partial<StoryFound>;
