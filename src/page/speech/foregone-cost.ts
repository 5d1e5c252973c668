import type { View } from '../../engine/state/view.ts';
import { countForegoneLosses } from '../session/game/vote/foregone.ts';
import type { Translate } from './words.ts';

/** What following instructions on all that is hopeless costs the seat; nothing where it loses no motion of its own. */
export function tellForegoneCost(view: View, t: Translate): string {
  const { n, lost, saves } = countForegoneLosses(view);
  if (lost === 0) return '';
  return t('foregone.cost', { n, lost, have: view.credit, saves: saves ? 'yes' : 'no' });
}
