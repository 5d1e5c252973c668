/** Cells of a table as a file has them, or as a spreadsheet puts them on the clipboard. Read in a worker. */
import {
  findBrokenQuotes,
  findUnparted,
  parseBlock,
  parseCells,
} from '../../../scenario/csv/cells.ts';
import { showSome } from '../../../scenario/csv/shown.ts';

/** Lines of which something is wrong: how many, and the first of them in words. */
export type WrongLines = { n: number; first: string };

/**
 * `left`: lines past the most that are read. `quotes`, `unparted`: in a file, lines whose cells may stand where nobody
 * wrote them.
 */
export type GivenCells = {
  cells: readonly (readonly string[])[];
  left: number;
  quotes: WrongLines;
  unparted: WrongLines;
};

/** Cells at most: positions of all delegations and groups on all articles, as pairs, are fewer. */
const MOST_CELLS = 400_000;

export function readGivenCells(text: string, how: 'file' | 'block'): GivenCells {
  const lines = how === 'file' ? parseCells(text) : parseBlock(text);
  const cells = takeFirstCells(lines);
  const isFile = how === 'file';
  return {
    cells,
    left: lines.length - cells.length,
    quotes: tell(isFile ? findBrokenQuotes(text) : []),
    unparted: tell(isFile ? findUnparted(cells) : []),
  };
}

function tell(at: readonly number[]): WrongLines {
  return { n: at.length, first: showSome(at.map(String)) };
}

function takeFirstCells<Line extends readonly string[]>(lines: readonly Line[]): readonly Line[] {
  let cells = 0;
  const most = lines.findIndex((line) => (cells += line.length) > MOST_CELLS);
  return most < 0 ? lines : lines.slice(0, most);
}
