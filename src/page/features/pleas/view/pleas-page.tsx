/** The Chair's text as a turn: what the Chair plans to change, what each change means to the seat, and its one plea. */
import { type ReactNode, useEffect, useRef } from 'react';
import { listPlannedChanges } from '../../../session/game/announced.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Eyebrow, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { PlanPaper } from './plan-paper.tsx';
import styles from './pleas.module.css';
import parts from '../../../ui/parts.module.css?names';

/** @param children above it: what led to it */
export function PleasPage({ children }: { children?: ReactNode }) {
  const { game, speech, say } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const planned = listPlannedChanges(view);
  const { asked, form } = useAsked();
  return (
    <form
      ref={form}
      className={styles['pleas']}
      data-part="pleas"
      aria-labelledby="pleas-title"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      {children}
      <Row as="header" wrap gap={8} lineGap={4} items="end" justify="between">
        <div>
          <Eyebrow tone="brass-lt">
            {t('console.sitting', { n: view.sitting, of: view.lastSitting })}
          </Eyebrow>
          <Text
            as="h2"
            className={parts['in-brackets']}
            id="pleas-title"
            face="serif"
            weight={400}
            size={9}
            leading="tight"
          >
            {t('pleas.title')}
          </Text>
        </div>
        <Row gap={5} items="center">
          <Portrait of="chair" />
          <blockquote className={styles['quote']}>
            <p>{t('pleas.quote', { n: planned.length, turn: game.id.charCodeAt(0) % 4 })}</p>
            <Text as="footer" type="label" tone="marble-soft">
              {t('pleas.simulated')}
            </Text>
          </blockquote>
        </Row>
      </Row>
      <p className={styles['rule']}>
        {t('pleas.rule', { n: planned.length, needed: figures.share(view.values.pleaShare) })}
      </p>
      <Row wrap gap={6} justify="center">
        {planned.map((one) => (
          <PlanPaper key={one.article} planned={one} asked={asked} />
        ))}
      </Row>
    </form>
  );
}

/** Whether the seat may plead now; once its key is pressed the keyboard goes to the first answer. */
function useAsked() {
  const { game, legal, draft } = usePlay();
  const form = useRef<HTMLFormElement>(null);
  const begins = draft?.type === 'plea' && draft.plea === null;
  useEffect(() => {
    if (begins) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [begins]);
  return { asked: legal('plea')?.unavailable === null && !game.readOnly, form };
}
