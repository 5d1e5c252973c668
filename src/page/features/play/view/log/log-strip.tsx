import type { ReactNode } from 'react';
import { isLocked } from '../../../../session/game/locks.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { useIsLed } from '../../../../session/play/use-first-turn.ts';
import { usePlay, useSeat, useDialogs } from '../../../../session/play/play-context.tsx';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { Scrub, useMomentWords } from './scrub.tsx';
import { asSentences } from '../../../../speech/tell-answer.ts';
import { findHeadline, isLogged, formatHappening } from '../../../../speech/tell.ts';
import { useTicker } from '../../../../session/play/ticker.tsx';
import { LazyJumpKey } from '../console/jump-later.ts';
import { UndoKey, UndoWhy } from '../console/undo-key.tsx';
import { Button, Row, Text } from '../../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import logStrip from './log-strip.module.css';

const SoundAsk = makeLazyPart(async () => (await import('./sound-ask.tsx')).SoundAsk, {
  missing: null,
});

/** Reasons in one line under the hall; the rest stands in the full log. */
const IN_ONE_LINE = 3;

/** The one line under the hall: what just happened, the numbers that decided it, and the way back. */
export function LogStrip() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const open = useDialogs();
  const led = useIsLed();
  const untouched = led && game.moments.length === 0;
  // To whoever has just come in nothing is new.
  const fresh =
    game.unread &&
    game.log.slice(game.unread).filter(({ happening }) => isLogged(happening)).length;
  return (
    <Row
      as="section"
      items="center"
      gap={5}
      size={2}
      leading="snug"
      grow="none"
      className={logStrip['log']}
      data-part="log"
      aria-label={t('log.title')}
    >
      {game.moment === null ? <Told brief={untouched} /> : <Past />}
      {led && game.moments.length === 1 && <SoundAsk />}
      <Button kind="link" padX={2} onClick={() => open('log')}>
        {t('log.open', { n: fresh })}
      </Button>
      {!game.afar && <Back untouched={untouched} />}
      {!led && <LazyJumpKey />}
    </Row>
  );
}

/** The way back, of no use before the first act. Nothing is taken back, and nobody looks back, at a table of people. */
function Back({ untouched }: { untouched: boolean }) {
  return (
    <>
      {!untouched && (
        <Row gap={4} items="center" grow="none" className={logStrip['log-back']} id="log-back">
          <UndoKey />
          <Scrub />
        </Row>
      )}
      <UndoWhy />
    </>
  );
}

/**
 * The line that is told, or the weightiest once all is told.
 * @param brief before the first act of a newcomer: nothing, as whoever leads speaks
 */
function Told({ brief }: { brief: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const telling = useTicker();
  const fresh = game.log.slice(game.unread).map((line) => line.happening);
  const happening = telling.line ?? findHeadline(fresh) ?? game.log.at(-1)?.happening;
  const told = happening && !brief ? formatHappening(happening, speech) : undefined;
  return (
    <>
      {telling.line && <Pace />}
      <Text
        as="p"
        grow="room"
        breaks="two"
        className={logStrip['log-line']}
        data-part="log-line"
        title={told?.text}
      >
        {told && <b>{told.text}</b>}{' '}
        {told?.phrase && happening?.type !== 'amended' && <i>{told.phrase}</i>}{' '}
        {told && told.answer.length > 0 && (
          <Text
            tone="ground-soft"
            className={`${logStrip['log-why']} ${logStrip['log-answer']}`}
            data-part="log-answer"
          >
            {asSentences(told.answer, speech)}
          </Text>
        )}{' '}
        {told && told.why.length > 0 && (
          <Text tone="ground-soft" className={logStrip['log-why']}>
            {t('log.why', { why: told.why.slice(0, IN_ONE_LINE).join(t('log.join')) })}
          </Text>
        )}
      </Text>
    </>
  );
}

/** Stops the telling, goes on with it, or skips it. */
function Pace() {
  const { t } = usePlay().speech;
  const { at, of, paused, setPaused, skip } = useTicker();
  return (
    <Row as="span" gap={1} items="center" grow="none">
      <Text type="mark" tone="ground-soft" className={logStrip['log-count']}>
        {t('telling.of', { at, of })}
      </Text>
      <PaceKey
        label={t(paused ? 'telling.go' : 'telling.pause')}
        letter=","
        press={() => setPaused(!paused)}
      >
        <Icon name={paused ? 'play' : 'pause'} size={15} />
      </PaceKey>
      <PaceKey label={t('telling.skip')} letter="." press={skip}>
        <Icon name="skip" size={15} />
      </PaceKey>
    </Row>
  );
}

type PaceKeyProps = { label: string; letter: string; press: () => void; children: ReactNode };

function PaceKey({ label, letter, press, children }: PaceKeyProps) {
  const keyed = useKeyed();
  return (
    <Button kind="small" aria-label={label} title={label} {...keyed(letter)} onClick={press}>
      {children}
    </Button>
  );
}

/** An earlier moment is looked at: which, and the two ways on. */
function Past() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const lookBack = useSeat((state) => state.lookBack);
  const branch = useSeat((state) => state.branch);
  const ends = useSeat((state) => state.now?.saving === 'refused');
  const { moment } = game;
  const locked = isLocked(game, 'branch');
  const words = useMomentWords();
  if (moment === null) return null;
  return (
    <>
      <Text
        as="p"
        grow="room"
        breaks="two"
        className={`${logStrip['log-line']} ${logStrip['log-past']}`}
        data-part="log-line"
      >
        <b>{words}.</b> <Text tone="ground-soft">{t(ends ? 'undo.lost' : 'past.how')}</Text>
      </Text>
      <Button
        disabled={locked}
        title={locked ? t('lock.set') : undefined}
        onClick={() => void branch(moment)}
      >
        {t('past.branch')}
      </Button>
      <Button kind="primary" onClick={() => lookBack(null)}>
        {t('past.now')}
      </Button>
    </>
  );
}
