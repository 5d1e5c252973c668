/** Positions of everyone as one table, the cell in hand beside it, and tables from elsewhere. */
import { useEffect, useMemo, useState } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import {
  type GridEntry,
  FIRST_SELECTION,
  fitSelection,
  layBlock,
  countOutside,
  readRange,
  type Selection,
} from '../../model/grid.ts';
import { editGrid, readGridTexts } from './grid-edit.ts';
import { useDesk } from '../use-desk.ts';
import { drawReach } from '../../../../session/drawn.ts';
import { writeTsv } from '../../../../../scenario/csv/cells.ts';
import {
  readAmount,
  type Matrix,
  readMatrix,
  CELL_MEASURES,
  type CellMeasure,
  measureSet,
  PARTIES,
  type Party,
} from '../../../../../scenario/edit/matrix.ts';
import { summarizeRest } from '../../../../../scenario/edit/rest-row.ts';
import {
  asList,
  asText,
  getEntry,
  foldText,
  type Plain,
  readWords,
} from '../../../../../scenario/edit/plain.ts';
import './desk-grid.module.css';
import { findBandClass } from './grid-cells.tsx';
import { useReadCells } from '../use-read-cells.ts';
import { PositionsGrid } from './positions-grid.tsx';
import { TableImport } from '../table/table-import.tsx';
import deskStyles from '../desk.module.css?names';
import parts from '../../../../ui/parts.module.css?names';
import { Button, Row, Text } from '../../../../ui/layout/primitives.tsx';

