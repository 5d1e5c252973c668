/** Whether a vote went as the seat voted: a motion that one fought and that failed is won. */
import type { HallLamp } from '../../../session/game/hall-model.ts';

/** Undefined where it took no side. */
export function judgeOwnSide(
  ballot: HallLamp | undefined,
  carried: boolean,
): 'won' | 'lost' | undefined {
  if (ballot !== 'yes' && ballot !== 'no') return undefined;
  return (ballot === 'yes') === carried ? 'won' : 'lost';
}
