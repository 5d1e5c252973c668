import { type MotionRow, findRuleOfMove } from '../session/game/vote/motions-sheet.ts';
import type { CountSheet } from '../session/game/vote/vote-count.ts';
import type { Speech } from './use-game.ts';
import { formatNeeded } from './vote-words.ts';

/**
 * Whether a motion will carry. What the best case needs is another number than what is needed as counted, which the
 * page gives beside it; so it is told by how many it falls short.
 */
export function formatOutlook(
  { outlook, best: { yes, needed } }: Pick<CountSheet, 'outlook' | 'best'>,
  { t, openFigures: figures }: Pick<Speech, 't' | 'openFigures'>,
): string {
  const short = needed === null ? 'none' : figures.points(needed - yes);
  return t(`count.outlook.${outlook}`, { short });
}

/** How many in favour a question needs, as it is counted. */
export function formatNeededFor(
  { kind }: Pick<MotionRow['put'], 'kind'>,
  sheet: CountSheet,
  view: Parameters<typeof findRuleOfMove>[0],
  speech: Speech,
): string {
  return formatNeeded(findRuleOfMove(view, kind), sheet, 'counted', speech);
}
