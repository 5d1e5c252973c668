/** Above the debrief of a chapter: it has been taken down, and the way back to the campaign. */
import { useState } from 'react';
import { type Game, useApp } from '../../../session/store/store.ts';
import { type Key, useWords } from '../../../speech/words.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Button } from '../../../ui/layout/primitives.tsx';
import { CHAPTERS } from '../model/chapters.ts';
import { findChapterOf, readKeptCampaign, takeDown } from '../model/kept-campaign.ts';

export function CampaignStep() {
  const game = useApp((state) => state.game);
  return game && <Step key={game.id} game={game} />;
}

function Step({ game }: { game: Game }) {
  const t = useWords();
  const [chapter] = useState(() => findChapterOf(takeDown(readKeptCampaign(), game), game.id));
  if (chapter === undefined) return null;
  const n = CHAPTERS.findIndex(({ id }) => id === chapter) + 1;
  return (
    <Notice text={t('campaign.step', { n, name: t(`campaign.name.${chapter}` as Key) })}>
      <Button as="a" kind="small" href="#/campaign">
        {t('campaign.go')}
      </Button>
    </Notice>
  );
}
