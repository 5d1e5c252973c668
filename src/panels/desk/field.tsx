/** One field of a form: its control by its kind, its place in the document, and what the reader says of it. */
import { useId } from 'react';
import { ChoiceField, FlagField, RefField, RefsField } from './choice-fields.tsx';
import { ByIdField, FieldsField, ItemsField, TextsField, WeightsField } from './nested-fields.tsx';
import { RuleField } from './rule-field.tsx';
import { type ControlProps, type FieldProps, useLabel, useSet } from './controls.ts';
import { DraftField } from './draft-field.tsx';
import type { Field as FieldOf } from './specs.ts';
import { IdField, LineField, NumberField, ScalarField, WordsField } from './text-fields.tsx';
import { usePlace } from './use-place.ts';

export function Field({ field, path, value }: FieldProps) {
  const id = useId();
  const label = useLabel()(field.key);
  const set = useSet(path);
  const place = usePlace(path);
  const props: ControlProps = { id, label, path, value, set };
  const wide = WIDE.has(field.spec.kind);
  return (
    <div className="desk-field" data-wide={wide} {...place}>
      {!GROUPED.has(field.spec.kind) && <label htmlFor={id}>{label}</label>}
      <Control field={field} {...props} />
    </div>
  );
}

const WIDE = new Set([
  'prose',
  'items',
  'fields',
  'byId',
  'texts',
  'refs',
  'rule',
  'draft',
  'weights',
]);
/** Several controls under one heading, each with a label of its own. */
const GROUPED = new Set([
  'items',
  'fields',
  'byId',
  'texts',
  'refs',
  'rule',
  'draft',
  'weights',
  'flag',
]);

export function Control({ field, ...props }: ControlProps & { field: FieldOf }) {
  const { spec } = field;
  switch (spec.kind) {
    case 'line':
      return <LineField {...props} />;
    case 'id':
      return <IdField {...props} />;
    case 'words':
      return <WordsField {...props} rows={1} />;
    case 'prose':
      return <WordsField {...props} rows={2} />;
    case 'scalar':
      return <ScalarField {...props} />;
    case 'number':
      return <NumberField {...props} spec={spec} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'choice':
      return <ChoiceField {...props} of={spec.of} />;
    case 'ref':
      return <RefField {...props} to={spec.to} />;
    case 'refs':
      return <RefsField {...props} to={spec.to} />;
    case 'draft':
      return <DraftField {...props} />;
    case 'rule':
      return <RuleField {...props} />;
    case 'texts':
      return <TextsField {...props} />;
    case 'weights':
      return <WeightsField {...props} />;
    case 'fields':
      return <FieldsField {...props} fields={spec.fields} />;
    case 'items':
      return <ItemsField {...props} fields={spec.fields} fresh={spec.fresh} />;
    case 'byId':
      return <ByIdField {...props} spec={spec} />;
  }
}
