/** The play screen with the hall's canvas in it. A crash in the hall never stops the conference. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { PlayScreen } from './play/play-screen.tsx';
import { HallMount } from './hall-mount.tsx';
import type { HallProps } from '../session/game/hall-model.ts';
import { makeLazyPart } from '../ui/lazy-part.tsx';
import { useApp } from '../session/store/store.ts';

/** Between two persons at one screen; nothing is shown until it has come. */
const LazyCurtain = makeLazyPart(
  async () => (await import('../features/together/view/curtain.tsx')).Curtain,
);

/** @param band of a class, under the top bar */
export function PlayPage({ band }: { band?: ReactNode }) {
  const seat = useApp((state) => state.game?.seat);
  const curtain = useApp((state) => state.game?.curtain);
  // A person's drafts and what was open go with their seat.
  return curtain === undefined ? (
    <PlayScreen key={seat} Hall={SafeHall} band={band} />
  ) : (
    <LazyCurtain key={curtain} />
  );
}

function SafeHall(props: HallProps) {
  const setWebgl = useApp((state) => state.setWebgl);
  return (
    <ErrorBoundary broke={() => setWebgl('no')}>
      <HallMount {...props} />
    </ErrorBoundary>
  );
}
