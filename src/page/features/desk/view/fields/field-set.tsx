/** A mapping as fields side by side. */
import { useWords } from '../../../../speech/words.ts';
import { getEntry, isMap, type Plain } from '../../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import { type ControlProps, useForm } from './controls.ts';
import type { FieldSpec as FieldOf } from './spec-kinds.ts';
import deskFields from './desk-fields.module.css?names';
import { Button } from '../../../../ui/layout/primitives.tsx';

/** Controls over several keys of the mapping. */
const OF_ALL = new Set(['weights', 'sides']);

/** The fields of a mapping, side by side. */
export function FieldSet({
  fields,
  path,
  value,
}: {
  fields: readonly FieldOf[];
  path: Path;
  value: Plain | undefined;
}) {
  const { Field } = useForm();
  return (
    <div className={deskFields['desk-fields']}>
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          path={OF_ALL.has(field.spec.kind) ? path : [...path, field.key]}
          value={OF_ALL.has(field.spec.kind) ? value : getEntry(value, field.key)}
        />
      ))}
    </div>
  );
}

export function FieldsField({
  label,
  path,
  value,
  fields,
  set,
}: ControlProps & { fields: readonly FieldOf[] }) {
  const t = useWords();
  return (
    <fieldset className={deskFields['desk-nested']}>
      <legend>{label}</legend>
      <FieldSet fields={fields} path={path} value={value} />
      {isMap(value) && (
        <Button kind="small" onClick={() => set(undefined)}>
          {t('desk.remove', { what: label })}
        </Button>
      )}
    </fieldset>
  );
}
