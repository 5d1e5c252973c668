/** What came of a turn stays to be read while the seat only asks questions. */
import type { Game } from '../store/store.ts';

type Turn = Pick<Game, 'id' | 'own' | 'readOnly'> & {
  view: Pick<Game['view'], 'sitting' | 'phase'>;
};

/** Recalls, for each game, what was found last, as long as the seat has done nothing but ask in that sitting. */
export function makeRecall<Found>(): (game: Turn, found: Found | null) => Found | null {
  const last = new Map<string, { found: Found; acts: number; turn: string }>();
  return ({ id, own, readOnly, view }, found) => {
    const { length: acts } = own;
    const turn = `${view.sitting} ${view.phase}`;
    if (found && acts > 0) last.set(id, { found, acts, turn });
    const kept = last.get(id);
    if (found || readOnly || kept?.turn !== turn || kept.acts > acts) return found;
    return own.slice(kept.acts).every(({ command }) => command.type === 'ask') ? kept.found : null;
  };
}
