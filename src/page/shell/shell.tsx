/** The page of the route, inside what every page has: notices, and a net under errors. */
import { Suspense } from 'react';
import { Arrival } from '../features/door/view/arrival.tsx';
import { ErrorBoundary } from '../ui/page/error-boundary.tsx';
import { FailurePage } from './failure-page.tsx';
import { ProofReportLater } from '../ui/files/file-report-later.tsx';
import { FileDrop } from '../ui/files/file-drop.tsx';
import { FrontDoor } from '../features/door/view/front-door.tsx';
import { Notices } from '../ui/notices/notices.tsx';
import { UnopenedGameLater } from '../features/door/view/saves-later.tsx';
import { Waiting } from '../ui/page/waiting.tsx';
import type { Pages } from './pages.ts';
import { useApp } from '../session/store/store.ts';

export function Shell({ pages }: { pages: Pages }) {
  const failure = useApp((state) => state.failure);
  const page = useApp((state) => state.route.page);
  const fail = useApp((state) => state.fail);
  if (failure) return <FailurePage report={failure} />;
  return (
    <ErrorBoundary key={page} broke={fail}>
      <Notices />
      <Suspense fallback={<Waiting />}>
        <PageOfRoute pages={pages} />
        <FileDrop stray />
        <Arrival />
      </Suspense>
    </ErrorBoundary>
  );
}

function PageOfRoute({ pages }: { pages: Pages }) {
  const { page } = useApp((state) => state.route);
  if (page === 'door') return <FrontDoor />;
  if (page === 'play' || page === 'outcome') return <PageOfGame page={page} pages={pages} />;
  const Page = pages[page];
  return <Page />;
}

/** A page of a game waits until that game is there; a curtain hides both of them. */
function PageOfGame({ page, pages }: { page: 'play' | 'outcome'; pages: Pages }) {
  const id = useApp((state) => state.route.id);
  const game = useApp((state) => state.game?.id ?? null);
  const curtain = useApp((state) => state.game?.curtain !== undefined);
  const shown = curtain ? 'play' : page;
  const Page = pages[shown];
  const unopened = useApp((state) => state.unopened);
  if (unopened !== null && unopened.id === id) return <UnopenedGameLater />;
  if (game === null || game !== id) return <Waiting />;
  return (
    <>
      {shown === 'outcome' && <ProofReportLater />}
      <Page key={game} />
    </>
  );
}
