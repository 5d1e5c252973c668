/** Papers of the table, fetched when one is opened. */
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import type { Game } from '../../../../session/store/store.ts';
import { answerNow, findDealMade } from '../../../../session/game/deal/answers.ts';
import { findQuestionOffer, usePlay, useSeat } from '../../../../session/play/play-context.tsx';

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

const AnswerNext = makeLazyPart(async () => (await import('./last-refusal.tsx')).AnswerNextPaper, {
  words: ['aside'],
  missing: null,
});

/** What comes of a deal once it has been taken, which in a first turn its guide says, or of a refusal. */
export function NextOfDeal() {
  const { game, draft } = usePlay();
  const turned = useSeat((state) => state.learning.turned);
  if (draft || game.readOnly) return null;
  const made = turned ? findDealMade(game) : null;
  // An offer in return is answered first.
  const answered = findQuestionOffer(game) ? null : answerNow(game);
  return (made || answered) && <AnswerNext made={made} answered={answered} />;
}

function wasRefused({ view, log }: Pick<Game, 'view' | 'log'>): boolean {
  return (
    view.offers.some(({ by, status }) => by === view.delegation && status === 'refused') ||
    log.some(({ happening }) => happening.type === 'informalsClosed' && !happening.agreed)
  );
}
