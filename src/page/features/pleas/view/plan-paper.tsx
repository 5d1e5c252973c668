import type { PlannedChange } from '../../../session/game/announced.ts';
import { isCloseCall, roundOutward } from '../../../session/game/heading.ts';
import { readWordingText } from '../../../session/game/text/article-now.ts';
import { wordDifference } from '../../../session/game/text/word-difference.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { SHOWS } from '../../../speech/use-game.ts';
import { RefusedNote } from '../../../ui/acts/refused.tsx';
import { PleaBreaks } from '../../../ui/acts/plea-breaks.tsx';
import { Button, dress, Mono, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { Runs } from '../../../ui/runs.tsx';
import { PlanAxis } from './plan-axis.tsx';
import { KeepBar } from './keep-bar.tsx';
import { usePlannedGain } from './use-planned-gain.ts';
import { findScript, markText } from '../../../speech/words.ts';
import styles from './pleas.module.css?names';

export type PlannedProps = { planned: PlannedChange };

/** One article: words struck and added, its axis, what the change is worth, who has pleaded, and the two answers. */
export function PlanPaper({ planned, asked }: PlannedProps & { asked: boolean }) {
  const { game, speech } = usePlay();
  const { names } = speech;
  const title = `plan-${planned.article}`;
  const { from, to } = planned.wordings;
  const read = (wording: number) => names.text(readWordingText(game.view, planned.index, wording));
  return (
    <Stack
      as="section"
      className={`paper ${styles['plan']}`}
      gap={4}
      padY={5}
      padX={6}
      data-part="plan"
      data-article={planned.article}
      aria-labelledby={title}
    >
      <Text as="h3" id={title} type="title" padY={2} rule="bottom">
        {names.article(planned.article)}{' '}
        <i className={dress({ weight: 400 })} {...markText(names.articleTitle(planned.article))} />
      </Text>
      <p className={dress({ type: 'prose' })} {...findScript(read(to))}>
        <Runs runs={wordDifference(read(from) || speech.t('text.nothing'), read(to))} />
      </p>
      <PlanAxis planned={planned} />
      <Worth planned={planned} />
      <KeepBar planned={planned} />
      {asked && (
        <Stack gap={4} padY={4} ground="paper" className={styles['say']}>
          <Answers planned={planned} title={title} />
          <Confirm planned={planned} />
        </Stack>
      )}
    </Stack>
  );
}

function Worth({ planned }: PlannedProps) {
  const { t } = usePlay().speech;
  const { points, crosses } = planned;
  return (
    <>
      {points !== null && <WorthLine planned={planned} today={points} />}
      {crosses && (
        <Text as="p" tone="red" weight={600}>
          {t('pleas.crosses')}
        </Text>
      )}
      <PleaBreaks planned={planned} choice="keep" />
      <PleaBreaks planned={planned} choice="change" />
    </>
  );
}

/** What it brings by the close, with today's draft behind it; today's alone where nothing is foreseen. */
function WorthLine({ planned, today }: PlannedProps & { today: number }) {
  const { t, figures } = usePlay().speech;
  const gain = usePlannedGain(planned);
  if (gain === undefined) return <p>{t('pleas.soon')}</p>;
  const { points, low, high } = gain
    ? { ...roundOutward(gain), points: Math.round(gain.points) }
    : { low: 0, high: 0, points: today };
  const some = Math.abs(points) < SHOWS ? 'none' : points > 0 ? 'gain' : 'loss';
  const way = gain && isCloseCall(gain) ? 'either' : some;
  const line = (
    <>
      {(way === 'gain' || way === 'loss') && (
        <Mono as="b" tone={way === 'gain' ? 'ok' : 'red'}>
          {figures.signed(points)}
        </Mono>
      )}{' '}
      {t('pleas.worth', { way, by: gain ? 'close' : 'draft' })}
    </>
  );
  if (!gain) return <p>{line}</p>;
  return (
    <details data-part="plan-worth">
      <summary>{line}</summary>
      <p>
        {t('pleas.today', {
          low: figures.signed(low),
          high: figures.signed(high),
          points: figures.signed(today),
        })}
      </p>
    </details>
  );
}

/** Two of the radio buttons of the page, which is one group: a plea is made once. */
function Answers({ planned, title }: PlannedProps & { title: string }) {
  const { speech, draft, begin } = usePlay();
  const { t } = speech;
  const plea = draft?.type === 'plea' ? draft.plea : null;
  return (
    <Row gap={4} role="group" aria-labelledby={title}>
      {(['keep', 'change'] as const).map((choice) => (
        <label key={choice} className={styles['answer']} data-choice={choice}>
          <input
            type="radio"
            name="plea"
            checked={plea?.article === planned.article && plea.choice === choice}
            aria-label={t('pleas.say', { choice, article: speech.article(planned.article) })}
            onChange={() => begin('plea', { plea: { article: planned.article, choice } })}
          />
          {t(`pleas.${choice}`)}
        </label>
      ))}
    </Row>
  );
}

/** What is about to be said, and the key that says it, under the answer that was chosen. */
function Confirm({ planned }: PlannedProps) {
  const { speech, draft, cancel } = usePlay();
  const { t } = speech;
  const plea = draft?.type === 'plea' ? draft.plea : null;
  if (plea?.article !== planned.article) return null;
  return (
    <div className={styles['confirm']} data-part="plea-confirm">
      <RefusedNote />
      <Button key={plea.choice} ref={takePointer} type="submit" kind="primary">
        {t('pleas.say', { choice: plea.choice, article: speech.article(plea.article) })}{' '}
        <kbd>↵</kbd>
      </Button>
      <Button onClick={cancel}>
        {t('form.cancel')} <kbd aria-hidden="true">Esc</kbd>
      </Button>
    </div>
  );
}

/**
 * Arrows go on between the answers for whoever chooses by keyboard, where Enter pleads; a click goes on to the key. What
 * is said beside it is in sight with it.
 */
function takePointer(button: HTMLButtonElement | null): void {
  if (!document.activeElement?.matches('input:focus-visible')) button?.focus();
  button?.parentElement?.scrollIntoView({ block: 'nearest' });
}
