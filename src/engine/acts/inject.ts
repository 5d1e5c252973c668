/** An event of the scenario that comes from outside the conference, before its own time: whoever leads a class brings it. */
import { proceed } from './proceed.ts';
import type { HappeningEvent } from '../../scenario/resolved.ts';
import type { Setup } from '../setup/setup.ts';
import type { DomainEvent } from '../state/event.ts';
import type { State } from '../state/state.ts';
import { startTransaction } from '../state/transaction.ts';
import { takePlace } from '../outside/happenings-due.ts';

/** `notNow`: delegations are not talking. `over`: its time has come, or it was brought before. */
type Uninjectable = 'unknown' | 'over' | 'notNow';

type InjectedEvent =
  | { ok: true; state: State; happenings: readonly DomainEvent[] }
  | { ok: false; because: Uninjectable };

/** Whatever its condition says: that is for its own time, when it does not happen again. */
export function injectEvent(setup: Setup, state: State, id: string): InjectedEvent {
  const event = setup.scenario.events.find((one) => one.id === id);
  if (!event) return { ok: false, because: 'unknown' };
  if (isOver(state, event)) return { ok: false, because: 'over' };
  if (state.phase !== 'negotiation.floor') return { ok: false, because: 'notNow' };
  const meeting = startTransaction(setup, state);
  meeting.state.injected = [...(state.injected ?? []), id];
  takePlace(meeting, event);
  proceed(meeting);
  return { ok: true, state: meeting.state, happenings: meeting.happenings };
}

/** Its time has come, whether it happened then or not; or it was brought before. */
export function isOver(state: State, { id, at }: Pick<HappeningEvent, 'id' | 'at'>): boolean {
  if (state.injected?.includes(id)) return true;
  if (typeof at === 'number') return at <= state.sitting;
  return at === 'opening' || state.resumed;
}
