import { isNegotiating } from '../../../session/game/stage.ts';
import { type ReactNode, useMemo } from 'react';
import { seatKind } from '../../../session/game/seat-kind.ts';
import type { Game } from '../../../session/store/store.ts';
import { ON_THE_TABLE } from '../../../session/play/act-table.ts';
import { type Draft, openDraft } from '../../../session/play/draft.ts';
import { LazyPaper } from './papers/papers-later.tsx';
import {
  makeFreshDraft,
  findQuestionOffer,
  turnOffer,
  usePlay,
  useSeat,
} from '../../../session/play/play-context.tsx';
import { SlipPanel, Stack } from '../../../ui/layout/primitives.tsx';
import { tellRejection } from '../../../speech/tell-reason.ts';
import { type BesideTable, TradeTable } from './table/trade-table.tsx';
import '../../../ui/deals/learnt-of.module.css';
import styles from './trade-view.module.css';

type Phase = Game['view']['phase'];

type LegalAct = Game['acts'][number];

const KINDS = ['offer', 'package', 'text'] as const;

/** The trading table; where nothing can be traded now, why, and one's instructions, offers and promises. */
export function TradeView({ question, ...beside }: BesideTable & { question: ReactNode }) {
  const table = useTable();
  if (table) return <TradeTable draft={table} beside={beside} />;
  return (
    <div className={styles['trade']}>
      <WhyShut />
      <LazyPaper paper="instructions" />
      <Stack gap={5}>
        {question}
        {beside.form}
        {beside.advice}
        <LazyPaper paper="offers" />
        <LazyPaper paper="promises" />
        <LazyPaper paper="learnt" />
      </Stack>
    </div>
  );
}

/**
 * What lies on the table: the act being put together; else an offer to answer, turned round; else what lay there
 * before, or an empty offer to the best prospect. Null where nothing can be put on it now.
 */
function useTable(): Draft | null {
  const { game, draft, kept, known, legal } = usePlay();
  const picked = useSeat((state) => state.picked);
  return useMemo(() => {
    if (draft && ON_THE_TABLE.has(draft.type)) return draft;
    if (game.readOnly) return null;
    const open = (type: Draft['type']) => legal(type)?.unavailable === null;
    const asked = findOfferAsked(game);
    if (asked) {
      const fresh = { ...openDraft('counter', asked.id), ...turnOffer(game, asked) };
      return open('counter') ? fresh : null;
    }
    const kinds = KINDS.filter(open);
    const kind = kinds.find((type) => type === kept?.type) ?? kinds[0];
    return kind ? makeFreshDraft(kind, game, { picked, known, kept, act: legal(kind) }) : null;
  }, [game, draft, kept, known, picked, legal]);
}

function findOfferAsked(game: Game) {
  const asked = findQuestionOffer(game);
  return game.view.offers.find(({ id, status }) => id === asked?.id && status === 'standing');
}

/** Why nobody can trade now. */
function WhyShut() {
  const why = useWhyShut();
  return (
    <SlipPanel as="p" className={styles['trade-shut']} data-part="trade-shut">
      {why}
    </SlipPanel>
  );
}

function useWhyShut(): string {
  const { game, speech, legal } = usePlay();
  const { t, names } = speech;
  const { awaited, phase } = game.view;
  if (phase === 'closed') return t('trade.shutClosed');
  const kind = seatKind(game.view);
  if (kind !== 'delegation') return t('trade.shutSeat', { kind });
  if (game.readOnly) return t('trade.shutElsewhere');
  if (awaited !== null && awaited !== game.seat)
    return t('trade.shutTurn', { seat: names.called(awaited) });
  const why = readReason(legal('offer'));
  return t('trade.shutPhase', {
    stage: nameStage(phase),
    phase: t(`phase.${phase}`),
    why: why ? tellRejection(why, speech) : '',
  });
}

/** What stands in the way, for a message to choose by. */
function nameStage(phase: Phase): 'room' | 'vote' | 'pleas' | 'floor' | 'decision' | 'before' {
  if (phase === 'negotiation.floor') return 'floor';
  if (phase === 'negotiation.announcement' || phase === 'negotiation.pleas') return 'pleas';
  if (phase === 'negotiation.rollCall') return 'vote';
  if (isNegotiating(phase)) return 'room';
  return phase === 'opening' || phase === 'generalDebate' ? 'before' : 'decision';
}

function readReason(act: LegalAct | undefined) {
  return act?.unavailable ?? null;
}
