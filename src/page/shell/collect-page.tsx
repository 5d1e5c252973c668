/** The page that collects, over the pile the page of comparison reads. */
import { useEffect } from 'react';
import { CollectView } from '../features/compare/view/collect/collect-view.tsx';
import { pileOfTab } from './compare-runs.ts';
import { CompareProvider } from '../features/compare/view/use-compare.ts';
import { useApp } from '../session/store/store.ts';

export function CollectPage() {
  const store = pileOfTab();
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
