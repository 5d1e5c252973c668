/** What workers reckon of a game, as far as they have come. */
import type { ModelRow } from '../../../analysis/models/table.ts';
import type { BetterPackage } from '../../../analysis/packages/better-packages.ts';
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
