/** What a coach says: few words and the act, the rest when asked for. */
import type { ReactNode } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { dress, Eyebrow, Row } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { fitSentences } from '../model/short-words.ts';
import { useLanguage } from '../../../speech/words.ts';

/** A card has sixty words: with its name and its buttons these are left. */
const MOST = 48;

type Props = {
  messages: readonly string[];
  /** What is told with the rest. */
  children?: ReactNode;
};

export function CoachWords({ messages, children }: Props) {
  const { t } = usePlay().speech;
  const language = useLanguage();
  const { said, rest } = fitSentences(messages, MOST, language);
  return (
    <>
      <Row gap={4} items="center">
        <Portrait of="adviser" small />
        <Eyebrow as="span">{t('first.adviser')}</Eyebrow>
      </Row>
      <p data-part="coach-words">{said.join(' ')}</p>
      {(rest.length > 0 || children) && (
        <details className={dress({ top: 2 })}>
          <summary>{t('first.more')}</summary>
          {rest.length > 0 && <p>{rest.join(' ')}</p>}
          {children}
        </details>
      )}
    </>
  );
}
