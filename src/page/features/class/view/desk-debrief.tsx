/** Once the debrief is open: all tables side by side, and four slides. */
import { DeskStrip } from './desk-strip.tsx';
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Button, Text } from '../../../ui/layout/primitives.tsx';
import type { Slides } from '../model/slides.ts';
import { download } from '../../../session/files/download.ts';
import type { TakenCheck } from '../model/check-rows.ts';
import type { TakenNotes } from '../model/note-rows.ts';
import { isClassPhrase } from '../model/phrases.ts';
import { useBoard, useBoardRoom, useTableNames } from './board-context.tsx';

export function DeskDebrief({ show }: { show: (slides: Slides) => void }) {
  const t = useWords();
  const { compare, slides, ask } = useBoardRoom();
  const checked = useBoard((facts) => facts.board?.settings.check === true);
  const names = useTableNames(useBoard(({ board }) => board?.tables[0]?.scenario ?? ''));
  const [asking, setAsking] = useState(false);
  const work = (asked: () => Promise<unknown>): void => {
    if (asking) return;
    setAsking(true);
    void asked().finally(() => setAsking(false));
  };
  const saveNotes = async (): Promise<void> => {
    const answer = await ask<'records', TakenNotes>('records', {});
    if (!answer.ok) return;
    const { writeNotesCsv } = await import('../model/note-rows.ts');
    const text = writeNotesCsv(answer, ({ id, params }) => {
      if (!isClassPhrase(id)) return t('class.phrase.other');
      const { article, option } = params;
      const about = article === undefined ? '' : (names?.articleTitle(article) ?? article);
      const wording =
        article === undefined || option === undefined
          ? 'none'
          : (names?.option(article, option) ?? option);
      return t(`class.phrase.${id}`, { article: about, option: wording });
    });
    download(`${t('class.debrief.notesFile')}.csv`, text);
  };
  const saveChecks = async (): Promise<void> => {
    const answer = await ask<'records', { checks: readonly TakenCheck[] }>('records', {});
    if (!answer.ok) return;
    const { writeChecksCsv } = await import('../model/check-rows.ts');
    download(`${t('class.check.file')}.csv`, writeChecksCsv(answer.checks));
  };
  return (
    <DeskStrip aria-labelledby="class-debrief">
      <Text as="h2" id="class-debrief" face="serif" weight={400} size={7} leading="tight">
        {t('class.debrief.title')}
      </Text>
      <p>{t('class.debrief.how')}</p>
      <Button
        kind="primary"
        aria-disabled={asking}
        onClick={() =>
          work(async () => {
            const made = await slides();
            if (made) show(made);
          })
        }
      >
        {t('class.debrief.slides')}
      </Button>
      <Button aria-disabled={asking} onClick={() => work(compare)}>
        {t('class.debrief.compare')}
      </Button>
      <Button aria-disabled={asking} onClick={() => work(saveNotes)}>
        {t('class.debrief.notes')}
      </Button>
      {checked && (
        <Button aria-disabled={asking} onClick={() => work(saveChecks)}>
          {t('class.debrief.checks')}
        </Button>
      )}
    </DeskStrip>
  );
}
