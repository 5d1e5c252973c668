/** One field of a form: its control by its kind, its place in the document, and what the reader says of it. */
import { useId } from 'react';
import { ChoiceField, FlagField, RefField, RefsField } from './choice-fields.tsx';
import { FieldsField } from './field-set.tsx';
import { ByIdField, ItemsField, TextsField } from './nested-fields.tsx';
import { SidesField } from './sides-field.tsx';
import { WeightsField } from './weights-field.tsx';
import { ObjectionsField } from './objections-field.tsx';
import { RuleField } from './rule-field.tsx';
import { type ControlProps, type FieldProps, useLabel, useSet } from './controls.ts';
import { AdoptedField } from './adopted-field.tsx';
import { DraftField } from './draft-field.tsx';
import type { FieldSpec as FieldOf } from './spec-kinds.ts';
import { IdField, LineField, NumberField, ScalarField, WordsField } from './text-fields.tsx';
import { FieldHint } from './hint.tsx';
import { isEmpty, usePlaceWords } from '../place-words.ts';
import { usePlace, useSaid } from './use-place.ts';
import type { Finding } from '../../../../../scenario/finding.ts';
import styles from './desk-fields.module.css?names';

export function DeskField({ field, path, value }: FieldProps) {
  const id = useId();
  const label = useLabel()(field.label ?? field.key);
  const set = useSet(path);
  const place = usePlace(path);
  const said = useSaid(path, WHOLE.has(field.spec.kind));
  const told = `${id}-told`;
  const faults =
    said.length > 0 ? ({ 'aria-describedby': told, 'aria-invalid': true } as const) : undefined;
  const props: ControlProps = { id, label, path, value, set, faults };
  const wide = WIDE.has(field.spec.kind) || (path.length === 1 && field.key === 'title');
  return (
    <div className={styles['desk-field']} data-part="desk-field" data-wide={wide} {...place}>
      {!GROUPED.has(field.spec.kind) && <label htmlFor={id}>{label}</label>}
      <Control field={field} {...props} />
      <FieldHint field={field} path={path} />
      {faults && (
        <div id={told}>
          <Said said={said} />
        </div>
      )}
    </div>
  );
}

/** Controls that mark nothing inside them. */
const WHOLE = new Set(['refs', 'rule', 'objections', 'draft', 'words', 'prose', 'scalar']);

/** What is wrong with a field, below it. */
function Said({ said }: { said: readonly Finding[] }) {
  const words = usePlaceWords();
  const shown = said.filter((one, at) => !isEmpty(one) || said.findIndex(isEmpty) === at);
  return shown.map(({ code, severity, message }) => (
    <p key={`${code} ${message}`} className={styles['desk-field-fault']} data-severity={severity}>
      {words.message({ code, message })}
    </p>
  ));
}

/** Kinds that take the place of several fields. */
const MANY = ['items', 'fields', 'byId', 'texts', 'refs', 'rule', 'draft', 'weights', 'sides'];
const WIDE = new Set(['prose', ...MANY]);
/** Several controls under one heading, each with a label of its own. */
const GROUPED = new Set(['flag', ...MANY]);

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
    case 'adopted':
      return <AdoptedField {...props} />;
    case 'draft':
      return <DraftField {...props} />;
    case 'objections':
      return <ObjectionsField {...props} />;
    case 'rule':
      return <RuleField {...props} />;
    case 'texts':
      return <TextsField {...props} />;
    case 'weights':
      return <WeightsField {...props} />;
    case 'sides':
      return <SidesField {...props} />;
    case 'fields':
      return <FieldsField {...props} fields={spec.fields} />;
    case 'items':
      return <ItemsField {...props} spec={spec} />;
    case 'byId':
      return <ByIdField {...props} spec={spec} />;
  }
}
