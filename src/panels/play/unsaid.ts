/** What would be lost if a turn ended now: what lies untabled, and words a deal has promised that nobody proposed. */
import { wordsWorthProposing } from '../../app/selectors/trade/deal-words.ts';
import type { Game } from '../../app/store/game.ts';
import type { Draft } from './draft.ts';

export type Unsaid = 'table' | 'words';

/** Null where nothing would be lost. */
export function unsaidIn(game: Game, kept: Draft | null): Unsaid | null {
  if (game.view.phase !== 'negotiation.floor' || game.view.plates === 0) return null;
  if (kept !== null && kept.give.length + kept.want.length > 0) return 'table';
<<<<<<< HEAD
  const isLast = game.view.sitting >= game.view.lastSitting;
  return isLast && wordsToPropose(game) ? 'words' : null;
=======
  const isLast = game.view.sitting >= game.view.scenario.procedure.sittings;
  return isLast && wordsWorthProposing(game) ? 'words' : null;
>>>>>>> 231fdf4 (First turn: a deal is suggested where the floor may follow its words, a package where room and plenary may; else why nothing is)
}
