import { type MotionRow, findRuleOfMove } from '../session/game/vote/motions-sheet.ts';
import { readMotionTraits } from '../session/game/vote/motion-traits.ts';
import { hasQuorum } from '../../engine/state/seated.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';
import { formatNeeded } from './vote-words.ts';

/** Whether a motion has its way, in a few words. */
export function formatProspect({ put, prospect }: MotionRow, { t }: Speech): string {
  const { vague, side } = readMotionTraits(put.kind);
  return t(`none.prospect.${prospect}`, { side: vague ? 'vague' : side });
}

/** What the count says of a motion, in a line: "37 to 45 in favour, 71 needed of about 106 voting". */
export function formatCountWords({ put, sheet }: MotionRow, view: View, speech: Speech): string {
  const { t } = speech;
  const { low, high } = sheet.inFavour;
  const needed = formatNeeded(findRuleOfMove(view, put.kind), sheet, 'ahead', speech);
  const row = t('none.row', { low, high, same: low === high ? 'yes' : 'no' });
  return [row, needed, hasQuorum(view.scenario, view.present) ? '' : t('strip.noQuorum')]
    .filter((part) => part !== '')
    .join(t('list.join'));
}
