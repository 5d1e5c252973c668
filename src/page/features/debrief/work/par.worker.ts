/** Plays the conferences behind par and ace beside the page, so that it never stands still. */
import { expose } from 'comlink';
import type { SeatMeasures } from '../../../../analysis/measures.ts';
import { type ParBatch, playForPar } from '../../../../analysis/par.ts';
import {
  type DrawOfGame,
  type OtherHand,
  playSameDraw,
  type SameDraw,
} from '../../../../analysis/same-draw.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

let held: Scenario | undefined;

const bench = {
  /** The conference to play; before any `play`. */
  open: (scenario: Scenario): void => {
    held = scenario;
  },
  again: (of: DrawOfGame, by: OtherHand): SameDraw | null =>
    held ? playSameDraw(held, of, by) : null,
  play: (batch: ParBatch): SeatMeasures[] => (held ? playForPar(held, batch) : []),
};

export type ParBench = typeof bench;

expose(bench);
