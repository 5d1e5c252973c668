/** Plays the conferences behind par and ace beside the page, so that it never stands still. */
import { expose } from 'comlink';
import type { SeatMeasures } from '../../../../analysis/measures.ts';
import { type ParBatch, playForPar } from '../../../../analysis/par.ts';
import { type OtherHand, SLOW_HAND } from '../../../../analysis/other-hands.ts';
import { type DrawOfGame, playSameDraw, type SameDraw } from '../../../../analysis/same-draw.ts';
import { runConference } from '../../../../conference/run.ts';
import { runSearching } from '../../../../conference/search/run-searching.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

let held: Scenario | undefined;

const bench = {
  /** The conference to play; before any `play`. */
  open: (scenario: Scenario): void => {
    held = scenario;
  },
  again: (of: DrawOfGame, by: OtherHand): SameDraw | null =>
    held ? playSameDraw(held, of, by, by === SLOW_HAND ? runSearching : runConference) : null,
  play: (batch: ParBatch): SeatMeasures[] => (held ? playForPar(held, batch) : []),
};

export type ParBench = typeof bench;

expose(bench);
