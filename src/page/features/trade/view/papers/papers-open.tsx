/** What lies under the table, one paper at a time. */
import { InstructionsPane } from './instructions-pane.tsx';
import { LearntPane } from './learnt-pane.tsx';
import { OffersPane } from './offers-pane.tsx';
import { PromisesPane } from './promises-pane.tsx';
import { LastRefused, type Paper } from './papers-later.tsx';
import { Stack } from '../../../../ui/layout/primitives.tsx';
import { TradeValues } from '../table/trade-values.tsx';

export function PaperOpen({ paper }: { paper: Paper }) {
  switch (paper) {
    case 'values':
      return <TradeValues />;
    case 'offers':
      return (
        <Stack gap={4}>
          <LastRefused />
          <OffersPane />
        </Stack>
      );
    case 'promises':
      return <PromisesPane />;
    case 'instructions':
      return <InstructionsPane />;
    case 'learnt':
      return <LearntPane />;
  }
}