export function PositionsView() {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const [selection, setSelection] = useState<Selection>(FIRST_SELECTION);
  const [measure, setMeasure] = useState<CellMeasure>('ideal');
  const [parties, setParties] = useState<Parties>('all');
  const [wanted, setWanted] = useState('');
  const table = useDesk((state) => state.table);
  const setTable = useDesk((state) => state.openTable);
  const [left, setLeft] = useState(NOTHING_LEFT);
  const language = useLanguage();
  const all = useMemo(() => showParties(value, parties), [value, parties]);
  const matrix = useMemo(() => filterMatrix(all, wanted, language), [all, wanted, language]);
  const everyone = useMemo(() => readMatrix(value, ['delegations']), [value]);
  const rest = useMemo(() => summarizeRest(everyone, matrix, measure), [everyone, matrix, measure]);
  useArrive(matrix, setSelection, () => {
    setParties('all');
    setWanted('');
  });
  useHold(matrix, selection);
  const acts = useGridActs(matrix, selection, measure, setTable, setLeft);
  return (
    <div className={deskStyles['desk-full']}>
      <Row as="header" wrap items="center" gap={4} className={deskStyles['desk-view-head']}>
        <h1>{t('desk.section.positions')}</h1>
        <input
          aria-label={t('desk.positions.find')}
          placeholder={t('desk.positions.find')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <PartiesChoice parties={parties} choose={setParties} />
        <select
          aria-label={t('desk.positions.measure')}
          value={measure}
          onChange={({ target }) =>
            setMeasure(CELL_MEASURES.find((one) => one === target.value) ?? 'ideal')
          }
        >
          {CELL_MEASURES.map((one) => (
            <option key={one} value={one}>
              {t(`desk.field.${one}`)}
            </option>
          ))}
        </select>
        <Button kind="small" onClick={() => setTable('')}>
          {t('desk.table.open')}
        </Button>
      </Row>
      {table !== null && <TableImport key={table} first={table} close={() => setTable(null)} />}
      <LeftOut left={left} />
      {all.columns.length > 0 && everyone.rows.length > 0 ? (
        <>
          <PositionsGrid
            matrix={matrix}
            measure={measure}
            rest={rest}
            selection={selection}
            select={setSelection}
            {...acts}
          />
          <Reach articles={matrix.columns.length} draw={getEntry(value, 'draw')} />
          <Legend />
        </>
      ) : (
        table === null && (
          <Text as="p" tone="ground-soft">
            {t('desk.positions.empty')}
          </Text>
        )
      )}
    </div>
  );
}

/** Cells of the last entry that changed nothing: `refused` for what stands in them, `outside` for want of a place. `unread`: all of it. */
type Left = { refused: number; outside: number; unread: number };

const NOTHING_LEFT: Left = { refused: 0, outside: 0, unread: 0 };

function LeftOut({ left }: { left: Left }) {
  const t = useWords();
  return (['refused', 'outside', 'unread'] as const).map(
    (why) =>
      left[why] > 0 && (
        <p key={why} className={deskStyles['desk-fault']} role="alert">
          {t(`desk.positions.${why}`, { n: left[why] })}
        </p>
      ),
  );
}

/** How far each conference may be from the weights and positions of the table. */
function Reach({ articles, draw }: { articles: number; draw: Plain | undefined }) {
  const t = useWords();
  return (
    <Text as="p" tone="ground-soft">
      {t('desk.positions.drawn', drawReach(articles, draw))}
    </Text>
  );
}

/** `floor`: the delegations that the file names as speaking. */
type Parties = Party | 'all' | 'floor';

const CHOICES: readonly Parties[] = ['floor', ...PARTIES];

function showParties(value: Plain, parties: Parties): Matrix {
  if (parties !== 'floor') return readMatrix(value, parties === 'all' ? PARTIES : [parties]);
  const floor = new Set(asList(getEntry(value, 'floor')).map(asText));
  const matrix = readMatrix(value, ['delegations']);
  return { ...matrix, rows: matrix.rows.filter(({ id }) => floor.has(id)) };
}

function PartiesChoice({
  parties,
  choose,
}: {
  parties: Parties;
  choose: (parties: Parties) => void;
}) {
  const t = useWords();
  const floor = useDesk((state) => asList(getEntry(state.value, 'floor')).length);
  return (
    <select
      aria-label={t('desk.positions.parties')}
      value={parties}
      onChange={({ target }) => choose(CHOICES.find((one) => one === target.value) ?? 'all')}
    >
      <option value="all">{t('desk.positions.everyone')}</option>
      {floor > 0 && <option value="floor">{t('desk.positions.floor', { n: floor })}</option>}
      {PARTIES.map((one) => (
        <option key={one} value={one}>
          {t(`desk.parties.${one}`)}
        </option>
      ))}
    </select>
  );
}

function filterMatrix(matrix: Matrix, wanted: string, language: string): Matrix {
  const find = foldText(wanted.trim());
  if (find === '') return matrix;
  const rows = matrix.rows.filter(({ id, name }) =>
    foldText(`${id} ${readWords(name, language)}`).includes(find),
  );
  return { ...matrix, rows };
}

/** A person who was sent to a position finds its cell in hand. */
function useArrive(
  matrix: Matrix,
  select: (selection: Selection) => void,
  showAll: () => void,
): void {
  const target = useDesk((state) => state.target);
  useEffect(() => {
    if (!target) return;
    const [party, index, , article] = target.path;
    const row = matrix.rows.findIndex((one) => one.party === party && one.index === index);
    if (row < 0) return showAll();
    const column = Math.max(
      0,
      matrix.columns.findIndex(({ id }) => id === article),
    );
    select({ at: { row, column }, from: { row, column } });
    // Only when sent: later edits leave the hand where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);
}

/** The cell in hand is told to the pane beside the table. */
function useHold(matrix: Matrix, selection: Selection): void {
  const hold = useDesk((state) => state.hold);
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const { at } = fitSelection(selection, size);
  const row = matrix.rows[at.row];
  const article = matrix.columns[at.column]?.id;
  const party = row?.party;
  const index = row?.index;
  useEffect(() => {
    const there = party !== undefined && index !== undefined && article !== undefined;
    hold(there ? { party, index, article } : null);
  }, [hold, party, index, article]);
}

function useGridActs(
  matrix: Matrix,
  selection: Selection,
  measure: CellMeasure,
  openTable: (text: string) => void,
  leave: (left: Left) => void,
) {
  const edit = useDesk((state) => state.edit);
  const readCells = useReadCells();
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const range = readRange(fitSelection(selection, size));
  const enter = (entries: readonly GridEntry[], lost = 0): void => {
    const { patches, refused } = editGrid(matrix, measure, entries);
    leave({ ...NOTHING_LEFT, refused, outside: lost });
    edit(patches);
  };
  const texts = (): string[][] => readGridTexts(matrix, measure, range);
  return {
    type: (text: string) => enter(layBlock([[text]], range, size)),
    clear: () => {
      const patches = matrix.rows
        .slice(range.top, range.bottom + 1)
        .flatMap((line) =>
          matrix.columns.flatMap((head, column) =>
            column < range.left || column > range.right
              ? []
              : measureSet(line, head, line.cells[column], measure, undefined),
          ),
        );
      edit(patches);
    },
    fill: (direction: 'down' | 'right') => {
      const block = texts();
      const first =
        direction === 'down' ? block.slice(0, 1) : block.map((line) => line.slice(0, 1));
      enter(layBlock(first, range, size));
    },
    copy: () => writeTsv(texts()),
    paste: async (text: string) => {
      const block = (await readCells(text, 'block'))?.cells;
      if (!block) return leave({ ...NOTHING_LEFT, unread: 1 });
      const numeric = block.every((line) =>
        line.every((one) => one.trim() === '' || readAmount(one) !== undefined),
      );
      if (numeric) enter(layBlock(block, range, size), countOutside(block, range, size));
      else openTable(text);
    },
  };
}

function Legend() {
  const t = useWords();
  const bands = ['0–14', '15–37', '38–59', '60–81', '82–100'];
  return (
    <Row as="p" wrap gap={5} lineGap={2} size={2} tone="ground-soft">
      {bands.map((band, index) => (
        <Row as="span" key={band} gap={3} items="center">
          <i className={`${parts['stance']} ${findBandClass(index)}`} aria-hidden="true" />
          {band}
        </Row>
      ))}
      <span>{t('desk.positions.legend')}</span>
      <span>{t('desk.positions.keys')}</span>
    </Row>
  );
}
