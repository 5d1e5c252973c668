import { type ChairMeasures, chairMeasures } from '../../../../analysis/chair-measures.ts';
import type { Game } from '../../../session/store/game.ts';

/** What a Chair has made of it; null for any other seat. */
export function chairResult({
  conference,
  seat,
}: Pick<Game, 'conference' | 'seat'>): ChairMeasures | null {
  return seat === 'CHAIR' ? chairMeasures(conference.setup, conference.state) : null;
}
