/** The page of the instructor's desk: its state lives as long as the page is shown. */
import { useEffect, useState } from 'react';
import { DeskView } from '../../panels/desk/desk-view.tsx';
import { DeskProvider } from '../selectors/desk/state.ts';
import { useApp, useAppStore } from '../store.ts';
import { Desk } from './desk.ts';

export function DeskPage() {
  const app = useAppStore();
  const id = useApp((state) => state.route.id);
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const made = new Desk(app);
    void made.listDrafts();
    setDesk(made);
    return () => made.close();
  }, [app]);
  useEffect(() => {
    if (!desk) return;
    const { draft, openDraft, putAside } = desk.store.getState();
    if (id === undefined && draft !== null) putAside();
    else if (id !== undefined && id !== draft) void openDraft(id);
  }, [desk, id]);
  if (!desk) return null;
  return (
    <DeskProvider value={desk.store}>
      <DeskView />
    </DeskProvider>
  );
}
