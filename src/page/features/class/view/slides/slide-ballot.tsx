/** One ballot of the class under three rules. */
import { useWords } from '../../../../speech/words.ts';
import { Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { tellBallots } from '../../../../speech/vote-words.ts';
import type { Slides } from '../../model/slides.ts';
import { useNames } from './slide-names.ts';
import room from '../class-room.module.css';

export function SlideBallot({ ballot }: { ballot: Slides['ballot'] }) {
  const t = useWords();
  const names = useNames();
  if (!ballot) return <p>{t('class.slide.noBallot')}</p>;
  const { article, table, rules, cast } = ballot;
  const told = cast ? 'class.slide.cast' : 'class.slide.notCast';
  const votes = tellBallots('all', ballot, t);
  const about = article === null || !names ? 'none' : names.articleTitle(article);
  return (
    <>
      <p>{t(told, { table, article: about, votes })}</p>
      <Stack className={`${room['frame']} on-dark`} gap={6} pad={6} tone="board">
        {rules.map(({ name, adopted, yes, no, needed }) => (
          <div key={name}>
            <Row justify="between" gap={6}>
              <b>{t(`class.rule.${name}`)}</b>
              <Text tone={adopted ? 'focus' : 'alarm'}>
                {t('class.slide.carried', { carried: adopted ? 'yes' : 'no' })}
              </Text>
            </Row>
            <svg width="100%" height="26" aria-hidden="true">
              <rect width="100%" height="26" fill="var(--lamp-no)" />
              <rect width={`${(100 * yes) / (yes + no)}%`} height="26" fill="var(--lamp-yes)" />
              <Line at={Math.min(1, (needed ?? yes + no) / (yes + no))} />
            </svg>
            <Text size={4}>
              {t('class.slide.needs', { needed: needed ?? 'all', of: yes + no })}
            </Text>
          </div>
        ))}
      </Stack>
    </>
  );
}

/** How far the yes must reach, between brackets. */
function Line({ at }: { at: number }) {
  return (
    <svg x={`${at * 100}%`} overflow="visible" stroke="var(--wash)" fill="none" strokeWidth="3">
      <path d="M-10 1h-6v24h6M2 1h6v24h-6M-4 4v18" />
    </svg>
  );
}
