import type { PleaChoice } from '../../../engine/command.ts';
import type { PlannedChange } from '../../session/game/announced.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { Text } from '../layout/primitives.tsx';

/** Before it is said: to whom a plea would break a promise, and what that costs. Nothing where it breaks none. */
export function PleaBreaks({ planned, choice }: { planned: PlannedChange; choice: PleaChoice }) {
  const { game, speech } = usePlay();
  const to = planned.breaks[choice];
  if (to.length === 0) return null;
  return (
    <Text as="p" tone="red" weight={600}>
      {speech.t('plea.breaks', {
        to: to.map(speech.names.called).join(speech.t('list.join')),
        credit: game.view.values.brokenPromise * to.length,
        have: game.view.credit,
        choice,
      })}
    </Text>
  );
}
