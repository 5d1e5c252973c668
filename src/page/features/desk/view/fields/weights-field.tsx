/** Further numbers of a delegation, which rules may use as weights. */
import { useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { asMap, getEntry } from '../../../../../scenario/edit/plain.ts';
import { type ControlProps, useLabel } from './controls.ts';
import { ByIdEntry } from './nested-fields.tsx';
import type { Spec } from './spec-kinds.ts';
import { DELEGATION } from './specs.ts';
import styles from './desk-fields.module.css?names';

const WEIGHT: Spec = { kind: 'number', least: 0, most: 1e12, step: 1 };
const OWN_KEYS = new Set([...DELEGATION.map(({ key }) => key), 'positions']);

export function WeightsField({ path, value }: ControlProps) {
  const label = useLabel()('weights');
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const keys = Object.keys(asMap(value)).filter((key) => !OWN_KEYS.has(key));
  const add = (name: string): void => {
    if (name.trim() !== '') edit([{ op: 'set', path: [...path, name.trim()], value: 1 }]);
  };
  return (
    <fieldset className={styles['desk-nested']}>
      <legend>{label}</legend>
      {keys.map((key) => (
        <ByIdEntry
          key={key}
          name={key}
          path={[...path, key]}
          value={getEntry(value, key)}
          spec={WEIGHT}
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
