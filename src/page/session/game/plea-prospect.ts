/** What a seat's plea can still change of what the Chair has announced, by what the seat knows. */
import type { View } from '../../../engine/state/view.ts';
import type { PlannedChange } from './announced.ts';
import { type AgreedGain, isCloseCall } from './heading.ts';

/**
 * `stays`: pleas keep the wording already. `falls`: with all that may still be pleaded it does not stay. `waits`: it is
 * for others to plead. `spares`: the seat loses nothing by the Chair's words, and nothing counts but pleas to keep.
 * `decides`: its own plea keeps the wording. `helps`: it does so with those of others.
 */
export type PleaProspect = 'stays' | 'falls' | 'waits' | 'spares' | 'decides' | 'helps';

type Counted = Pick<PlannedChange, 'kept' | 'withOwn' | 'more' | 'points' | 'crosses'>;

/** Points of its instructions from which a loss is worth a plea. */
const NOTICED = 0.5;

/** @param gain by the close, where it is foreseen: else today's draft is what counts */
export function judgePlea(
  planned: Counted,
  { pleaShare }: View['values'],
  gain: AgreedGain | null = null,
): PleaProspect {
  const { kept, withOwn, more } = planned;
  if (kept >= pleaShare) return 'stays';
  if (more === Infinity) return 'falls';
  if (withOwn === kept) return 'waits';
  if (!mayLose(planned, gain)) return 'spares';
  return more === 0 ? 'decides' : 'helps';
}

export function canTurn(prospect: PleaProspect): boolean {
  return prospect === 'decides' || prospect === 'helps';
}

/** A seat without instructions may. */
function mayLose({ points, crosses }: Counted, gain: AgreedGain | null): boolean {
  if (crosses || points === null) return true;
  return gain ? isCloseCall(gain) || gain.points <= -NOTICED : points <= -NOTICED;
}
