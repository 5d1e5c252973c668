import { useEffect, useRef, useState } from 'react';
import { listAccounts, listOffersMade } from '../../model/ledger.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Row } from '../../../../ui/layout/primitives.tsx';
import { showWhole } from '../../../../ui/show-whole.ts';
import { ONE_COLUMN } from '../../../../ui/use-media.ts';
import { type Paper, LazyPaper } from './papers-later.tsx';
import styles from './trade-papers.module.css';

const PAPERS: readonly Paper[] = ['values', 'offers', 'promises', 'instructions', 'learnt'];

/** Papers below the table that have something on them, one open at a time: bars and ranges, offers, the ledger, one's instructions, what was learnt. */
export function TradePapers() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const [open, setOpen] = useState<Paper | null>(null);
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    // In one column the paper opens below what is in sight.
    const single = matchMedia(ONE_COLUMN).matches;
    if (open !== null && single) strip.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  const { view } = game;
  const waiting = listOffersMade(game).filter(({ offer }) => offer.status === 'held').length;
  const counts: Partial<Record<Paper, number>> = {
    offers: view.offers.length,
    promises: listAccounts(view).reduce((sum, { promises }) => sum + promises.length, 0),
    learnt: new Set(view.notes.map(({ of }) => of)).size,
  };
  const written = PAPERS.filter((paper) => counts[paper] !== 0);
  // One that had nothing on it yet at the moment looked back at is not shown.
  const shown = open && written.includes(open) ? open : null;
  return (
    <section
      ref={strip}
      className={styles['papers']}
      data-part="papers"
      aria-label={t('papers.title')}
    >
      <Row wrap grow="none" className={styles['papers-keys']} onFocus={showWhole}>
        {written.map((paper) => (
          <button
            key={paper}
            type="button"
            aria-expanded={shown === paper}
            aria-controls="papers-open"
            onClick={() => setOpen(shown === paper ? null : paper)}
          >
            {t(`papers.${paper}Title`)}{' '}
            {counts[paper] && (
              <small>
                {t('papers.count', { n: counts[paper], waiting: paper === 'offers' ? waiting : 0 })}
              </small>
            )}
          </button>
        ))}
      </Row>
      <div id="papers-open" className={styles['papers-open']} hidden={shown === null}>
        {shown && <LazyPaper paper={shown} />}
      </div>
    </section>
  );
}
