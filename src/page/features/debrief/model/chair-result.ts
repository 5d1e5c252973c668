import { type ChairMeasures, chairMeasures } from '../../../../analysis/chair-measures.ts';
import type { OpenedGame } from './opened.ts';

/** What a Chair has made of it; null for any other seat. */
export function chairResult({
  conference,
  seat,
}: Pick<OpenedGame, 'conference' | 'seat'>): ChairMeasures | null {
  return seat === 'CHAIR' ? chairMeasures(conference.setup, conference.state) : null;
}
