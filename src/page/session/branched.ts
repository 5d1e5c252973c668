/** What is to be tried in a game that goes on from a moment of another, until it has been: told by where it was chosen. */
import type { Game } from './store/store.ts';

const TO_TRY = new Map<string, { seat: string; acts: number; tried: string }>();

type Branch = Pick<Game, 'id' | 'seat' | 'own'>;

export function keepToTry({ id, seat, own }: Branch, tried: string): void {
  TO_TRY.set(id, { seat, acts: own.length, tried });
}

/** Empty where nothing was named; null once the seat has acted, for another seat, and in a game that is no branch. */
export function readToTry({ id, seat, own }: Branch): string | null {
  const kept = TO_TRY.get(id);
  return kept?.seat === seat && kept.acts === own.length ? kept.tried : null;
}
