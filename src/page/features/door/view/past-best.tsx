/** What one's own best game in a seat, or in any seat of a conference, came to. */
import type { KeptScore } from '../../../session/scores.ts';
import { useWords } from '../../../speech/words.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import { findOwnBest } from '../model/own-best.ts';
import { usePoints } from './use-points.ts';

type Props = { scores: readonly KeptScore[]; conference: string; seat: string | null };

export function PastBest({ scores, conference, seat }: Props) {
  const t = useWords();
  const { points, signed } = usePoints();
  const best = findOwnBest(scores, conference, seat);
  if (!best) return null;
  const { n } = best;
  return (
    <Text type="label" tone="soft" weight={600} data-part="own-best">
      {t('door.best', { points: points(best.points), taken: signed(best.taken), n })}
    </Text>
  );
}
