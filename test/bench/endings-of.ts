import type { Facts } from './games.ts';
import { shareOf } from './paired.ts';
import { points } from './report.ts';

const ENDINGS = ['consensus', 'vote', 'suspended', 'failed'] as const;

/** Shares of consensus / vote / suspended / failed, in whole per cent. */
export function endingsOf(games: readonly Facts[]): string {
  return ENDINGS.map((ending) =>
    points(
      shareOf(games, (game) => game.ending === ending),
      0,
    ),
  ).join(' / ');
}
