/** What an instructor has taken out of the player's hands. */
import type { Lock } from '../../../conference/invitation.ts';
import type { Game } from '../store/store.ts';

export function isLocked(game: Pick<Game, 'locks'> | null, lock: Lock): boolean {
  return game?.locks?.includes(lock) ?? false;
}
