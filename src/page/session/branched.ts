/** What is to be tried in a game that goes on from a moment of another, until it has been: told by where it was chosen. */
import type { Game } from './store/store.ts';

const TO_TRY = new Map<string, { acts: number; tried: string }>();

export function keepToTry({ id, own }: Pick<Game, 'id' | 'own'>, tried: string): void {
  TO_TRY.set(id, { acts: own.length, tried });
}

/** Empty where nothing was named; null once the seat has acted, and in a game that is no branch. */
export function readToTry({ id, own }: Pick<Game, 'id' | 'own'>): string | null {
  const kept = TO_TRY.get(id);
  return kept?.acts === own.length ? kept.tried : null;
}
