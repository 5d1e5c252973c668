/** The page of comparison with its store and its workers. */
import { useEffect } from 'react';
import { CompareView } from '../../panels/compare/compare-view.tsx';
import { CompareProvider, type CompareStore } from '../selectors/compare/compare-store.ts';
import { useApp } from '../store.ts';
import { sharedRuns } from './shared-runs.ts';

export function ComparePage() {
  const store = sharedRuns();
  const lines = useApp(({ route }) => (route.page === 'compare' ? route.id : undefined));
  useEffect(() => {
    // A link carries result lines, with commas between them.
    if (lines !== undefined) void store.getState().paste(lines.replaceAll(',', '\n'), '#/compare');
  }, [lines, store]);
  return (
    <CompareProvider value={store}>
      <CompareView />
    </CompareProvider>
  );
}
