/** The page that collects, over the pile the page of comparison reads. */
import { CollectView } from '../../panels/collect/collect-view.tsx';
import { sharedRuns } from '../compare/compare-runs.ts';
import { CompareProvider } from '../selectors/compare/compare-store.ts';

export function CollectPage() {
  return (
    <CompareProvider value={sharedRuns()}>
      <CollectView />
    </CompareProvider>
  );
}
