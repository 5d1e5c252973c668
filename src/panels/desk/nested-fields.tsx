/** Fields that hold others: mappings, lists of mappings, lists of texts, and mappings by id. */
import { useId } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import { useApp } from '../../app/store.ts';
import {
  asList,
  asMap,
  asText,
  entry,
  isMap,
  nameOf,
  type Plain,
} from '../../scenario/edit/plain.ts';
import type { Path } from '../../scenario/problem.ts';
import { useRefs } from './choice-fields.tsx';
import { type ControlProps, useForm, useLabel, useSet } from './controls.ts';
import { DELEGATION, type Field as FieldOf, type Fresh, type Spec } from './specs.ts';
import { NumberField, WordsField } from './text-fields.tsx';
import { usePlace } from './use-place.ts';

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
    <div className="desk-fields">
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          path={field.spec.kind === 'weights' ? path : [...path, field.key]}
          value={field.spec.kind === 'weights' ? value : entry(value, field.key)}
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
    <fieldset className="desk-nested">
      <legend>{label}</legend>
      <FieldSet fields={fields} path={path} value={value} />
      {isMap(value) && (
        <button type="button" className="button small-button" onClick={() => set(undefined)}>
          {t('desk.remove', { what: label })}
        </button>
      )}
    </fieldset>
  );
}

export function ItemsField({
  label,
  path,
  value,
  fields,
  fresh,
}: ControlProps & { fields: readonly FieldOf[]; fresh: Fresh }) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const items = asList(value);
  const add = (): void =>
    edit([{ op: 'insert', path: [...path, items.length], value: fresh(items.length + 1) }]);
  return (
    <fieldset className="desk-items">
      <legend>{label}</legend>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- ids may be missing, double or being typed
        <Item
          key={index}
          path={path}
          index={index}
          count={items.length}
          value={item}
          fields={fields}
        />
      ))}
      <button
        type="button"
        className="button small-button"
        aria-label={t('desk.addTo', { label })}
        onClick={add}
      >
        {t('desk.add')}
      </button>
    </fieldset>
  );
}

type ItemProps = {
  path: Path;
  index: number;
  count: number;
  value: Plain;
  fields: readonly FieldOf[];
};

function Item({ path, index, count, value, fields }: ItemProps) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const edit = useDesk((state) => state.edit);
  const place = [...path, index];
  const marks = usePlace(place);
  const name = nameOf(value, language) || String(index + 1);
  return (
    <div className="desk-item" {...marks}>
      <FieldSet fields={fields} path={place} value={value} />
      <div className="desk-item-keys">
        <button
          type="button"
          disabled={index === 0}
          aria-label={t('desk.up', { what: name })}
          onClick={() => edit([{ op: 'move', path: place, to: index - 1 }])}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={index === count - 1}
          aria-label={t('desk.down', { what: name })}
          onClick={() => edit([{ op: 'move', path: place, to: index + 1 }])}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label={t('desk.remove', { what: name })}
          onClick={() => edit([{ op: 'drop', path: place }])}
        >
          ×
        </button>
      </div>
    </div>
  );
}

export function TextsField({ id, label, path, value }: ControlProps) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const texts = asList(value);
  return (
    <fieldset className="desk-items">
      <legend>{label}</legend>
      {texts.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has no id
        <div className="desk-text-row" key={index}>
          <OneText
            id={`${id}-${index}`}
            label={t('desk.nth', { label, n: index + 1 })}
            path={[...path, index]}
            value={text}
          />
          <button
            type="button"
            className="desk-x"
            aria-label={t('desk.remove', { what: t('desk.nth', { label, n: index + 1 }) })}
            onClick={() => edit([{ op: 'drop', path: [...path, index] }])}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small-button"
        onClick={() => edit([{ op: 'insert', path: [...path, texts.length], value: '' }])}
      >
        {t('desk.addTo', { label })}
      </button>
    </fieldset>
  );
}

function OneText({ id, label, path, value }: Omit<ControlProps, 'set'>) {
  const set = useSet(path);
  const marks = usePlace(path);
  return (
    <div className="desk-one-text" {...marks}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <WordsField
        id={id}
        label={label}
        path={path}
        value={value}
        set={(next) => set(next ?? '')}
        rows={1}
      />
    </div>
  );
}

type ById = Extract<Spec, { kind: 'byId' }>;

export function ByIdField({ label, path, value, spec }: ControlProps & { spec: ById }) {
  const t = useWords();
  const id = useId();
  const edit = useDesk((state) => state.edit);
  const refs = useRefs(spec.to, path);
  const held = Object.keys(asMap(value));
  const left = refs.filter((one) => !held.includes(one.id));
  return (
    <fieldset className="desk-nested">
      <legend>{label}</legend>
      {held.map((key) => (
        <ByIdEntry
          key={key}
          name={refs.find((one) => one.id === key)?.name ?? key}
          path={[...path, key]}
          value={entry(value, key)}
          spec={spec.spec}
        />
      ))}
      {left.length > 0 && (
        <select
          id={id}
          aria-label={t('desk.addTo', { label })}
          value=""
          onChange={({ target }) =>
            edit([{ op: 'set', path: [...path, target.value], value: spec.fresh }])
          }
        >
          <option value="">{t('desk.add')}</option>
          {left.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name || one.id}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

function ByIdEntry({
  name,
  path,
  value,
  spec,
}: {
  name: string;
  path: Path;
  value: Plain | undefined;
  spec: Spec;
}) {
  const t = useWords();
  const { Control } = useForm();
  const id = useId();
  const set = useSet(path);
  const marks = usePlace(path);
  return (
    <div className="desk-by-id" {...marks}>
      <label htmlFor={id}>{name}</label>
      <Control
        field={{ key: name, spec }}
        id={id}
        label={name}
        path={path}
        value={value}
        set={set}
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

const OWN_KEYS = new Set([...DELEGATION.map(({ key }) => key), 'positions']);

/** Further numbers of a delegation, which rules may use as weights. */
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
  const set = useSet(path);
  return (
    <div className="desk-by-id">
      <label htmlFor={id}>{asText(name)}</label>
      <NumberField
        id={id}
        label={name}
        path={path}
        value={value}
        set={set}
        spec={{ kind: 'number', least: 0, most: 1e12, step: 1 }}
      />
    </div>
  );
}
