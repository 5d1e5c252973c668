/** The sounds of the last act in words, heard or not. */
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { Row } from '../../../../ui/layout/primitives.tsx';
import styles from './caption-strip.module.css';

export function CaptionStrip() {
  const { t } = usePlay().speech;
  const heard = useSeat((state) => state.heard);
  return (
    <Row
      as="p"
      wrap
      gap={5}
      lineGap={1}
      grow="none"
      type="label"
      leading="even"
      tone="board"
      className={styles['captions']}
      aria-label={t('caption.title')}
      role="group"
    >
      {heard.map((sound) => (
        <span key={sound}>{t(`caption.${sound}`)}</span>
      ))}
    </Row>
  );
}
