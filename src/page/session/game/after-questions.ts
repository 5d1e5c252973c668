/** What came of a turn stays to be read while the seat only asks questions. */
import type { Game } from '../store/store.ts';

type Turn = Pick<Game, 'id' | 'seat' | 'own' | 'readOnly'> & {
  view: Pick<Game['view'], 'sitting' | 'phase'>;
};

/** Recalls, for each seat of a game, what was found last, as long as it has done nothing but ask in that sitting. */
export function makeRecall<Found>(): (game: Turn, found: Found | null) => Found | null {
  const last = new Map<string, { found: Found; acts: number; turn: string }>();
  return ({ id, seat, own, readOnly, view }, found) => {
    const { length: acts } = own;
    // At one screen several seats have turns of one game.
    const whose = `${id} ${seat}`;
    const turn = `${view.sitting} ${view.phase}`;
    if (found && acts > 0) last.set(whose, { found, acts, turn });
    const kept = last.get(whose);
    if (found || readOnly || kept?.turn !== turn) return found;
    if (kept.acts > acts) {
      // The act was taken back: what is done in its place has another outcome.
      last.delete(whose);
      return null;
    }
    return own.slice(kept.acts).every(({ command }) => command.type === 'ask') ? kept.found : null;
  };
}

/** What was told before is older than what is said now. */
export function isAnswerNewest({
  own,
  log,
  unread,
}: Pick<Game, 'own' | 'log' | 'unread'>): boolean {
  return (
    own.at(-1)?.command.type === 'ask' &&
    log.slice(unread).every(({ happening }) => happening.type === 'asked')
  );
}
