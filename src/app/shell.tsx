/** The page of the route, inside what every page has: notices, and a net under errors. */
import { Suspense } from 'react';
import { Arrival } from '../panels/arrival.tsx';
import { ErrorBoundary } from '../panels/error-boundary.tsx';
import { FailurePage } from '../panels/failure-page.tsx';
import { FileReport } from '../panels/file-report.tsx';
import { FrontDoor } from '../panels/front-door.tsx';
import { Notices } from '../panels/notices.tsx';
import { Waiting } from '../panels/waiting.tsx';
import type { Pages } from './pages.ts';
import { useApp } from './store.ts';

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
        <Arrival />
      </Suspense>
    </ErrorBoundary>
  );
}

function PageOfRoute({ pages }: { pages: Pages }) {
  const { PlayPage, OutcomePage, CreditsPage, CodexPage, NumbersPage, InvitedPage, SharePage } =
    pages;
  const { ComparePage, DeskPage, GuidePage } = pages;
  const { CollectPage, PrintPage } = pages;
  const { page, id } = useApp((state) => state.route);
  const game = useApp((state) => state.game?.id ?? null);
  const curtain = useApp((state) => state.game?.curtain !== undefined);
  switch (page) {
    case 'door':
      return <FrontDoor />;
    case 'credits':
      return <CreditsPage />;
    case 'codex':
      return <CodexPage />;
    case 'collect':
      return <CollectPage />;
    case 'print':
      return <PrintPage />;
    case 's':
      return <InvitedPage />;
    case 'share':
      return <SharePage />;
    case 'desk':
      return <DeskPage />;
    case 'compare':
      return <ComparePage />;
    case 'guide':
      return <GuidePage />;
    case 'numbers':
      return <NumbersPage />;
    case 'play':
      return game !== null && game === id ? <PlayPage key={game} /> : <Waiting />;
    case 'outcome':
      // The curtain hides every page of the game.
      if (curtain && game === id) return <PlayPage key={game} />;
      return game !== null && game === id ? (
        <>
          <FileReport />
          <OutcomePage key={game} />
        </>
      ) : (
        <Waiting />
      );
  }
}
