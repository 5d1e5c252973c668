/** The heads of a table of runs; its last column holds the keys of each. */
import { useWords } from '../../../speech/words.ts';
import compareTables from './compare-tables.module.css?names';

export type RunHead = { said: string; number?: true };

type Props = {
  heads: readonly RunHead[];
  /** What its keys do; absent: they remove. */
  keys?: string;
};

export function RunHeads({ heads, keys }: Props) {
  const t = useWords();
  return (
    <thead>
      <tr>
        {heads.map(({ said, number }) => (
          <th key={said} scope="col" className={number && compareTables['number']}>
            {said}
          </th>
        ))}
        <th scope="col" className="no-print">
          <span className="visually-hidden">{keys ?? t('compare.runs.remove')}</span>
        </th>
      </tr>
    </thead>
  );
}
