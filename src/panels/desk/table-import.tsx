/** A table from a file or the clipboard: what its columns and lines seem to be, put right by hand, then laid in. */
import { useMemo, useState } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk, useDeskActions } from '../../app/selectors/desk/state.ts';
import { cellsOf } from '../../scenario/csv/cells.ts';
import { headsOf } from '../../scenario/csv/headings.ts';
import { RESERVATION } from '../../scenario/csv/new-parts.ts';
import { type TableEdit, tableEdit } from '../../scenario/csv/table-edit.ts';
import { readTable, repeatedIn, type TableReading } from '../../scenario/csv/table-reading.ts';
import { readWordings } from '../../scenario/csv/wordings.ts';
import { TableColumns } from './table-columns.tsx';
import { TableLines } from './table-lines.tsx';
import { WordingsImport } from './wordings-import.tsx';

/** Cells that were refused and are named. */
const NAMED = 8;

export function TableImport({ first, close }: { first: string; close: () => void }) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { edit, keepVersion } = useDeskActions();
  const [text, setText] = useState(first);
  const lines = useMemo(() => cellsOf(text), [text]);
  const wordings = useMemo(() => readWordings(lines), [lines]);
  const guess = useMemo(() => readTable(lines, value), [lines, value]);
  const [changed, setChanged] = useState<{ text: string; reading: TableReading } | null>(null);
  const reading = changed?.text === text ? changed.reading : guess;
  const change = (next: TableReading): void => setChanged({ text, reading: next });
  const made = useMemo(() => tableEdit(lines, reading, value), [lines, reading, value]);
  return (
    <section className="desk-import paper" aria-label={t('desk.table.title')}>
      <header className="desk-sheet-head">
        <h2>{t('desk.table.title')}</h2>
        <button type="button" className="button small-button" onClick={close}>
          {t('desk.close')}
        </button>
      </header>
      <p className="small">{t('desk.table.told')}</p>
      <Source text={text} set={setText} />
      {wordings && <WordingsImport key={text} lines={lines} first={wordings} close={close} />}
      {lines.length > 0 && !wordings && (
        <>
          <TableColumns lines={lines} reading={reading} change={change} />
          <TableLines lines={lines} reading={reading} change={change} />
          <footer className="desk-import-foot">
            <button
              type="button"
              className="button primary"
              disabled={made.patches.length === 0}
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
            </button>
            <Result
              made={made}
              heads={headsOf(lines, reading.header)}
              repeated={repeatedIn(lines, reading)}
            />
          </footer>
        </>
      )}
    </section>
  );
}

type ResultProps = {
  made: TableEdit;
  heads: readonly string[];
  repeated: readonly { name: string; line: number }[];
};

function Result({ made: { made, cells, traits, refused, covered }, heads, repeated }: ResultProps) {
  const t = useWords();
  const named = (column: number): string => heads[column] || t('desk.table.nth', { n: column + 1 });
  return (
    <p role="status">
      {t('desk.table.made', { ...made })}{' '}
      {covered.length > 0 && (
        <b>
          {t('desk.table.covered', {
            n: covered.length,
            first: covered.slice(0, NAMED).map(named).join(', '),
          })}{' '}
        </b>
      )}
      {t('desk.table.result', { cells, traits, refused: refused.length })}{' '}
      {refused.slice(0, NAMED).map(({ line, column, text: said }) => (
        <span className="desk-refused mono" key={`${line} ${column}`}>
          {t('desk.table.refused', { line: line + 1, column: column + 1, said })}
        </span>
      ))}
      {made.assumed > 0 && t('desk.table.assumed', { n: made.assumed, value: RESERVATION })}{' '}
      {repeated.slice(0, NAMED).map(({ name, line }) => (
        <span className="desk-refused" key={line}>
          {t('desk.table.repeated', { name, line: line + 1 })}
        </span>
      ))}
    </p>
  );
}

function Source({ text, set }: { text: string; set: (text: string) => void }) {
  const t = useWords();
  const openFile = useDesk((state) => state.openFile);
  // The desk knows old letters from new ones, and lays the table here again.
  return (
    <div className="desk-import-source">
      <textarea
        rows={4}
        spellCheck={false}
        aria-label={t('desk.table.cells')}
        placeholder={t('desk.table.cells')}
        value={text}
        onChange={({ target }) => set(target.value)}
      />
      <label className="button small-button">
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
      </label>
    </div>
  );
}
