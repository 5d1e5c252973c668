/** What it takes to close a bracket, fetched by whoever plays with hints. */
import { lazy, Suspense } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Props } from './closing-price.tsx';

const ClosingPrice = lazy(async () => ({
  default: (await import('./closing-price.tsx')).ClosingPrice,
}));

export function ClosingPriceLater(props: Props) {
  const { game } = usePlay();
  return <Suspense>{game.assist !== 'none' && <ClosingPrice {...props} />}</Suspense>;
}
