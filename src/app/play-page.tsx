/** The play screen with the hall's canvas in it. A crash in the hall never stops the conference. */
import { ErrorBoundary } from '../panels/error-boundary.tsx';
import { PlayScreen } from '../panels/play-screen.tsx';
import { HallMount } from './hall-mount.tsx';
import { useApp } from './store.ts';

export function PlayPage() {
  const setWebgl = useApp((state) => state.setWebgl);
  const hall = (
    <ErrorBoundary broke={() => setWebgl('no')}>
      <HallMount />
    </ErrorBoundary>
  );
  return <PlayScreen hall={hall} />;
}
