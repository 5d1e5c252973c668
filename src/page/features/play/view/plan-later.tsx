/** What one wants to leave with, asked before the first act; fetched where there has been none. */
import { lazy, Suspense } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';

const Plan = lazy(async () => ({ default: (await import('./plan-card.tsx')).PlanCard }));

export function PlanLater() {
  const { game } = usePlay();
  const { conference, seat } = game;
  const acted = conference.commands.some((command) => command.seat === seat);
  return <Suspense>{!acted && <Plan />}</Suspense>;
}
