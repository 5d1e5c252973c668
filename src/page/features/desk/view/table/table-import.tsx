/** A table from a file or the clipboard: what its columns and lines seem to be, put right by hand, then laid in. */
import { useId, useMemo, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import {
  findLayout,
  inLines,
  type LayoutKind,
  LAYOUTS,
  LONGEST,
} from '../../../../../scenario/csv/layout.ts';
import { makeTableEdit } from '../../../../../scenario/csv/table-edit.ts';
import { readTable, type TableReading } from '../../../../../scenario/csv/table-reading.ts';
import { readWordings, readWordingsBySight } from '../../../../../scenario/csv/wordings-reading.ts';
import { findFlag } from './flag-of-name.ts';
import { useCells } from './use-cells.ts';
import { TableColumns } from './table-columns.tsx';
import { TableFaults } from './table-faults.tsx';
import { TableLines } from './table-lines.tsx';
import { TableResult } from './table-result.tsx';
import { WordingsImport } from './wordings-import.tsx';
import tableImport from './table-import.module.css';
import { Button, PaneHead, Row, Small, Stack, Warning } from '../../../../ui/layout/primitives.tsx';

/** What a person has put right, of a text that lies so. */
type Changed = { text: string; layout: LayoutKind; reading: TableReading };

export function TableImport({ first, close }: { first: string; close: () => void }) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { edit, keepVersion } = useDeskActions();
  const [text, setText] = useState(first);
  const { cells, left, quotes, unparted, of, stopped } = useCells(text);
  const [turned, setTurned] = useState<{ text: string; layout: Lie } | null>(null);
  const guessed = useMemo(() => readWordings(cells, value), [cells, value]);
  const lies = turned?.text === of ? turned.layout : guessed ? 'wordings' : findLayout(cells);
  const wordings = lies === 'wordings' ? (guessed ?? readWordingsBySight(cells)) : undefined;
  const layout = lies === 'wordings' ? 'lines' : lies;
  const whole = useMemo(() => inLines(cells, layout), [cells, layout]);
  const lines = useMemo(() => whole.slice(0, LONGEST), [whole]);
  const guess = useMemo(() => readTable(lines, value), [lines, value]);
  const [changed, setChanged] = useState<Changed | null>(null);
  const same = changed?.text === of && changed.layout === layout;
  const reading = same ? changed.reading : guess;
  const change = (next: TableReading): void => setChanged({ text: of, layout, reading: next });
  const made = useMemo(
    () => makeTableEdit(lines, reading, value, findFlag),
    [lines, reading, value],
  );
  return (
    <Stack
      as="section"
      gap={4}
      className={`${tableImport['desk-import']} paper`}
      data-part="desk-import"
      aria-label={t('desk.table.title')}
    >
      <Head close={close} />
      <Small>{t('desk.table.told')}</Small>
      <Source text={text} set={setText} />
      {stopped && (
        <Warning role="alert">{t('desk.fault.slow', { address: t('file.pasted') })}</Warning>
      )}
      {lines.length > 0 && (
        <TableLayout layout={lies} change={(next) => setTurned({ text: of, layout: next })} />
      )}
      <TableFaults quotes={quotes} unparted={unparted} />
      {wordings && <WordingsImport key={of} lines={cells} first={wordings} close={close} />}
      {lines.length > 0 && !wordings && (
        <>
          <TableColumns lines={lines} reading={reading} change={change} />
          <TableLines lines={lines} reading={reading} change={change} />
          {whole.length + left > lines.length && (
            <Small role="status">
              {t('desk.table.long', { n: whole.length + left - lines.length })}
            </Small>
          )}
          <Row as="footer" wrap items="center" gap={6} className={tableImport['desk-import-foot']}>
            <Button
              kind="primary"
              disabled={made.patches.length === 0 || of !== text}
              onClick={() => {
                // What was there before is had back from the versions, whatever is done after.
                void keepVersion();
                edit(made.patches);
                close();
              }}
            >
              {t(
                made.made.delegations > 0 && made.made.articles > 0
                  ? 'desk.table.make'
                  : 'desk.table.lay',
              )}
            </Button>
            <TableResult made={made} lines={lines} reading={reading} layout={layout} />
          </Row>
        </>
      )}
    </Stack>
  );
}

function Head({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <PaneHead as="header">
      <h2>{t('desk.table.title')}</h2>
      <Button kind="small" onClick={close}>
        {t('desk.close')}
      </Button>
    </PaneHead>
  );
}

function Source({ text, set }: { text: string; set: (text: string) => void }) {
  const t = useWords();
  const openFile = useDesk((state) => state.openFile);
  // The desk knows old letters from new ones, and lays the table here again.
  return (
    <Stack gap={4} items="start">
      <textarea
        rows={4}
        wrap="off"
        spellCheck={false}
        aria-label={t('desk.table.cells')}
        placeholder={t('desk.table.cells')}
        value={text}
        onChange={({ target }) => set(target.value)}
      />
      <Button as="label" kind="small">
        {t('desk.table.file')}
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void openFile(file);
            target.value = '';
          }}
        />
      </Button>
    </Stack>
  );
}

/** A table of wordings lies in one way. */
export type Lie = LayoutKind | 'wordings';

const LIES: readonly Lie[] = [...LAYOUTS, 'wordings'];

function TableLayout({ layout, change }: { layout: Lie; change: (layout: Lie) => void }) {
  const t = useWords();
  const id = useId();
  return (
    <Row wrap items="center" gap={4}>
      <label htmlFor={id}>{t('desk.table.layout')}</label>
      <select
        id={id}
        value={layout}
        onChange={({ target }) => change(LIES.find((one) => one === target.value) ?? 'lines')}
      >
        {LIES.map((one) => (
          <option key={one} value={one}>
            {t(`desk.table.layout.${one}`)}
          </option>
        ))}
      </select>
    </Row>
  );
}
