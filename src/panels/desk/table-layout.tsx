/** How the table lies: as guessed, or as a person says. */
import { useId } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { type Layout, LAYOUTS } from '../../scenario/csv/layout.ts';

type Props = { layout: Layout; change: (layout: Layout) => void };

export function TableLayout({ layout, change }: Props) {
  const t = useWords();
  const id = useId();
  return (
    <div className="desk-import-header">
      <label htmlFor={id}>{t('desk.table.layout')}</label>
      <select
        id={id}
        value={layout}
        onChange={({ target }) => change(LAYOUTS.find((one) => one === target.value) ?? 'lines')}
      >
        {LAYOUTS.map((one) => (
          <option key={one} value={one}>
            {t(`desk.table.layout.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
