/** The cell in hand, in full: what the table shows of it, and what it does not. */
import { useId, useMemo } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { type CellPlace, useDesk } from '../../app/selectors/desk/state.ts';
import { useApp } from '../../app/store.ts';
import { matrixOf, NEW_SALIENCE, positionPath } from '../../scenario/edit/matrix.ts';
import {
  asList,
  asNumber,
  asText,
  entry,
  isMap,
  type Plain,
  wordsOf,
} from '../../scenario/edit/plain.ts';
import { FieldSet } from './field-set.tsx';
import { CONDITIONAL_LINE, POSITION } from './specs.ts';

export function CellPane({ place }: { place: CellPlace }) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const edit = useDesk((state) => state.edit);
  const value = useDesk((state) => state.value);
  const { columns, rows } = useMemo(() => matrixOf(value, [place.party]), [value, place.party]);
  const at = columns.findIndex(({ id }) => id === place.article);
  const [row, column] = [rows[place.index], columns[at]];
  const heading = useId();
  if (!row || !column) return null;
  const article = asList(entry(value, 'articles'))[at];
  const cell = row.cells[at];
  const path = positionPath(row, column);
  const own = cell !== undefined && cell.from === undefined;
  const make = (): void =>
    edit([
      {
        op: 'set',
        path,
        value: cell?.position ?? { ideal: 50, salience: NEW_SALIENCE, basis: 'estimate' },
      },
    ]);
  const red = entry(cell?.position, 'redLine');
  return (
    <section className="desk-cell" aria-labelledby={heading}>
      <p className="eyebrow">
        {wordsOf(row.name, language)} · {column.number || column.id}
      </p>
      <h2 id={heading}>{wordsOf(column.title, language) || column.id}</h2>
      <Axis article={article} position={cell?.position} />
      {own ? (
        <>
          <FieldSet fields={POSITION} path={path} value={cell.position} />
          {red !== undefined && !isMap(red) && (
            <button
              type="button"
              className="button small-button"
              onClick={() => edit([{ op: 'set', path: [...path, 'redLine'], value: { at: red } }])}
            >
              {t('desk.cell.conditional')}
            </button>
          )}
          {isMap(red) && (
            <FieldSet fields={CONDITIONAL_LINE} path={[...path, 'redLine']} value={red} />
          )}
          <button
            type="button"
            className="button small-button"
            onClick={() => edit([{ op: 'drop', path }])}
          >
            {t('desk.cell.drop')}
          </button>
        </>
      ) : (
        <>
          <p className="small">
            {cell ? t('desk.cell.inherited', { group: cell.from ?? '' }) : t('desk.cell.none')}
          </p>
          <button type="button" className="button small-button" onClick={make}>
            {t('desk.cell.own')}
          </button>
        </>
      )}
      <p className="small">{t('desk.cell.estimate')}</p>
    </section>
  );
}

/** Options of the article on its axis, with the ideal and the red line. */
function Axis({ article, position }: { article: Plain | undefined; position: Plain | undefined }) {
  const t = useWords();
  const options = asList(entry(article, 'options'));
  const ideal = asNumber(entry(position, 'ideal'));
  const red = entry(position, 'redLine');
  const line = asNumber(isMap(red) ? entry(red, 'at') : red);
  const x = (at: number): number => 10 + at * 2.6;
  return (
    <svg
      className="desk-axis"
      viewBox="0 0 280 44"
      role="img"
      aria-label={t('desk.cell.axis', { ideal: ideal ?? '' })}
    >
      <line x1="10" x2="270" y1="24" y2="24" />
      {options.map((option, index) => {
        const at = asNumber(entry(option, 'position')) ?? 0;
        return (
          <g key={asText(entry(option, 'id')) || index}>
            <line x1={x(at)} x2={x(at)} y1="20" y2="28" />
            <text x={x(at)} y="41">
              {String.fromCharCode(65 + (index % 26))}
            </text>
          </g>
        );
      })}
      {line !== undefined && (
        <line className="desk-axis-red" x1={x(line)} x2={x(line)} y1="4" y2="24" />
      )}
      {ideal !== undefined && <circle cx={x(ideal)} cy="24" r="6" />}
    </svg>
  );
}
