/** What the columns of a table are, each with its first values beside the choice. */
import { useId } from 'react';
import { useWords } from '../../../app/language/use-words.ts';
import { useDesk } from '../../../app/selectors/desk/state.ts';
import { useApp } from '../../../app/store/store.ts';
import { HELD, headsOf, stemOf, TRAITS } from '../../../scenario/csv/headings.ts';
import { newTitles, WIDEST } from '../../../scenario/csv/new-columns.ts';
import { scaleOf } from '../../../scenario/csv/shares.ts';
import {
  type ColumnUse,
  readFrom,
  type TableReading,
  withColumns,
} from '../../../scenario/csv/table-reading.ts';
import { matrixOf } from '../../../scenario/edit/matrix.ts';
import { wordsOf } from '../../../scenario/edit/plain.ts';
import { TableAxis } from './table-axis.tsx';

export type TableProps = {
  lines: readonly (readonly string[])[];
  reading: TableReading;
  change: (reading: TableReading) => void;
};

/** Lines offered as the header, and values shown of a column. */
const OFFERED = 12;
const SHOWN = 3;
/** Titles that are offered in every column, at most. */
const MANY = 60;

export function TableColumns({ lines, reading, change }: TableProps) {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const { columns, header } = reading;
  const heads = headsOf(lines, header);
  const id = useId();
  const titles = newTitles(columns);
  // Each of them is offered in each column: of very many, a column is offered its own alone.
  const fresh = titles.length > MANY ? [] : titles;
  const set = (index: number, use: ColumnUse): void => {
    const next = columns.map((column, at) => (at === index ? use : column));
    change(withColumns(lines, reading, next, value));
  };
  return (
    <fieldset className="desk-import-columns">
      <legend>{t('desk.table.columns')}</legend>
      <div className="desk-import-header">
        <label htmlFor={id}>{t('desk.table.header')}</label>
        <select
          id={id}
          value={header}
          onChange={({ target }) => change(readFrom(lines, Number(target.value), value))}
        >
          <option value={-1}>{t('desk.table.header.none')}</option>
          {lines.slice(0, OFFERED).map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line of a table is its place
            <option key={index} value={index}>
              {t('desk.table.header.line', { n: index + 1, first: begin(line) })}
            </option>
          ))}
        </select>
      </div>
      <TableAxis axis={reading.axis} change={(axis) => change({ ...reading, axis })} />
      <div className="desk-import-grid">
        {columns.slice(0, WIDEST).map((use, index) => (
          <Column
            // oxlint-disable-next-line react/no-array-index-key -- a column of a table is its place
            key={index}
            index={index}
            head={heads[index] ?? ''}
            lines={lines}
            header={header}
            use={use}
            fresh={fresh}
            set={(next) => set(index, next)}
          />
        ))}
      </div>
      {columns.length > WIDEST && (
        <p className="small" role="status">
          {t('desk.table.wide', { n: columns.length - WIDEST })}
        </p>
      )}
    </fieldset>
  );
}

function begin(line: readonly string[]): string {
  return line
    .filter((cell) => cell !== '')
    .slice(0, SHOWN)
    .join(', ');
}

type ColumnProps = {
  index: number;
  head: string;
  lines: TableProps['lines'];
  header: number;
  use: ColumnUse;
  /** Titles of the articles that the columns make together. */
  fresh: readonly string[];
  set: (use: ColumnUse) => void;
};

function Column({ index, head, lines, header, use, fresh, set }: ColumnProps) {
  const t = useWords();
  const id = useId();
  const cells = lines.slice(header + 1).map((line) => line[index] ?? '');
  const scale = scaleOf(lines, header, index, use);
  return (
    <div data-none={use.use === 'none'} data-asked={use.use === 'asked'}>
      <label htmlFor={id}>{head || t('desk.table.nth', { n: index + 1 })}</label>
      <Choice id={id} head={head} use={use} fresh={fresh} set={set} />
      <small id={`${id}-values`}>
        {use.use === 'none' && <b>{t('desk.table.left')} </b>}
        {use.use === 'asked' && <b>{t('desk.table.asked')} </b>}
        {begin(cells)}
        {scale > 1 && <b> {t('desk.table.scaled', { n: scale })}</b>}
      </small>
    </div>
  );
}

type ChoiceProps = Pick<ColumnProps, 'use' | 'fresh' | 'set'> & { id: string; head: string };

function Choice({ id, head, use, fresh, set }: ChoiceProps) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const value = useDesk((state) => state.value);
  const { columns } = matrixOf(value, []);
  const { stem } = stemOf(head);
  // Its own first; a weight may belong to an article that another column makes.
  const own = use.use === 'asked' ? use.title : stem;
  const titles = [...new Set([own, ...fresh])].filter((title) => title !== '');
  return (
    <select
      id={id}
      aria-describedby={`${id}-values`}
      value={coded(use, titles)}
      onChange={({ target }) => set(decoded(target.value, titles))}
    >
      {use.use === 'asked' && <option value="asked">{t('desk.table.say')}</option>}
      <option value="none">{t('desk.table.none')}</option>
      <option value="who">{t('desk.table.who')}</option>
      <option value="kind">{t('desk.table.kind')}</option>
      <optgroup label={t('desk.table.traits')}>
        {TRAITS.map((trait) => (
          <option key={trait} value={`trait ${trait}`}>
            {t(`desk.field.${trait}`)}
          </option>
        ))}
      </optgroup>
      {titles.map((title, nth) => (
        <optgroup key={title} label={t('desk.table.new', { title })}>
          {HELD.map((held) => (
            <option key={held} value={`newArticle ${held} ${nth}`}>
              {t('desk.table.of', { what: t(`desk.field.${held}`), title })}
            </option>
          ))}
        </optgroup>
      ))}
      {HELD.map((held) => (
        <optgroup key={held} label={t(`desk.field.${held}`)}>
          {columns.map((column) => (
            <option key={column.id} value={`${held} ${column.id}`}>
              {t('desk.table.of', {
                what: t(`desk.field.${held}`),
                title: `${column.number} ${wordsOf(column.title, language) || column.id}`.trim(),
              })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** A use as the value of an option; no id has a blank. */
function coded(use: ColumnUse, titles: readonly string[]): string {
  switch (use.use) {
    case 'position':
      return `${use.held} ${use.article}`;
    case 'newArticle':
      return `newArticle ${use.held} ${titles.indexOf(use.title)}`;
    case 'trait':
      return `trait ${use.trait}`;
    case 'asked':
    case 'none':
    case 'who':
    case 'kind':
      return use.use;
  }
}

function decoded(code: string, titles: readonly string[]): ColumnUse {
  const [kind, rest, nth] = code.split(' ');
  const trait = TRAITS.find((one) => one === rest);
  if (kind === 'trait' && trait) return { use: 'trait', trait };
  const what = HELD.find((one) => one === rest);
  const title = titles[Number(nth)];
  if (kind === 'newArticle' && what && title !== undefined)
    return { use: 'newArticle', title, held: what };
  const held = HELD.find((one) => one === kind);
  if (held && rest !== undefined) return { use: 'position', article: rest, held };
  return { use: kind === 'who' || kind === 'kind' ? kind : 'none' };
}
