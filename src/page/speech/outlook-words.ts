import { type MotionRow, findRuleOfMove } from '../session/game/vote/motions-sheet.ts';
import type { CountSheet, VoteOutlook } from '../session/game/vote/vote-count.ts';
import type { Speech } from './use-game.ts';
import { formatNeeded } from './vote-words.ts';

/**
 * Whether a motion will carry, in the words of the list of motions: likely and unlikely where eight in ten results agree. What
 * the best case needs is another number than what is needed as counted, which the page gives beside it; so it is told by how
 * many it falls short.
 */
export function formatOutlook(
  sheet: Pick<CountSheet, 'outlook' | 'best' | 'inFavour' | 'needed'>,
  { t, openFigures: figures }: Pick<Speech, 't' | 'openFigures'>,
): string {
  const { yes, needed } = sheet.best;
  const short = needed === null ? 'none' : figures.points(needed - yes);
  return t(`count.outlook.${judgeCount(sheet)}`, { short });
}

function judgeCount({
  outlook,
  inFavour,
  needed,
}: Pick<CountSheet, 'outlook' | 'inFavour' | 'needed'>): VoteOutlook | 'open' {
  const counts = outlook === 'likely' || outlook === 'unlikely';
  return counts && needed !== null && inFavour.low < needed && inFavour.high >= needed
    ? 'open'
    : outlook;
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
