import type { PleaChoice } from '../../../engine/command.ts';
import type { PlannedChange } from '../../session/game/announced.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import parts from '../parts.module.css?names';

/** Before it is said: to whom a plea would break a promise, and what that costs. Nothing where it breaks none. */
export function PleaBreaks({ planned, choice }: { planned: PlannedChange; choice: PleaChoice }) {
  const { game, speech } = usePlay();
  const to = planned.breaks[choice];
  if (to.length === 0) return null;
  return (
    <p className={parts['worth-line']}>
      {speech.t('plea.breaks', {
        to: to.map(speech.names.called).join(speech.t('list.join')),
        credit: game.view.values.brokenPromise * to.length,
        choice,
      })}
    </p>
  );
}
