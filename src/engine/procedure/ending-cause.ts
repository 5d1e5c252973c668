/** Why a conference ended as it did, where the ending alone does not say it. */
import type { Scenario } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { EndingCause } from '../state/event.ts';
import type { State } from '../state/state.ts';
import { weighObjections } from './objections.ts';

type Ended = Pick<State, 'ending' | 'votes' | 'gavel' | 'exhausted'> & {
  scenario: Scenario | SeatScenario;
};

/** A view will do. */
export function findEndingCause(ended: Ended): EndingCause | null {
  const { ending, votes, exhausted } = ended;
  if (ending !== 'failed' && ending !== 'suspended') return null;
  const last = votes.at(-1);
  if (ending === 'failed' && last?.kind === 'adjourn' && last.carried) return 'adjourned';
  return !exhausted && weighObjections(ended).stops ? 'objections' : null;
}
