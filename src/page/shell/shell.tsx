/** The page of the route, inside what every page has: notices, and a net under errors. */
import { Suspense } from 'react';
import { Arrival } from '../features/door/view/arrival.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailurePage } from './failure-page.tsx';
import { makeLazyPart } from '../ui/lazy-part.tsx';
import { FileDrop } from '../ui/files/file-drop.tsx';
import { FrontDoor } from '../features/door/view/front-door.tsx';
import { Notices } from '../ui/notices/notices.tsx';
import { LazySettingsDialog } from './settings-part.ts';
import { Waiting } from '../ui/page/waiting.tsx';
import type { Pages } from './pages.ts';
import { useApp } from '../session/store/store.ts';

const ProofReport = makeLazyPart(
  async () => (await import('../ui/files/file-report.tsx')).ProofReport,
  { words: ['files'] },
);
const UnopenedGame = makeLazyPart(
  async () => (await import('../features/door/view/saved-games-damaged.tsx')).UnopenedGame,
  { words: ['damaged'] },
);

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
      <Settings />
    </ErrorBoundary>
  );
}

/** Asked for on a page outside the hall. */
function Settings() {
  const asked = useApp((state) => state.settingsAsked);
  const ask = useApp((state) => state.askSettings);
  return asked && <LazySettingsDialog close={() => ask(false)} />;
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
  const proof = useApp((state) => state.proof !== null);
  if (unopened !== null && unopened.id === id) return <UnopenedGame />;
  if (game === null || game !== id) return <Waiting />;
  return (
    <>
      {shown === 'outcome' && proof && <ProofReport />}
      <Page key={game} />
    </>
  );
}
