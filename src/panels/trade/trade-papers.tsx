import { useState } from 'react';
import { ledgerOf, offersMade } from '../../app/selectors/ledger.ts';
import { InstructionsPane } from './instructions-pane.tsx';
import { LastRefusal } from './last-refusal.tsx';
import { LearntPane } from './learnt-pane.tsx';
import { OffersPane } from './offers-pane.tsx';
import { usePlay } from '../play/play-context.tsx';
import { PromisesPane } from './promises-pane.tsx';
import { TradeValues } from './trade-values.tsx';
import './trade-papers.css';

const PAPERS = ['values', 'offers', 'promises', 'instructions', 'learnt'] as const;
type Paper = (typeof PAPERS)[number];

/** Papers below the table, one open at a time: bars and ranges, offers, the ledger, one's instructions, what was learnt. */
export function TradePapers() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [open, setOpen] = useState<Paper | null>(null);
  const { view } = game;
  const waiting = offersMade(game).filter(({ offer }) => offer.status === 'held').length;
  const counts: Partial<Record<Paper, string>> = {
    offers: t('papers.offers', { n: view.offers.length, waiting }),
    promises: t('papers.promises', {
      n: ledgerOf(view).reduce((sum, { promises }) => sum + promises.length, 0),
    }),
    learnt: t('papers.learnt', { n: new Set(view.notes.map(({ of }) => of)).size }),
  };
  return (
    <section className="papers" aria-label={t('papers.title')}>
      <div className="papers-keys">
        {PAPERS.map((paper) => (
          <button
            key={paper}
            type="button"
            aria-expanded={open === paper}
            aria-controls="papers-open"
            onClick={() => setOpen(open === paper ? null : paper)}
          >
            {t(`papers.${paper}Title`)} {counts[paper] && <small>{counts[paper]}</small>}
          </button>
        ))}
      </div>
      <div id="papers-open" className="papers-open" hidden={open === null}>
        {open === 'values' && <TradeValues />}
        {open === 'offers' && (
          <>
            <LastRefusal />
            <OffersPane />
          </>
        )}
        {open === 'promises' && <PromisesPane />}
        {open === 'instructions' && <InstructionsPane />}
        {open === 'learnt' && <LearntPane />}
      </div>
    </section>
  );
}
