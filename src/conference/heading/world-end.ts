/** How a world ends, and what that is worth to a seat. */
import type { Article, WordingIndex } from '../../scenario/resolved.ts';
import {
  computeBracketLoss,
  type Mandate,
  readStandingTexts,
} from '../../engine/mandate/mandate.ts';
import { measureMandateMet } from '../../engine/mandate/met.ts';
import type { World } from '../search/worlds.ts';

export type WorldEnd = {
  /** Wording by article index. */
  texts: readonly WordingIndex[];
  adopted: boolean;
  /** What brackets that ended it take, in utility. */
  lost: number;
  /** As it closed: who ratifies and who dissociates are in it. */
  closed: World;
};

export function readWorldEnd(closed: World): WorldEnd {
  const { setup, state } = closed;
  const adopted = state.assembly?.adopted === true;
  const lost = computeBracketLoss(setup.values, state);
  return { texts: readStandingTexts(state), adopted, lost, closed };
}

/** How far instructions are met, 0..1: the value of no deal where no text is adopted. */
export function measureWorldEnd(
  mandate: Mandate,
  articles: readonly Article[],
  { texts, adopted, lost }: WorldEnd,
): number {
  return adopted ? measureMandateMet(mandate, articles, texts) : mandate.reservation - lost;
}
