/** Motions on the list beside a proposal, fetched where any is on the list. */
import type { Act } from '../../../engine/command.ts';
import { makeLazyPart } from '../lazy-part.tsx';
import { usePlay } from '../../session/play/play-context.tsx';

const Listed = makeLazyPart(async () => (await import('./listed-motions.tsx')).ListedMotions, {
  words: ['lesson'],
});

export function ListedLater({ act, aloud = false }: { act: Act | null; aloud?: boolean }) {
  const { motions } = usePlay().game.view;
  const listed = act !== null && motions.some(({ status }) => status === 'pending');
  return listed && <Listed act={act} aloud={aloud} />;
}
