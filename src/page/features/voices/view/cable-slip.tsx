/** What the capital writes: its desk officer, the words, and keys under them. */
import type { ReactNode } from 'react';
import { usePlay } from '../../../session/play/play-context.tsx';
import { dress, Eyebrow, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { Told } from '../../../ui/told.tsx';
import parts from '../../../ui/parts.module.css?names';

type SlipProps = { part: string; words: string; children: ReactNode };

export function CableSlip({ part, words, children }: SlipProps) {
  const { t } = usePlay().speech;
  return (
    <Told
      className={dress({ ground: 'wash', grow: 'none' }, parts['slip'])}
      data-part={part}
      head={
        <span>
          <Row as="span" gap={4} items="center">
            <Portrait of="officer" small />
            <Eyebrow as="span" face="mono" top={0}>
              {t('close.from')}
            </Eyebrow>
          </Row>
        </span>
      }
    >
      <Text as="p" face="mono" size={3} top={2}>
        {words}
      </Text>
      {children}
    </Told>
  );
}
