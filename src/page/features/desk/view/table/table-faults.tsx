/** What is wrong with a table as a whole, so that its cells may stand where nobody wrote them. */
import type { GivenCells } from '../../../../session/files/given-cells.ts';
import { useWords } from '../../../../speech/words.ts';
import tableImport from './table-import.module.css?names';

export function TableFaults({ quotes, unparted }: Pick<GivenCells, 'quotes' | 'unparted'>) {
  const t = useWords();
  if (quotes.n + unparted.n === 0) return null;
  return (
    <p role="status" className={tableImport['desk-refused']}>
      {quotes.n > 0 && t('desk.table.quotes', quotes)}{' '}
      {unparted.n > 0 && t('desk.table.unparted', unparted)}
    </p>
  );
}
