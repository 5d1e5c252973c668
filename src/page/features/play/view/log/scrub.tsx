/** The acts of a game on a line, the bracket at what is looked at. A slider: each act by the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { Row, Text } from '../../../../ui/layout/primitives.tsx';
import logStrip from './log-strip.module.css?names';
import styles from './scrub.module.css';

export function Scrub() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const lookBack = useSeat((state) => state.lookBack);
  const line = useRef<HTMLDivElement>(null);
  const { moments, moment } = game;
  const of = moments.length;
  const at = moment ?? of;
  const go = (to: number) => {
    const within = Math.min(Math.max(0, to), of);
    if (within !== at) lookBack(within === of ? null : within);
  };
  const byKey = (event: KeyboardEvent) => {
    const to = followKey(
      event.key,
      at,
      of,
      moments.map(({ sitting }) => sitting),
    );
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const byHand = (event: PointerEvent) => {
    const box = line.current?.getBoundingClientRect();
    if (!box || box.width === 0 || event.buttons !== 1) return;
    go(Math.round(((event.clientX - box.left) / box.width) * of));
  };
  return (
    <Row
      gap={6}
      items="center"
      padX={3}
      className={styles['scrub']}
      role="slider"
      tabIndex={0}
      aria-label={t('scrub.title')}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={at}
      aria-valuetext={useMomentWords()}
      aria-disabled={of === 0}
      onKeyDown={byKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        byHand(event);
      }}
      onPointerMove={byHand}
    >
      <div className={styles['scrub-line']} ref={line}>
        <i className={styles['scrub-done']} style={{ width: share(at, of) }} />
        {moments.map(({ commands, sitting }, i) => (
          <i
            key={commands}
            className={styles['scrub-tick']}
            data-sitting={sitting !== moments[i - 1]?.sitting || undefined}
            style={{ left: share(i, of) }}
          />
        ))}
        <i className={styles['scrub-at']} style={{ left: share(at, of) }}>
          [ ]
        </i>
      </div>
      <Text
        type="mark"
        tone="ground-soft"
        breaks="never"
        className={logStrip['log-count']}
        aria-hidden="true"
      >
        {t('scrub.count', { n: at })}
      </Text>
    </Row>
  );
}

/** What is looked at, in words. */
export function useMomentWords(): string {
  const { game, speech } = usePlay();
  const now = useSeat((state) => state.now) ?? game;
  const of = game.moments.length;
  const n = game.moment;
  const moment = n === null ? undefined : game.moments[n];
  const type = now.own.find(({ at }) => at === moment?.commands)?.command.type;
  if (n === null || !moment || !type) return speech.t('scrub.now', { of });
  const act = speech.t(`act.${type}`);
  return speech.t('scrub.value', { n: n + 1, of, act, sitting: moment.sitting });
}

const share = (at: number, of: number): string => `${of === 0 ? 100 : (at / of) * 100}%`;

/** Where a key leads; undefined where it leads nowhere. */
function followKey(
  key: string,
  at: number,
  of: number,
  sittings: readonly number[],
): number | undefined {
  const sitting = sittings[at] ?? Infinity;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'Home':
      return 0;
    case 'End':
      return of;
    case 'PageDown':
      return sittings.indexOf(sittings[sittings.findLastIndex((one) => one < sitting)] ?? -1);
    case 'PageUp': {
      const next = sittings.findIndex((one) => one > sitting);
      return next < 0 ? of : next;
    }
    default:
      return undefined;
  }
}
