/** Where a scenario leaves it to each delegation whether the text binds it. A view will do. */
import type { SeatScenario } from '../seat-scenario.ts';
import type { Ending } from '../state/event.ts';

/** `exit`: who objects to an adopted text is free of it; `sign`: who wants to signs one that was not adopted. */
export type OwnChoice = 'exit' | 'sign';

/** What each is asked once it is known whether the text was adopted; null: nothing. */
export function findOwnChoice(
  { procedure }: Pick<SeatScenario, 'procedure'>,
  ending: Ending | null,
): OwnChoice | null {
  if (ending === 'consensus' || ending === 'vote') return procedure.exit ? 'exit' : null;
  return procedure.signatories === undefined ? null : 'sign';
}

/** Whether the adopted text is in force by itself: nobody signs or ratifies it. */
export function isInForceAtOnce(
  { procedure }: Pick<SeatScenario, 'procedure'>,
  ending: Ending | null,
): boolean {
  return procedure.bindsAll === true || findOwnChoice({ procedure }, ending) === 'exit';
}

/** Nobody objects to what costs nothing, nor signs what brings nothing. */
export function isBoundByGain(gain: number, choice: OwnChoice): boolean {
  return choice === 'exit' ? gain >= 0 : gain > 0;
}
