import type { ConferenceStep } from '../conference/steps.ts';
import type { DomainEvent } from '../engine/state/event.ts';

/** Moves of the text in a step, each in the sitting it happened in: a sitting may close and the next open in one step. */
export function listMoves({
  before,
  happenings,
}: ConferenceStep): { moved: Extract<DomainEvent, { type: 'textMoved' }>; sitting: number }[] {
  let { sitting } = before;
  return happenings.flatMap((one) => {
    if (one.type === 'sitting') ({ sitting } = one);
    return one.type === 'textMoved' ? [{ moved: one, sitting }] : [];
  });
}
