/** What lies under the table, one paper at a time. */
import { InstructionsPane } from './instructions-pane.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { LearntPane } from './learnt-pane.tsx';
import { OffersPane } from './offers-pane.tsx';
import { PromisesPane } from './promises-pane.tsx';
import type { Game } from '../../../../session/store/game.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { TradeValues } from '../table/trade-values.tsx';

const LastRefusal = makeLazyPart(async () => (await import('./last-refusal.tsx')).LastRefusalPaper);

export type Paper = 'values' | 'offers' | 'promises' | 'instructions' | 'learnt';

export function PaperOpen({ paper }: { paper: Paper }) {
  switch (paper) {
    case 'values':
      return <TradeValues />;
    case 'offers':
      return (
        <>
          <LastRefused />
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

/** What should turn a refusal, once a proposal has been refused to somebody who plays with hints. */
export function LastRefused() {
  const { game } = usePlay();
  return game.assist !== 'none' && wasRefused(game) && <LastRefusal />;
}

function wasRefused({ view, log }: Pick<Game, 'view' | 'log'>): boolean {
  return (
    view.offers.some(({ by, status }) => by === view.delegation && status === 'refused') ||
    log.some(({ happening }) => happening.type === 'informalsClosed' && !happening.agreed)
  );
}
