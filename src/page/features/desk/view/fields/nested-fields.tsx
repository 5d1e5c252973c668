/** Fields that hold others: mappings, lists of mappings, lists of texts, and mappings by id. */
import { useId } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import {
  asList,
  asMap,
  asText,
  getEntry,
  readName,
  type Plain,
} from '../../../../../scenario/edit/plain.ts';
import { addOption, removeOption, removePart } from '../../../../../scenario/edit/references.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import { useRefs } from './choice-fields.tsx';
import { type ControlProps, useForm, useSet } from './controls.ts';
import type { Spec } from './spec-kinds.ts';
import { FieldSet } from './field-set.tsx';
import { VariantFields } from './variant-fields.tsx';
import { WordsField } from './text-fields.tsx';
import { usePlace } from './use-place.ts';
import { RemoveKey } from './remove-key.tsx';
import deskFields from './desk-fields.module.css?names';
import { Button, dress, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';

type Items = Extract<Spec, { kind: 'items' }>;

export function ItemsField({ label, path, value, spec }: ControlProps & { spec: Items }) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const items = asList(value);
  const document = useDesk((state) => state.value);
  const add = (): void => {
    const fresh = spec.fresh(items.length + 1);
    const article = findOptionsArticle(path);
    edit(
      article === undefined
        ? [{ op: 'insert', path: [...path, items.length], value: fresh }]
        : addOption(document, article, fresh),
    );
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- ids may be missing, double or being typed
        <Item key={index} path={path} index={index} count={items.length} value={item} spec={spec} />
      ))}
      <Button kind="small" aria-label={t('desk.addTo', { label })} onClick={add}>
        {t('desk.add')}
      </Button>
    </fieldset>
  );
}

/** The article whose options lie at a path; undefined at any other. */
function findOptionsArticle([first, article, key, ...more]: Path): number | undefined {
  const options = first === 'articles' && key === 'options' && more.length === 0;
  return options && typeof article === 'number' ? article : undefined;
}

type ItemProps = {
  path: Path;
  index: number;
  count: number;
  value: Plain;
  spec: Items;
};

function Item({ path, index, count, value, spec }: ItemProps) {
  const t = useWords();
  const language = useLanguage();
  const edit = useDesk((state) => state.edit);
  const place = [...path, index];
  const marks = usePlace(place);
  const document = useDesk((state) => state.value);
  const name = readName(value, language) || String(index + 1);
  const [first] = path;
  const remove = (): void => {
    const id = asText(getEntry(value, 'id'));
    if (first === 'dimensions') return edit(removePart(document, first, index, id));
    const article = findOptionsArticle(path);
    edit(
      article === undefined
        ? [{ op: 'drop', path: place }]
        : removeOption(document, article, place, id),
    );
  };
  return (
    <div
      className={dress({ gap: 4, pad: 5, ground: 'paper-2' }, deskFields['desk-item'])}
      {...marks}
    >
      <Stack gap={4} grow="room">
        {spec.variants ? (
          <VariantFields variants={spec.variants} path={place} value={value} />
        ) : (
          <FieldSet fields={spec.fields} path={place} value={value} />
        )}
      </Stack>
      <Stack gap={1} grow="none">
        <button
          type="button"
          className={deskFields['desk-x']}
          disabled={index === 0}
          aria-label={t('desk.up', { what: name })}
          onClick={() => edit([{ op: 'move', path: place, to: index - 1 }])}
        >
          ↑
        </button>
        <button
          type="button"
          className={deskFields['desk-x']}
          disabled={index === count - 1}
          aria-label={t('desk.down', { what: name })}
          onClick={() => edit([{ op: 'move', path: place, to: index + 1 }])}
        >
          ↓
        </button>
        <RemoveKey what={name} press={remove} />
      </Stack>
    </div>
  );
}

export function TextsField({ id, label, path, value }: ControlProps) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const texts = asList(value);
  return (
    <fieldset>
      <legend>{label}</legend>
      {texts.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has no id
        <Row gap={3} key={index}>
          <OneText
            id={`${id}-${index}`}
            label={t('desk.nth', { label, n: index + 1 })}
            path={[...path, index]}
            value={text}
          />
          <RemoveKey
            what={t('desk.nth', { label, n: index + 1 })}
            press={() => edit([{ op: 'drop', path: [...path, index] }])}
          />
        </Row>
      ))}
      <Button
        kind="small"
        onClick={() => edit([{ op: 'insert', path: [...path, texts.length], value: '' }])}
      >
        {t('desk.addTo', { label })}
      </Button>
    </fieldset>
  );
}

function OneText({ id, label, path, value }: Omit<ControlProps, 'set'>) {
  const set = useSet(path);
  const marks = usePlace(path);
  return (
    <div className={dress({ grow: 'room' })} {...marks}>
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
    <fieldset className={deskFields['desk-nested']}>
      <legend>{label}</legend>
      {held.map((key) => (
        <ByIdEntry
          key={key}
          name={refs.find((one) => one.id === key)?.name ?? key}
          path={[...path, key]}
          value={getEntry(value, key)}
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

/** One row of a mapping by id, with a key that takes it away. */
export function ByIdEntry({
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
  const { Control } = useForm();
  const id = useId();
  const set = useSet(path);
  const marks = usePlace(path);
  return (
    <div className={deskFields['desk-by-id']} {...marks}>
      <Text as="label" type="label" tone="soft" htmlFor={id}>
        {name}
      </Text>
      <Control
        field={{ key: name, spec }}
        id={id}
        label={name}
        path={path}
        value={value}
        // A number emptied to be typed anew keeps its row; the key beside it takes it away.
        set={(next) => set(spec.kind === 'number' ? (next ?? '') : next)}
      />
      <RemoveKey what={name} press={() => set(undefined)} />
    </div>
  );
}
