/** The Chair's text as a turn: what the Chair plans to change, whether the seat's one plea can keep it, and what for. */
import { type ReactNode, useEffect, useRef } from 'react';
import { canTurn } from '../../../session/game/plea-prospect.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { RefusedNote } from '../../../ui/acts/refused.tsx';
import { Button, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Portrait } from '../../../ui/marks/portrait.tsx';
import { PlanPaper } from './plan-paper.tsx';
import { useJudgedPlans } from './use-judged-plans.ts';
import styles from './pleas.module.css';
import parts from '../../../ui/parts.module.css?names';

/** @param children above it: what led to it */
export function PleasPage({ children }: { children?: ReactNode }) {
  const { game, speech, begin } = usePlay();
  const { t, figures } = speech;
  const { view } = game;
  const plans = useJudgedPlans();
  const { asked, pane } = useAsked();
  const isIdle = asked && !plans.some(({ prospect }) => canTurn(prospect));
  return (
    <section ref={pane} className={styles['pleas']} data-part="pleas" aria-labelledby="pleas-title">
      {children}
      <Row as="header" wrap gap={6} lineGap={3} items="center" justify="between">
        <Portrait of="chair" small />
        <Text
          as="h2"
          className={parts['in-brackets']}
          id="pleas-title"
          face="serif"
          weight={400}
          size={7}
          leading="tight"
        >
          {t('pleas.title')}
        </Text>
        <p className={styles['rule']}>
          {isIdle && <b>{t('pleas.idle')} </b>}
          <span>
            {t('pleas.rule', { n: plans.length, needed: figures.share(view.values.pleaShare) })}
          </span>
        </p>
        {isIdle && (
          <Button kind="primary" data-part="pleas-on" onClick={() => begin('pass')}>
            {t('pleas.on')}
          </Button>
        )}
      </Row>
      {asked && <RefusedNote className="paper" />}
      <Row wrap gap={6} justify="center" className={styles['papers']}>
        {plans.map((one) => (
          <PlanPaper key={one.planned.article} {...one} asked={asked} />
        ))}
      </Row>
    </section>
  );
}

/** Whether the seat may plead now; once its key is pressed the keyboard goes to the first answer. */
function useAsked() {
  const { game, legal, draft } = usePlay();
  const pane = useRef<HTMLElement>(null);
  const begins = draft?.type === 'plea';
  useEffect(() => {
    if (begins) pane.current?.querySelector<HTMLElement>('[data-choice]')?.focus();
  }, [begins]);
  return { asked: legal('plea')?.unavailable === null && !game.readOnly, pane };
}
