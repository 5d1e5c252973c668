/** The heads of a table of runs; its last column holds the keys that remove. */
import { useWords } from '../../app/language/use-words.ts';

export type RunHead = { said: string; number?: true };

export function RunHeads({ heads }: { heads: readonly RunHead[] }) {
  const t = useWords();
  return (
    <thead>
      <tr>
        {heads.map(({ said, number }) => (
          <th key={said} scope="col" className={number && 'number'}>
            {said}
          </th>
        ))}
        <th scope="col" className="no-print">
          <span className="visually-hidden">{t('compare.runs.remove')}</span>
        </th>
      </tr>
    </thead>
  );
}
