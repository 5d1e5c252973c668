/** A promise of the class: given, kept or broken, and worth what to whom. */
import { useWords } from '../../../../speech/words.ts';
import { Button, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import type { Slides } from '../../model/slides.ts';
import { useBoardRoom } from '../board-context.tsx';
import { useNames, useWordingAt } from './slide-names.ts';
import styles from '../class-slides.module.css';

export function SlidePromise({ promise }: { promise: Slides['promise'] }) {
  const t = useWords();
  const { seePromise } = useBoardRoom();
  const names = useNames();
  const nameWording = useWordingAt(promise?.table);
  if (!promise || !names) return <p>{t('class.slide.noPromise')}</p>;
  const { by, to, article, option, kept, given, settled, table } = promise;
  return (
    <>
      <Row as="ol" wrap gap={4}>
        <Stack as="li" gap={4} grow="room" size={7}>
          <Milestone sitting={given} />
          <p>
            {t('class.slide.promised', {
              table,
              by: names.seat(by),
              to: names.called(to),
              article: names.articleTitle(article),
              option: nameWording(article, option),
            })}
          </p>
          <p>
            <Button kind="link" size={5} onClick={() => void seePromise(promise)}>
              {t('class.slide.seePromise')}
            </Button>
          </p>
        </Stack>
        <Stack as="li" gap={4} grow="room">
          <Milestone sitting={settled} over />
          <p>
            <Text
              as="b"
              className={styles['slides-stamp']}
              padY={4}
              padX={6}
              size={8}
              leading="tight"
              tone={kept ? 'ok' : 'red'}
            >
              {t('class.slide.kept', { kept: kept ? 'yes' : 'no' })}
            </Text>
          </p>
        </Stack>
      </Row>
      <PromiseWorth promise={promise} giver={names.called(by)} taker={names.called(to)} />
    </>
  );
}

/** A place in time. @param over nothing comes after it */
function Milestone({ sitting, over = false }: { sitting: number; over?: boolean }) {
  const t = useWords();
  return (
    <>
      <Text as="small" face="mono" size={4}>
        {t('class.slide.sitting', { n: sitting })}
      </Text>
      <svg width="100%" height="16" stroke="var(--ink)" strokeWidth="2" aria-hidden="true">
        {!over && <path d="M8 8h4000" />}
        <circle cx="8" cy="8" r="6" fill={over ? 'var(--ink)' : 'var(--paper)'} />
      </svg>
    </>
  );
}

type Worth = { promise: NonNullable<Slides['promise']>; giver: string; taker: string };

function PromiseWorth({ promise: { kept, own, others }, giver, taker }: Worth) {
  const t = useWords();
  const most = Math.max(1, Math.abs(own), Math.abs(others));
  const sides = [
    { side: own < 0 ? (kept ? 'kept' : 'broken') : 'own', seat: giver, points: own },
    { side: others < 0 ? 'lost' : 'got', seat: taker, points: others },
  ] as const;
  return (
    <Stack as="ul" gap={4} padY={5} rule="top">
      {sides.map(({ side, seat, points }) => (
        <Row key={side} as="li" wrap gap={6} items="center">
          <Text grow="room">
            {t('class.slide.worth', { side, seat, points: Math.abs(points) })}
          </Text>
          <svg width="40%" height="26" viewBox="-100 0 200 26" aria-hidden="true">
            <rect
              x={Math.min(0, (100 * points) / most)}
              y="3"
              width={(100 * Math.abs(points)) / most}
              height="20"
              fill={points < 0 ? 'var(--red)' : 'var(--ok)'}
            />
            <path d="M0 0v26" stroke="var(--ink)" strokeWidth="2" />
          </svg>
        </Row>
      ))}
      <Text as="li" size={4}>
        {t('class.slide.worthOf')}
      </Text>
    </Stack>
  );
}
