/** Papers and what went before with a partner, fetched when the first of them is asked for. */
import { lazy, Suspense } from 'react';
import type { Paper } from './papers-open.tsx';

const fetched = () => import('./papers-open.tsx');
const Open = lazy(async () => ({ default: (await fetched()).PaperOpen }));
const History = lazy(async () => ({ default: (await fetched()).HistoryOpen }));

export function PaperLater({ paper }: { paper: Paper }) {
  return (
    <Suspense>
      <Open paper={paper} />
    </Suspense>
  );
}

export function HistoryLater({ delegation }: { delegation: number }) {
  return (
    <Suspense>
      <History delegation={delegation} />
    </Suspense>
  );
}
