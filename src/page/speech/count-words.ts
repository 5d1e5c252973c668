import { type MotionRow, ruleOfMove } from '../session/game/motions-sheet.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';
import { neededWords } from './rule-words.ts';

/** What the count says of a motion, in a line: "37 to 45 in favour, 71 needed of 106 voting". */
export function countWords({ put, sheet }: MotionRow, view: View, speech: Speech): string {
  const { t } = speech;
  const { low, high } = sheet.inFavour;
  const needed = neededWords(ruleOfMove(view, put.kind), sheet, 'short', speech);
  return [t('none.row', { low, high, same: low === high ? 'yes' : 'no' }), needed]
    .filter((part) => part !== '')
    .join(t('list.join'));
}
