/** Where a conference stands, as the page asks: by the tags of its phases. */
import { hasTag, type Phase } from '../../../engine/state/phase.ts';

export function isNegotiating(phase: Phase): boolean {
  return hasTag(phase, 'negotiation');
}

/** Motions, whips, ballots, consensus and the Bureau: the text is being decided on. */
export function isDecision(phase: Phase): boolean {
  return hasTag(phase, 'decision');
}

/** Names are called, whether on the text or on procedure. */
export function isRollCallPhase(phase: Phase): boolean {
  return hasTag(phase, 'rollCall');
}
