import { type ChairMeasures, measureChair } from '../../../../analysis/chair-measures.ts';
import type { OpenedGame } from './opened.ts';

/** What a Chair has made of it; null for any other seat. */
export function readChairResult({
  conference,
  seat,
}: Pick<OpenedGame, 'conference' | 'seat'>): ChairMeasures | null {
  return seat === 'CHAIR' ? measureChair(conference.setup, conference.state) : null;
}
