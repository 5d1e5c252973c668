/** What the treaty of a closed conference becomes; null without one. */
import { type Afterlife, afterlife } from '../../../analysis/afterlife/afterlife.ts';
import type { Game } from '../store/game.ts';

export function afterlifeOf({ conference }: Pick<Game, 'conference'>): Afterlife | null {
  return afterlife(conference.setup, conference.state);
}

export type AfterlifeOf = ReturnType<typeof afterlifeOf>;
