/** Further numbers of a delegation, which rules may use as weights. */
import { useWords } from '../../../app/language/use-words.ts';
import { useDesk } from '../../../app/selectors/desk/state.ts';
import { asMap, asText, entry, type Plain } from '../../../scenario/edit/plain.ts';
import type { Path } from '../../../scenario/problem.ts';
import { type ControlProps, useLabel, useSet } from './controls.ts';
import { DELEGATION } from './specs.ts';
import { NumberField } from './text-fields.tsx';
import { usePlace } from '../use-place.ts';

const OWN_KEYS = new Set([...DELEGATION.map(({ key }) => key), 'positions']);

export function WeightsField({ id, path, value }: ControlProps) {
  const label = useLabel()('weights');
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const keys = Object.keys(asMap(value)).filter((key) => !OWN_KEYS.has(key));
  const add = (name: string): void => {
    if (name.trim() !== '') edit([{ op: 'set', path: [...path, name.trim()], value: 1 }]);
  };
  return (
    <fieldset className="desk-nested">
      <legend>{label}</legend>
      {keys.map((key) => (
        <Weight
          key={key}
          id={`${id}-${key}`}
          name={key}
          path={[...path, key]}
          value={entry(value, key)}
        />
      ))}
      <input
        aria-label={t('desk.newWeight')}
        placeholder={t('desk.newWeight')}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Enter') return;
          add(currentTarget.value);
          currentTarget.value = '';
        }}
      />
    </fieldset>
  );
}

function Weight({
  id,
  name,
  path,
  value,
}: {
  id: string;
  name: string;
  path: Path;
  value: Plain | undefined;
}) {
  const t = useWords();
  const set = useSet(path);
  const place = usePlace(path);
  return (
    <div className="desk-by-id" {...place}>
      <label htmlFor={id}>{asText(name)}</label>
      <NumberField
        id={id}
        label={name}
        path={path}
        value={value}
        // As in any row that has a name: emptied to be typed anew it stays.
        set={(next) => set(next ?? '')}
        spec={{ kind: 'number', least: 0, most: 1e12, step: 1 }}
      />
      <button
        type="button"
        className="desk-x"
        aria-label={t('desk.remove', { what: name })}
        onClick={() => set(undefined)}
      >
        ×
      </button>
    </div>
  );
}
