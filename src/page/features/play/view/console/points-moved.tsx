/** How the points of a seat moved since its last act. */
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import type { SinceFigures } from './since-figures.ts';

export function PointsMoved({ moved }: { moved: SinceFigures }) {
  const { t, figures } = usePlay().speech;
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
