/** Whom the lines of a table are for, where the scenario knows nobody of that name. */
import { useId, useMemo, useState } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { type LineUse, whoColumn } from '../../../../../scenario/csv/line-uses.ts';
import { type Matrix, readMatrix } from '../../../../../scenario/edit/matrix.ts';
import { readWords } from '../../../../../scenario/edit/plain.ts';
import type { TableProps } from './table-columns.tsx';
import tableImport from './table-import.module.css?names';
import { Button, Stack } from '../../../../ui/layout/primitives.tsx';

/** Lines without a match that are offered for choosing by hand. */
const SHOWN = 40;

export function TableLines({ lines, reading, change }: TableProps) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const matrix: Matrix = useMemo(() => readMatrix(value), [value]);
  const who = whoColumn(reading.columns);
  const nameOf = (index: number): string => lines[index + reading.header + 1]?.[who] ?? '';
  const open = reading.lines.flatMap((use, index) =>
    typeof use !== 'number' && nameOf(index) !== '' ? [index] : [],
  );
  const [asked, setAsked] = useState<readonly number[]>(open);
  const shown = [...new Set([...asked.filter((index) => index < reading.lines.length), ...open])];
  if (who < 0 || shown.length === 0) return null;
  const set = (index: number, use: LineUse): void => {
    setAsked(shown);
    change({ ...reading, lines: reading.lines.map((old, at) => (at === index ? use : old)) });
  };
  const left = open.filter((index) => reading.lines[index] === undefined);
  const everyNew = (): void =>
    change({
      ...reading,
      lines: reading.lines.map((old, at) => (left.includes(at) ? 'new' : old)),
    });
  return (
    <fieldset>
      <legend>
        {t('desk.table.unknown', { n: left.length, fresh: open.length - left.length })}
      </legend>
      {left.length > 0 && (
        <Button kind="small" onClick={everyNew}>
          {t('desk.table.everyNew', { n: left.length })}
        </Button>
      )}
      <div className={tableImport['desk-import-grid']} data-part="desk-import-grid">
        {shown.slice(0, SHOWN).map((index) => (
          <Line
            key={index}
            name={nameOf(index)}
            use={reading.lines[index]}
            matrix={matrix}
            set={(use) => set(index, use)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type LineProps = { name: string; use: LineUse; matrix: Matrix; set: (use: LineUse) => void };

function Line({ name, use, matrix, set }: LineProps) {
  const t = useWords();
  const id = useId();
  const language = useLanguage();
  return (
    <Stack gap={1} size={2} weight={600} data-none={use === undefined}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={use ?? ''}
        onChange={({ target: { value } }) =>
          set(value === '' ? undefined : value === 'new' ? 'new' : Number(value))
        }
      >
        <option value="">{t('desk.table.none')}</option>
        <option value="new">{t('desk.table.newDelegation')}</option>
        {matrix.rows.map((row, at) => (
          <option key={`${row.party} ${row.index}`} value={at}>
            {readWords(row.name, language) || row.id}
          </option>
        ))}
      </select>
    </Stack>
  );
}
