/** The page that collects, over the pile the page of comparison reads. */
import { useEffect } from 'react';
import { CollectView } from '../../panels/collect/collect-view.tsx';
import { sharedRuns } from '../compare/compare-runs.ts';
import { CompareProvider } from '../selectors/compare/compare-store.ts';
import { useApp } from '../store/store.ts';

export function CollectPage() {
  const store = sharedRuns();
  const takeCarried = useApp((state) => state.takeCarried);
  useEffect(() => {
    void store.getState().restore();
    const carried = takeCarried();
    if (carried.length > 0) void store.getState().add(carried);
  }, [store, takeCarried]);
  return (
    <CompareProvider value={store}>
      <CollectView />
    </CompareProvider>
  );
}
