/** What became of one's words, fetched once an article has been agreed since one's last act. */
import { lazy, Suspense } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';

const DealFates = lazy(async () => ({
  default: (await import('./deal-fates.tsx')).DealFates,
}));

export function DealFatesLater() {
  const { game } = usePlay();
  const agreed = game.log.slice(game.unread).some(({ happening }) => happening.type === 'agreed');
  return <Suspense>{agreed && <DealFates />}</Suspense>;
}
