/** Difficulty in square brackets: as many in ink as the seat is hard, the rest faint. */
import { type Difficulty, HARDEST } from '../../../session/store/difficulty.ts';
import { useWords } from '../../../speech/words.ts';
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import styles from './difficulty.module.css';

const STEPS = Array.from({ length: HARDEST }, (_, i) => i);

/**
 * Of a seat that has been measured.
 * @param id where the words are no part of a name, but describe what it names
 */
export function SeatDifficulty({ difficulty, id }: { difficulty: Difficulty; id?: string }) {
  const t = useWords();
  const { level, points } = difficulty;
  const words = t('door.difficulty', { level, of: HARDEST, points });
  return (
    <Text grow="end" title={words}>
      <Brackets level={level} />
      <span className="visually-hidden" id={id} hidden={id !== undefined}>
        {words}
      </span>
    </Text>
  );
}

/** From the gentlest to the hardest of a conference's measured seats. */
export function SeatsDifficulty({ levels, id }: { levels: readonly number[]; id: string }) {
  const t = useWords();
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  if (levels.length === 0) return null;
  return (
    <Stack as="span" type="label" tone="soft" top={3}>
      <span aria-hidden="true">
        {t('door.seatsLevels')} <Pairs n={least} />
        {most > least && (
          <>
            {' – '}
            <Pairs n={most} />
          </>
        )}
      </span>
      <span className="visually-hidden" id={id}>
        {t('door.difficultySeats', {
          same: least === most ? 'yes' : 'no',
          least,
          most,
          of: HARDEST,
        })}
      </span>
    </Stack>
  );
}

/** What few and many brackets mean. */
export function DifficultyKey() {
  const t = useWords();
  return (
    <Text
      as="p"
      type="label"
      tone="ground-soft"
      grow="end"
      className={styles['difficulty-key']}
      aria-hidden="true"
    >
      {t('door.difficultyKey')} <Pairs n={1} /> – <Pairs n={HARDEST} />
    </Text>
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
