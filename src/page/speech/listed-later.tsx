/** Motions on the list beside a proposal, fetched where any is on the list. */
import { Suspense } from 'react';
import type { Act } from '../../engine/command.ts';
import { lessonLater } from './lesson-later.ts';
import { usePlay } from '../session/play/play-context.tsx';

const Listed = lessonLater(async () => (await import('./listed-motions.tsx')).ListedMotions);

export function ListedLater({ act, aloud = false }: { act: Act | null; aloud?: boolean }) {
  const { motions } = usePlay().game.view;
  const listed = act !== null && motions.some(({ status }) => status === 'pending');
  return <Suspense>{listed && <Listed act={act} aloud={aloud} />}</Suspense>;
}
