/** What should turn a refusal, fetched once a proposal has been refused to somebody who plays with hints. */
import { lazy, Suspense } from 'react';
import type { Game } from '../../../../session/store/game.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';

const LastRefusal = lazy(async () => ({
  default: (await import('./last-refusal.tsx')).LastRefusal,
}));

export function LastRefusalLater() {
  const { game } = usePlay();
  return <Suspense>{game.assist !== 'none' && wasRefused(game) && <LastRefusal />}</Suspense>;
}

function wasRefused({ view, log }: Pick<Game, 'view' | 'log'>): boolean {
  return (
    view.offers.some(({ by, status }) => by === view.delegation && status === 'refused') ||
    log.some(({ happening }) => happening.type === 'informalsClosed' && !happening.agreed)
  );
}
