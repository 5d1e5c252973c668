import type { Facts } from './games.ts';
import { shareOf } from './paired.ts';
import { points } from './report.ts';

/** Of a conference whose rules let nobody sign a text that was not adopted. */
export const USUAL_ENDINGS = ['consensus', 'vote', 'suspended', 'failed'] as const;

/** Shares of consensus / vote / suspended / failed, in whole per cent. */
export function endingsOf(games: readonly Facts[]): string {
  return USUAL_ENDINGS.map((ending) =>
    points(
      shareOf(games, (game) => game.ending === ending),
      0,
    ),
  ).join(' / ');
}
