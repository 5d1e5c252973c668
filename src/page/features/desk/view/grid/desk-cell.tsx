/** The cell in hand, in full: what the table shows of it, and what it does not. */
import { useId, useMemo } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import type { CellPlace } from '../../model/desk-state.ts';
import { useDesk } from '../use-desk.ts';
import { readMatrix, NEW_SALIENCE, findPositionPath } from '../../../../../scenario/edit/matrix.ts';
import { asList, getEntry, isMap, readWords } from '../../../../../scenario/edit/plain.ts';
import styles from './desk-cell.module.css';
import { FieldSet } from '../fields/field-set.tsx';
import { CONDITIONAL_LINE, POSITION } from '../fields/spec-parts.ts';
import { ValueCurve } from '../fields/value-curve.tsx';
import { Button, Eyebrow, Small, Stack } from '../../../../ui/layout/primitives.tsx';

export function CellPane({ place }: { place: CellPlace }) {
  const t = useWords();
  const language = useLanguage();
  const edit = useDesk((state) => state.edit);
  const value = useDesk((state) => state.value);
  const { columns, rows } = useMemo(() => readMatrix(value, [place.party]), [value, place.party]);
  const at = columns.findIndex(({ id }) => id === place.article);
  const [row, column] = [rows[place.index], columns[at]];
  const heading = useId();
  if (!row || !column) return null;
  const article = asList(getEntry(value, 'articles'))[at];
  const cell = row.cells[at];
  const path = findPositionPath(row, column);
  const own = cell !== undefined && cell.from === undefined;
  const make = (): void =>
    edit([
      {
        op: 'set',
        path,
        value: cell?.position ?? { ideal: 50, salience: NEW_SALIENCE, basis: 'estimate' },
      },
    ]);
  const red = getEntry(cell?.position, 'redLine');
  return (
    <Stack
      as="section"
      gap={4}
      bottom={6}
      className={styles['desk-cell']}
      aria-labelledby={heading}
    >
      <Eyebrow tone="faint">
        {readWords(row.name, language)} · {column.number || column.id}
      </Eyebrow>
      <h2 id={heading}>{readWords(column.title, language) || column.id}</h2>
      <ValueCurve
        article={article}
        position={cell?.position}
        inherited={cell?.from !== undefined}
      />
      {own ? (
        <>
          <FieldSet fields={POSITION} path={path} value={cell.position} />
          {red !== undefined && !isMap(red) && (
            <Button
              kind="small"
              onClick={() => edit([{ op: 'set', path: [...path, 'redLine'], value: { at: red } }])}
            >
              {t('desk.cell.conditional')}
            </Button>
          )}
          {isMap(red) && (
            <FieldSet fields={CONDITIONAL_LINE} path={[...path, 'redLine']} value={red} />
          )}
          <Button kind="small" onClick={() => edit([{ op: 'drop', path }])}>
            {t('desk.cell.drop')}
          </Button>
        </>
      ) : (
        <>
          <Small>
            {cell ? t('desk.cell.inherited', { group: cell.from ?? '' }) : t('desk.cell.none')}
          </Small>
          <Button kind="small" onClick={make}>
            {t('desk.cell.own')}
          </Button>
        </>
      )}
      <Small>{t('desk.cell.estimate')}</Small>
    </Stack>
  );
}
