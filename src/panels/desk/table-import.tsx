/** A table from a file or the clipboard: what its columns and lines seem to be, put right by hand, then laid in. */
import { useMemo, useState } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import { useApp } from '../../app/store.ts';
import { cellsOf } from '../../scenario/csv/cells.ts';
import {
  type ColumnUse,
  HELD,
  linesFor,
  readTable,
  type TableReading,
  tableEdit,
} from '../../scenario/csv/read-positions.ts';
import { type Matrix, matrixOf } from '../../scenario/edit/matrix.ts';
import { wordsOf } from '../../scenario/edit/plain.ts';

/** Lines without a match that are offered for choosing by hand. */
const SHOWN = 40;

export function TableImport({ first, close }: { first: string; close: () => void }) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const edit = useDesk((state) => state.edit);
  const [text, setText] = useState(first);
  const lines = useMemo(() => cellsOf(text), [text]);
  const guess = useMemo(() => readTable(lines, value), [lines, value]);
  const [changed, setChanged] = useState<{ text: string; reading: TableReading } | null>(null);
  const reading = changed?.text === text ? changed.reading : guess;
  const change = (part: Partial<TableReading>): void =>
    setChanged({ text, reading: { ...reading, ...part } });
  const made = useMemo(() => tableEdit(lines, reading, value), [lines, reading, value]);
  const lay = (): void => {
    edit(made.patches);
    close();
  };
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
      {lines.length > 0 && (
        <>
          <Columns lines={lines} reading={reading} change={change} />
          <Unknown lines={lines} reading={reading} change={change} />
          <p role="status">
            {t('desk.table.result', { cells: made.cells, refused: made.refused.length })}{' '}
            {made.refused.slice(0, 8).map(({ line, column, text: said }) => (
              <span className="desk-refused mono" key={`${line} ${column}`}>
                {t('desk.table.refused', { line: line + 1, column: column + 1, said })}
              </span>
            ))}
          </p>
          <button
            type="button"
            className="button primary"
            disabled={made.cells === 0}
            onClick={lay}
          >
            {t('desk.table.lay', { n: made.cells })}
          </button>
        </>
      )}
    </section>
  );
}

function Source({ text, set }: { text: string; set: (text: string) => void }) {
  const t = useWords();
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
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void file.text().then(set);
            target.value = '';
          }}
        />
      </label>
    </div>
  );
}

type PartProps = {
  lines: readonly (readonly string[])[];
  reading: TableReading;
  change: (part: Partial<TableReading>) => void;
};

function Columns({ lines, reading, change }: PartProps) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { columns, header } = reading;
  const set = (index: number, use: ColumnUse): void => {
    const next = columns.map((column, at) => (at === index ? use : column));
    change({ columns: next, lines: linesFor(lines, header, next, value) });
  };
  return (
    <fieldset className="desk-import-columns">
      <legend>{t('desk.table.columns')}</legend>
      <label className="desk-tick">
        <input
          type="checkbox"
          checked={header}
          onChange={({ target }) =>
            change({
              header: target.checked,
              lines: linesFor(lines, target.checked, columns, value),
            })
          }
        />
        {t('desk.table.header')}
      </label>
      <div className="desk-import-grid">
        {columns.map((use, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column of a table is its place
          <ColumnChoice
            key={index}
            index={index}
            head={lines[0]?.[index] ?? ''}
            use={use}
            set={(next) => set(index, next)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ColumnChoice({
  index,
  head,
  use,
  set,
}: {
  index: number;
  head: string;
  use: ColumnUse;
  set: (use: ColumnUse) => void;
}) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const value = useDesk((state) => state.value);
  const { columns } = matrixOf(value, []);
  const coded = use.use === 'position' ? `${use.held} ${use.article}` : use.use;
  const choose = (code: string): void => {
    const [held, ...rest] = code.split(' ');
    const found = HELD.find((one) => one === held);
    if (found && rest.length > 0)
      return set({ use: 'position', article: rest.join(' '), held: found });
    set({ use: code === 'who' || code === 'kind' ? code : 'none' });
  };
  return (
    <label data-none={use.use === 'none'}>
      <span>{head || t('desk.table.nth', { n: index + 1 })}</span>
      <select value={coded} onChange={({ target }) => choose(target.value)}>
        <option value="none">{t('desk.table.none')}</option>
        <option value="who">{t('desk.table.who')}</option>
        <option value="kind">{t('desk.table.kind')}</option>
        {HELD.map((held) => (
          <optgroup key={held} label={t(`desk.field.${held}`)}>
            {columns.map(({ id, number, title }) => (
              <option key={id} value={`${held} ${id}`}>
                {`${number} ${wordsOf(title, language) || id} · ${t(`desk.field.${held}`)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Unknown({ lines, reading, change }: PartProps) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const value = useDesk((state) => state.value);
  const matrix: Matrix = useMemo(() => matrixOf(value), [value]);
  const first = reading.header ? 1 : 0;
  const who = reading.columns.findIndex(({ use }) => use === 'who');
  const left = reading.lines.flatMap((row, index) => (row === undefined ? [index] : []));
  const [asked, setAsked] = useState<readonly number[]>(left);
  const shown = [...new Set([...asked.filter((index) => index < reading.lines.length), ...left])];
  if (shown.length === 0) return null;
  return (
    <fieldset className="desk-import-columns">
      <legend>{t('desk.table.unknown', { n: left.length })}</legend>
      <div className="desk-import-grid">
        {shown.slice(0, SHOWN).map((index) => (
          <label key={index} data-none={reading.lines[index] === undefined}>
            <span>{lines[index + first]?.[Math.max(0, who)] ?? ''}</span>
            <select
              value={reading.lines[index] ?? ''}
              onChange={({ target }) => {
                setAsked(shown);
                const row = target.value === '' ? undefined : Number(target.value);
                change({ lines: reading.lines.map((old, at) => (at === index ? row : old)) });
              }}
            >
              <option value="">{t('desk.table.none')}</option>
              {matrix.rows.map((row, at) => (
                <option key={`${row.party} ${row.index}`} value={at}>
                  {wordsOf(row.name, language) || row.id}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
