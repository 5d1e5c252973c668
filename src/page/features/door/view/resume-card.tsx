import { useWords } from '../../../speech/words.ts';
import { useApp } from '../../../session/store/store.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Row } from '../../../ui/layout/primitives.tsx';
import styles from './front-door.module.css?names';
import openFile from '../../../ui/files/open-file.module.css?names';

/** The latest game that has not ended, before anything else. */
export function ResumeCard() {
  const t = useWords();
  const latest = useApp((state) => state.saves.find((save) => !save.ended));
  if (!latest) return null;
  const { id, title, seatName, flag, sitting, sittings } = latest;
  return (
    <Row
      as="a"
      gap={5}
      edge="blue"
      items="center"
      className={`${styles['resume-card']} ${openFile['document']}`}
      href={`#/play/${id}`}
    >
      <Flag code={flag} height={30} />
      <span>
        <strong>{t('door.resumeKey')}</strong>
        <span className={openFile['document-summary']}>
          {seatName} · {title} · {t('door.saveSitting', { n: Math.max(1, sitting), of: sittings })}
        </span>
      </span>
    </Row>
  );
}
