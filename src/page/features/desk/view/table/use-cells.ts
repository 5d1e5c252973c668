/** The cells of a table, read beside the page: a large one never holds up what is typed meanwhile. */
import { useEffect, useState } from 'react';
import type { GivenCells } from '../../../../session/files/given-cells.ts';
import { useReadCells } from '../use-read-cells.ts';

/** `of`: the text they are of, the one before until this one is read; `stopped`: it was not read to its end. */
type Cells = GivenCells & { of: string; stopped: boolean };

const NOWHERE = { n: 0, first: '' };
const NONE: GivenCells = { cells: [], left: 0, quotes: NOWHERE, unparted: NOWHERE };

export function useCells(text: string): Cells {
  const read = useReadCells();
  const [cells, setCells] = useState<Cells>({ ...NONE, of: '', stopped: false });
  useEffect(() => {
    let gone = false;
    void read(text, 'file').then((found) => {
      if (!gone) setCells({ ...(found ?? NONE), of: text, stopped: found === undefined });
    });
    return () => {
      gone = true;
    };
  }, [text, read]);
  return cells;
}
