/** The campaign: five chapters in order, what each leaves to the next, and what becomes of the treaty. */
import { useState } from 'react';
import { Button, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { useWords } from '../../../speech/words.ts';
import { CHAPTERS, CAMPAIGN_SEATS } from '../model/chapters.ts';
import styles from './campaign.module.css';
import { CampaignFiles } from './campaign-files.tsx';
import { ChapterCard } from './chapter-card.tsx';
import { EpilogueBand } from './epilogue.tsx';
import { LeftTable } from './left-table.tsx';
import { OpensSo } from './opens-so.tsx';
import { type Campaign, useCampaign } from './use-campaign.ts';

export function CampaignPage() {
  const t = useWords();
  const campaign = useCampaign();
  return (
    <>
      <PageBar note={t('campaign.note')} />
      <main className={styles['campaign']}>
        <Row items="center" justify="between" wrap gap={6} lineGap={4}>
          <Text as="h1" face="serif" weight={400} size={8} leading="tight">
            {t('campaign.title')}
          </Text>
          <SeatChoice campaign={campaign} />
        </Row>
        <Text as="p" tone="ground-soft">
          {t('campaign.lead')}
        </Text>
        <ol className={styles['chapters']}>
          {CHAPTERS.map((chapter, at) => (
            <ChapterCard key={chapter.id} chapter={chapter} n={at + 1} campaign={campaign} />
          ))}
        </ol>
        <OpensSo campaign={campaign} />
        <LeftTable campaign={campaign} />
        <CampaignFiles campaign={campaign} />
        <Text as="p" size={2} tone="ground-soft">
          {t('campaign.estimates')}
        </Text>
      </main>
      <EpilogueBand campaign={campaign} />
    </>
  );
}

/** A seat is chosen before the first chapter, and kept through all. */
function SeatChoice({ campaign }: { campaign: Campaign }) {
  const t = useWords();
  const [asked, ask] = useState(false);
  const { kept, nameSeat, flagOf, choose, begin } = campaign;
  const begun = kept.games.size + kept.legacies.size > 0;
  if (!begun)
    return (
      <Row as="label" gap={4} items="center" wrap className={styles['seat']}>
        <Flag code={flagOf(kept.seat)} height={18} />
        <b>{t('campaign.seat')}</b>
        <select value={kept.seat} onChange={({ target }) => choose(target.value)}>
          {CAMPAIGN_SEATS.map((seat) => (
            <option key={seat} value={seat}>
              {nameSeat(seat)}
            </option>
          ))}
        </select>
      </Row>
    );
  if (asked)
    return (
      <Row gap={4} items="center" wrap role="alertdialog" aria-label={t('campaign.again')}>
        <span>{t('campaign.againAsk')}</span>
        <Button
          onClick={() => {
            begin();
            ask(false);
          }}
        >
          {t('campaign.delete')}
        </Button>
        <Button onClick={() => ask(false)}>{t('campaign.keep')}</Button>
      </Row>
    );
  return (
    <Row gap={4} items="center" wrap>
      <Flag code={flagOf(kept.seat)} height={18} />
      <b>{t('campaign.as', { seat: nameSeat(kept.seat) })}</b>
      <Button kind="small" onClick={() => ask(true)}>
        {t('campaign.again')}
      </Button>
    </Row>
  );
}
