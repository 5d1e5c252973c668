import { usePlay } from '../../../../session/play/play-context.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import { computePointsNow } from '../../../../session/game/worth.ts';
import type { Since } from '../../model/since-last.ts';
import { makeSinceFigures } from './since-figures.ts';

/** In today's draft: for whom nothing is foreseen. */
export function PointsMoved({ since }: { since: Since }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const moved = makeSinceFigures(since, computePointsNow(game.view), figures);
  if (!moved) return null;
  return (
    <Text
      as="b"
      face="mono"
      weight={500}
      size={3}
      tone={moved.sign === '+' ? 'ok' : moved.sign === '-' ? 'red' : undefined}
      data-sign={moved.sign}
    >
      {t('since.points', {
        before: figures.points(moved.before),
        now: figures.points(moved.now),
        by: figures.signed(moved.by),
      })}
    </Text>
  );
}
