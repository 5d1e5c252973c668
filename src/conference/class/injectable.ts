/** Which events of its scenario can still be brought to a table. */
import { isOver } from '../../engine/acts/inject.ts';
import type { LiveTable } from './live-table.ts';

type Standing = Pick<LiveTable, 'conference' | 'coming'>;

/** None once the talks are over: nobody would talk about them. */
export function listInjectable({ conference, coming }: Standing): string[] {
  const { setup, state } = conference;
  if (!state.phase.startsWith('negotiation.')) return [];
  const left = setup.scenario.events.filter((event) => !isOver(state, event));
  return left.map(({ id }) => id).filter((id) => !coming.includes(id));
}

/** Brought, or to be once delegations talk again. */
export function listBrought({ conference, coming }: Standing): readonly string[] {
  return [...(conference.state.injected ?? []), ...coming];
}
