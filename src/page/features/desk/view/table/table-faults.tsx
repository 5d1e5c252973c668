/** What is wrong with a table as a whole, so that its cells may stand where nobody wrote them. */
import { useMemo } from 'react';
import { findBrokenQuotes, findUnparted } from '../../../../../scenario/csv/cells.ts';
import { showSome } from '../../../../../scenario/csv/shown.ts';
import { useWords } from '../../../../speech/use-words.ts';
import tableImport from './table-import.module.css?names';

type Props = { text: string; lines: readonly (readonly string[])[] };

export function TableFaults({ text, lines }: Props) {
  const t = useWords();
  const quotes = useMemo(() => findBrokenQuotes(text), [text]);
  const alone = useMemo(() => findUnparted(lines), [lines]);
  if (quotes.length + alone.length === 0) return null;
  const told = (at: readonly number[]) => ({ n: at.length, first: showSome(at.map(String)) });
  return (
    <p role="status" className={tableImport['desk-refused']}>
      {quotes.length > 0 && t('desk.table.quotes', told(quotes))}{' '}
      {alone.length > 0 && t('desk.table.unparted', told(alone))}
    </p>
  );
}
