/** Papers of the table, fetched when one is opened. */
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import type { Game } from '../../../../session/store/store.ts';
import { findDealMade } from '../../../../session/game/deal/answers.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';

export type Paper = 'values' | 'offers' | 'promises' | 'instructions' | 'learnt';

/** What went before with a partner, once it is unfolded. */
export const LazyHistory = makeLazyPart(
  async () => (await import('./history-open.tsx')).HistoryOpen,
);

export const LazyPaper = makeLazyPart(async () => (await import('./papers-open.tsx')).PaperOpen);

const LastRefusal = makeLazyPart(
  async () => (await import('./last-refusal.tsx')).LastRefusalPaper,
  { words: ['aside'] },
);

/** What should turn a refusal, once a proposal has been refused to somebody who plays with hints. */
export function LastRefused() {
  const { game } = usePlay();
  return game.assist !== 'none' && wasRefused(game) && <LastRefusal />;
}

const DealNext = makeLazyPart(async () => (await import('./last-refusal.tsx')).DealNextPaper, {
  words: ['aside'],
  missing: null,
});

/** What comes of a deal once it has been taken; in a first turn its guide says so. */
export function NextOfDeal() {
  const { game, draft } = usePlay();
  const turned = useSeat((state) => state.learning.turned);
  const made = turned && !draft ? findDealMade(game) : null;
  return made && <DealNext made={made} />;
}

function wasRefused({ view, log }: Pick<Game, 'view' | 'log'>): boolean {
  return (
    view.offers.some(({ by, status }) => by === view.delegation && status === 'refused') ||
    log.some(({ happening }) => happening.type === 'informalsClosed' && !happening.agreed)
  );
}
