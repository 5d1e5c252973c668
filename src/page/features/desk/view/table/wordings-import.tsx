/** A table of wordings: what its columns are, put right by hand, and what comes of them. */
import { useId, useMemo, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import {
  WORDING_USES,
  type WordingReading,
  type WordingUse,
  withUse,
} from '../../../../../scenario/csv/wordings-reading.ts';
import { makeWordingsEdit } from '../../../../../scenario/csv/wordings.ts';
import { showSome, showCell } from '../../../../../scenario/csv/shown.ts';
import { TableAxis } from './table-axis.tsx';
import tableImport from './table-import.module.css?names';
import { Button, Mono, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';

type Props = {
  lines: readonly (readonly string[])[];
  first: WordingReading;
  close: () => void;
};

/** Cells that were refused, and new articles, that are named. */
const NAMED = 8;

export function WordingsImport({ lines, first, close }: Props) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { edit, keepVersion } = useDeskActions();
  const show = useDesk((state) => state.show);
  const [reading, setReading] = useState(first);
  const { patches, articles, options, fresh, spread, refused } = useMemo(
    () => makeWordingsEdit(lines, reading, value),
    [lines, reading, value],
  );
  const set = (at: number, use: WordingUse): void => setReading(withUse(lines, reading, at, use));
  return (
    <>
      <fieldset>
        <legend>{t('desk.wordings.columns')}</legend>
        <TableAxis axis={reading.axis} change={(axis) => setReading({ ...reading, axis })} />
        <div className={tableImport['desk-import-grid']} data-part="desk-import-grid">
          {reading.columns.map((use, at) => (
            <Column
              // oxlint-disable-next-line react/no-array-index-key -- a column of a table is its place
              key={at}
              head={lines[reading.header]?.[at] ?? ''}
              first={lines[reading.header + 1]?.[at] ?? ''}
              nth={at + 1}
              use={use}
              set={(next) => set(at, next)}
            />
          ))}
        </div>
      </fieldset>
      <Row
        as="footer"
        wrap
        items="center"
        gap={6}
        lineGap={4}
        className={tableImport['desk-import-foot']}
      >
        <Button
          kind="primary"
          disabled={patches.length === 0}
          onClick={() => {
            void keepVersion();
            edit(patches);
            close();
            show('articles');
          }}
        >
          {t('desk.wordings.lay')}
        </Button>
        <p role="status">
          {t('desk.wordings.result', {
            articles,
            options,
            fresh: fresh.length,
            first: showSome(fresh),
            refused: refused.length,
          })}{' '}
          {spread > 0 && <b>{t('desk.wordings.spread', { n: spread })} </b>}
          {refused.slice(0, NAMED).map(({ line, column, text }) => (
            <Mono className={tableImport['desk-refused']} key={line}>
              {t('desk.table.refused', {
                line: line + 1,
                column: column + 1,
                said: showCell(text),
              })}
            </Mono>
          ))}
        </p>
      </Row>
    </>
  );
}

type ColumnProps = {
  head: string;
  first: string;
  nth: number;
  use: WordingUse;
  set: (use: WordingUse) => void;
};

function Column({ head, first, nth, use, set }: ColumnProps) {
  const t = useWords();
  const id = useId();
  return (
    <Stack gap={1} size={2} weight={600} data-none={use === 'none'}>
      <label htmlFor={id}>{head || t('desk.table.nth', { n: nth })}</label>
      <select
        id={id}
        value={use}
        aria-describedby={`${id}-first`}
        onChange={({ target }) => set(WORDING_USES.find((one) => one === target.value) ?? 'none')}
      >
        {WORDING_USES.map((one) => (
          <option key={one} value={one}>
            {t(`desk.wordings.use.${one}`)}
          </option>
        ))}
      </select>
      <Text as="small" weight={400} tone="soft" breaks="cut" id={`${id}-first`}>
        {first}
      </Text>
    </Stack>
  );
}
