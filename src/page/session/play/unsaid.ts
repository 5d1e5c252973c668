/** What would be lost if a turn ended now: what lies untabled, and words a deal has promised that nobody proposed. */
import { chooseWordsToPropose } from '../game/deal/deal-words.ts';
import type { Game } from '../store/store.ts';
import type { Draft } from './draft.ts';

export type Unsaid = 'table' | 'words';

/** Null where nothing would be lost. */
export function findUnsaid(game: Game, kept: Draft | null): Unsaid | null {
  if (game.view.phase !== 'negotiation.floor' || game.view.plates === 0) return null;
  if (kept !== null && kept.give.length + kept.want.length > 0) return 'table';
  const isLast = game.view.sitting >= game.view.lastSitting;
  return isLast && chooseWordsToPropose(game) ? 'words' : null;
}
