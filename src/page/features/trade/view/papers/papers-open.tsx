/** What lies under the table, one paper at a time. */
import { InstructionsPane } from './instructions-pane.tsx';
import { LastRefusalLater } from './last-refusal-later.tsx';
import { LearntPane } from './learnt-pane.tsx';
import { OffersPane } from './offers-pane.tsx';
import { PromisesPane } from './promises-pane.tsx';
import { TradeValues } from '../table/trade-values.tsx';

export type Paper = 'values' | 'offers' | 'promises' | 'instructions' | 'learnt';

export function PaperOpen({ paper }: { paper: Paper }) {
  switch (paper) {
    case 'values':
      return <TradeValues />;
    case 'offers':
      return (
        <>
          <LastRefusalLater />
          <OffersPane />
        </>
      );
    case 'promises':
      return <PromisesPane />;
    case 'instructions':
      return <InstructionsPane />;
    case 'learnt':
      return <LearntPane />;
  }
}
