import { usePlay } from '../../../session/play/play-context.tsx';
import { formatEnds } from '../../../speech/stance-words.ts';
import { Row } from '../../../ui/layout/primitives.tsx';
import axisMarks from '../../../ui/marks/axis-marks.module.css';
import { readWorth } from '../model/read-worth.ts';
import type { Judged } from './use-judged-plans.ts';
import styles from './pleas.module.css?names';

const WIDTH = 320;
const PAD = 16;
const at = (position: number) => PAD + (position / 100) * (WIDTH - 2 * PAD);
/** Marks nearer than so many units of the drawing would write their words over each other. */
const APART = 48;

/** From the brackets round the text now to a diamond at the words of the Chair; a triangle at one's ideal. */
export function PlanAxis({ planned, gain }: Pick<Judged, 'planned' | 'gain'>) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { now, then, ideal } = planned.positions;
  const ends = formatEnds(game.view.scenario.articles[planned.index] ?? {}, speech);
  const [x, y] = [now === null ? null : at(now), at(then)];
  const near = x !== null && Math.abs(x - y) < APART;
  const nudge = near && x !== null ? (x < y ? -1 : 1) * ((APART - Math.abs(x - y)) / 2) : 0;
  const { way } = readWorth(gain ?? null, planned.points ?? 0);
  return (
    <figure className={styles['axis']}>
      <svg viewBox={`0 0 ${WIDTH} 44`} overflow="visible" aria-hidden="true">
        <path
          d={`M${PAD} 27H${WIDTH - PAD}M${PAD} 22v10M${at(25)} 23v8M${at(50)} 23v8M${at(75)} 23v8M${WIDTH - PAD} 22v10`}
          className={axisMarks['axis-line']}
        />
        {x !== null && (
          <>
            {(way === 'gain' || way === 'loss') && (
              <path d={`M${x} 27H${y}`} className={styles[`axis-${way}`]} />
            )}
            <path
              d={`M${x - 3} 18h-5v18h5M${x + 3} 18h5v18h-5`}
              className={axisMarks['axis-bracket']}
            />
            <text x={x + nudge} y="12" className={styles['axis-now']}>
              {t('pleas.now')}
            </text>
          </>
        )}
        <path d={`M${y} 19l8 8l-8 8l-8-8z`} className={axisMarks['axis-diamond']} />
        <text x={y - nudge} y="12">
          {t('pleas.then')}
        </text>
        {ideal !== null && (
          <path d={`M${at(ideal)} 33l6 10h-12z`} className={axisMarks['axis-ideal']} />
        )}
      </svg>
      <Row as="figcaption" type="label" tone="soft" gap={5} justify="between">
        <span aria-hidden="true">{ends.low}</span>
        <span aria-hidden="true">{ends.high}</span>
        <span className="visually-hidden">
          {t('pleas.axis', {
            ...ends,
            now: now === null ? 'none' : Math.round(now),
            then: Math.round(then),
            ideal: ideal === null ? 'none' : Math.round(ideal),
          })}
        </span>
      </Row>
    </figure>
  );
}
