/** What the capital writes: its desk officer, the words, and keys under them. */
import type { ReactNode } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Eyebrow, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import parts from '../../../ui/parts.module.css?names';

type SlipProps = { part: string; words: string; children: ReactNode };

export function CableSlip({ part, words, children }: SlipProps) {
  const { t } = usePlay().speech;
  return (
    <Row
      as="section"
      className={parts['slip']}
      ground="wash"
      gap={5}
      items="start"
      grow="none"
      data-part={part}
    >
      <Portrait of="officer" />
      <div>
        <Eyebrow face="mono" top={0}>
          {t('close.from')}
        </Eyebrow>
        <Text as="p" face="mono" size={3} top={2}>
          {words}
        </Text>
        {children}
      </div>
    </Row>
  );
}
