/** Motions on the list that bear on words laid on the table: the list is voted on once the talks are over. */
import type { Change } from '../../../../engine/command.ts';
import { isSubstantive } from '../../../../engine/motions/motion-rules.ts';
import type { Motion } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import { type MotionRow, makeMotionRow } from './motions-sheet.ts';
import { applyChanges } from '../text/text-with.ts';
import { toTextChange, computeChangeWorth } from '../worth.ts';

export type ListedMotion = MotionRow & {
  motion: Motion;
  change: Change;
  /** It asks for the very words laid; else it would be put against them. */
  same: boolean;
};

/** Each with its count as it will be put: against all that is laid, but of a motion for the very words, against those of now. */
export function listMotionsOn(view: View, changes: readonly Change[]): ListedMotion[] {
  return changes.flatMap((change) => {
    const found = toTextChange(view, change);
    const others = changes.filter((one) => one !== change);
    return view.motions
      .filter(({ kind, status, article }) => {
        return status === 'pending' && isSubstantive(kind) && article === found?.article;
      })
      .map((motion) => {
        const same = motion.wording === found?.wording;
        const row = makeMotionRow(applyChanges(view, same ? others : changes), {
          ...motion,
          motion: motion.id,
        });
        return { ...row, motion, change, same };
      });
  });
}

/** What is left of changes once the list has been voted on as counted: neither undone there, nor brought about anyway. */
export function keepLastingChanges(view: View, changes: readonly Change[]): readonly Change[] {
  const idle = listMotionsOn(view, changes)
    .filter(({ prospect }) => prospect === 'safe' || prospect === 'ahead')
    .map(({ change }) => change);
  return idle.length === 0 ? changes : changes.filter((change) => !idle.includes(change));
}

/** Whether the list should leave nothing of what changes bring. */
export function isUndone(view: View, changes: readonly Change[]): boolean {
  const left = keepLastingChanges(view, changes);
  return left.length < changes.length && (computeChangeWorth(view, left)?.net ?? 0) <= 0;
}
