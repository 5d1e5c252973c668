/** Packages that would come to nothing, by what the seat knows. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { isUndone } from '../vote/motions-ahead.ts';
import { judgeOutlook, packageOutlook, type RoomsKnown } from './trade.ts';

/** The room would probably refuse it, or the list of motions would undo it. */
export function isVain(view: View, changes: readonly Change[], known?: RoomsKnown): boolean {
  const room = packageOutlook(view, changes, known);
  const verdict = room && judgeOutlook(room);
  return verdict === 'no' || verdict === 'unlikely' || isUndone(view, changes);
}
