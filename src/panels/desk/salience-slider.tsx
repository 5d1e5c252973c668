/** The weight of a position by hand; the number stands beside it, and in the form below. */
import { useId } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import type { Path } from '../../scenario/problem.ts';

export function SalienceSlider({ path, salience }: { path: Path; salience: number }) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const id = useId();
  const place = [...path, 'salience'];
  return (
    <div className="desk-weight">
      <label htmlFor={id}>{t('desk.field.salience')}</label>
      <output htmlFor={id}>{t('desk.cell.weight', { salience: salience.toFixed(2) })}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={salience}
        onChange={({ target }) =>
          edit(
            [{ op: 'set', path: place, value: target.valueAsNumber }],
            `slider ${JSON.stringify(place)}`,
          )
        }
      />
    </div>
  );
}
