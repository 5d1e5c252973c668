/** Difficulty in square brackets: as many in ink as the seat is hard, the rest faint. */
import { type Difficulty, HARDEST } from '../../../session/store/difficulty.ts';
import { useWords } from '../../../speech/words.ts';
import styles from './difficulty.module.css';

const STEPS = Array.from({ length: HARDEST }, (_, i) => i);

/** Of a seat that has been measured. */
export function SeatDifficulty({ difficulty: { level, points } }: { difficulty: Difficulty }) {
  const t = useWords();
  const words = t('door.difficulty', { level, of: HARDEST, points });
  return (
    <span className={styles['difficulty']} title={words}>
      <Brackets level={level} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** From the gentlest to the hardest of a conference's measured seats. */
export function SeatsDifficulty({ levels }: { levels: readonly number[] }) {
  const t = useWords();
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  if (levels.length === 0) return null;
  return (
    <span className={`${styles['difficulty']} ${styles['document-seats']}`}>
      <span aria-hidden="true">
        {t('door.seatsLevels')} <Pairs n={least} />
        {most > least && (
          <>
            {' – '}
            <Pairs n={most} />
          </>
        )}
      </span>
      <span className="visually-hidden">
        {t('door.difficultySeats', {
          same: least === most ? 'yes' : 'no',
          least,
          most,
          of: HARDEST,
        })}
      </span>
    </span>
  );
}

/** What few and many brackets mean. */
export function DifficultyKey() {
  const t = useWords();
  return (
    <p className={styles['difficulty-key']} aria-hidden="true">
      {t('door.difficultyKey')} <Pairs n={1} /> – <Pairs n={HARDEST} />
    </p>
  );
}

function Brackets({ level }: { level: number }) {
  return (
    <span aria-hidden="true" className={styles['difficulty-pairs']}>
      {STEPS.map((step) => (
        <i key={step} data-on={step < level || undefined}>
          []
        </i>
      ))}
    </span>
  );
}

function Pairs({ n }: { n: number }) {
  return (
    <span className={styles['difficulty-pairs']}>
      {STEPS.slice(0, n).map((step) => (
        <i key={step} data-on>
          []
        </i>
      ))}
    </span>
  );
}
