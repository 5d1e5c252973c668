/** Difficulty in square brackets. */
import { HARDEST } from '../../../session/store/difficulty.ts';
import { useWords } from '../../../speech/words.ts';
import styles from './library.module.css?names';

/** As many in ink as its hardest seat is hard. */
export function Levels({ levels }: { levels: readonly number[] }) {
  const t = useWords();
  const [least = 0] = levels;
  const most = levels.at(-1) ?? 0;
  if (levels.length === 0) return null;
  const same = least === most ? 'yes' : 'no';
  return (
    <span title={t('library.levels', { same, least, most, of: HARDEST })}>
      <Brackets level={most} />
      <span className="visually-hidden">
        {t('library.levels', { same, least, most, of: HARDEST })}
      </span>
    </span>
  );
}

export function Brackets({ level }: { level: number }) {
  return (
    <span className={styles['levels']} data-part="levels" aria-hidden="true">
      {Array.from({ length: HARDEST }, (_, step) => (
        <i key={step} data-on={step < level || undefined}>
          []
        </i>
      ))}
    </span>
  );
}
