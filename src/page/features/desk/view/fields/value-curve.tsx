/** What each position of the article is worth in the cell in hand: the curve, the options on its axis, the red line. */
import { useWords } from '../../../../speech/words.ts';
import { findPastLine, makeValueCurve } from '../../model/value-curve.ts';
import {
  asList,
  asNumber,
  asText,
  getEntry,
  isMap,
  type Plain,
} from '../../../../../scenario/edit/plain.ts';
import styles from '../grid/desk-cell.module.css?names';

/** Of the drawing, in its own units. */
const LEFT = 12;
const WIDE = 256;
const FLOOR = 78;
const HIGH = 52;

const x = (at: number): number => LEFT + (at / 100) * WIDE;
const y = (worth: number): number => FLOOR - worth * HIGH;

type Props = { article: Plain | undefined; position: Plain | undefined; inherited: boolean };

export function ValueCurve({ article, position, inherited }: Props) {
  const t = useWords();
  const ideal = asNumber(getEntry(position, 'ideal'));
  const red = getEntry(position, 'redLine');
  const line = asNumber(isMap(red) ? getEntry(red, 'at') : red);
  const curve = ideal === undefined ? [] : makeValueCurve(ideal);
  const path = curve.map(({ at, worth }) => `${x(at)} ${y(worth)}`).join(' L ');
  const past = ideal === undefined || line === undefined ? [] : findPastLine(ideal, line);
  return (
    <svg
      className={styles['desk-axis']}
      data-inherited={inherited}
      viewBox="0 0 280 100"
      fill="none"
      textAnchor="middle"
      role="img"
      aria-label={t('desk.cell.axis', { ideal: ideal ?? '' })}
    >
      {path !== '' && (
        <>
          <path
            className={styles['desk-axis-worth']}
            d={`M ${LEFT} ${FLOOR} L ${path} L ${x(100)} ${FLOOR} Z`}
          />
          <path className={styles['desk-axis-curve']} strokeWidth="1.75" d={`M ${path}`} />
        </>
      )}
      {past.map(({ from, to }) => (
        <rect
          key={from}
          fill="var(--red)"
          opacity="0.12"
          x={x(from)}
          width={x(to) - x(from)}
          y={FLOOR - HIGH}
          height={HIGH}
        />
      ))}
      <line x1={LEFT} x2={LEFT + WIDE} y1={FLOOR} y2={FLOOR} />
      <Options article={article} />
      {line !== undefined && <RedLine at={line} />}
      {ideal !== undefined && <circle cx={x(ideal)} cy={FLOOR} r="7" strokeWidth="1.75" />}
    </svg>
  );
}

function Options({ article }: { article: Plain | undefined }) {
  return asList(getEntry(article, 'options')).map((option, index) => {
    const at = asNumber(getEntry(option, 'position')) ?? 0;
    return (
      <g key={asText(getEntry(option, 'id')) || index}>
        <line x1={x(at)} x2={x(at)} y1={FLOOR} y2={FLOOR + 5} />
        <text x={x(at)} y={FLOOR + 18}>
          {String.fromCharCode(65 + (index % 26))}
        </text>
      </g>
    );
  });
}

function RedLine({ at }: { at: number }) {
  const t = useWords();
  const right = at > 70;
  return (
    <>
      <line
        className={styles['desk-axis-red']}
        strokeWidth="2"
        strokeDasharray="4 3"
        x1={x(at)}
        x2={x(at)}
        y1={12}
        y2={FLOOR}
      />
      <text
        className={styles['desk-axis-red']}
        strokeWidth="0"
        textAnchor={right ? 'end' : 'start'}
        x={x(at) + (right ? -4 : 4)}
        y={20}
      >
        {t('desk.field.redLine')}
      </text>
    </>
  );
}
