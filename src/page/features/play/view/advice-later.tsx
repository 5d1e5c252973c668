/** What the adviser says, fetched by whoever plays with one. */
import { lazy, Suspense } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';

const Advice = lazy(async () => ({ default: (await import('../../learning/view/advice.tsx')).Advice }));

export function AdviceLater() {
  const { game } = usePlay();
  return <Suspense>{game.assist === 'adviser' && <Advice />}</Suspense>;
}
