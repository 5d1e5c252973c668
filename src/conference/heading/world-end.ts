/** How a world ends, and what that is worth to a seat. */
import type { Article, WordingIndex } from '../../scenario/resolved.ts';
import { type Mandate, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { measureMandateMet } from '../../engine/mandate/met.ts';
import type { State } from '../../engine/state/state.ts';

/** Wording by article index, and whether that text is adopted. */
export type WorldEnd = { texts: readonly WordingIndex[]; adopted: boolean };

export function readWorldEnd(end: State): WorldEnd {
  return { texts: readStandingTexts(end), adopted: end.assembly?.adopted === true };
}

/** How far instructions are met, 0..1: the value of no deal where no text is adopted. */
export function measureWorldEnd(
  mandate: Mandate,
  articles: readonly Article[],
  { texts, adopted }: WorldEnd,
): number {
  return adopted ? measureMandateMet(mandate, articles, texts) : mandate.reservation;
}
