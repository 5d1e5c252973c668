/** The page of the instructor's desk. What lies on it stays while the app is open, steps back included. */
import { useEffect } from 'react';
import { DeskView } from '../features/desk/view/desk-view.tsx';
import { DeskProvider } from '../features/desk/view/use-desk.ts';
import { type AppStore, useApp, useAppStore } from '../session/store/store.ts';
import { Desk } from '../features/desk/work/desk.ts';
import { keptDrafts } from '../session/drafts/drafts.ts';

const desks = new WeakMap<AppStore, Desk>();

function findDesk(app: AppStore): Desk {
  const known = desks.get(app);
  if (known) return known;
  const made = new Desk(app, keptDrafts);
  desks.set(app, made);
  return made;
}

export function DeskPage() {
  const desk = findDesk(useAppStore());
  const { id, spot } = useApp((state) => state.route);
  const takeCarried = useApp((state) => state.takeCarried);
  useEffect(() => {
    desk.offer(location.hash);
    void desk.listDrafts();
    const leave = (event: BeforeUnloadEvent): void => {
      if (desk.store.getState().draft !== null && desk.store.getState().saving !== 'saved')
        event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      desk.rest();
    };
  }, [desk]);
  useEffect(() => {
    const { arrive, draft, openDraft, openFile, putAside } = desk.store.getState();
    if (id === undefined && draft !== null) putAside();
    else if (id !== undefined && id !== draft) void openDraft(id);
    else if (id !== undefined) arrive(spot);
    const [carried] = takeCarried();
    if (carried) void openFile(carried);
  }, [desk, id, spot, takeCarried]);
  return (
    <DeskProvider value={desk.store}>
      <DeskView />
    </DeskProvider>
  );
}
