/** A part of the scenario as a form; a list has its items beside the one that is open. */
import { memo, useState } from 'react';
import { type Key, useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import {
  asList,
  asText,
  getEntry,
  foldText,
  readName,
  type Plain,
} from '../../../../../scenario/edit/plain.ts';
import { PART_KINDS, removePart } from '../../../../../scenario/edit/references.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { FieldSet } from '../fields/field-set.tsx';
import type { FieldSpec as FieldOf } from '../fields/spec-kinds.ts';
import type { ListPart } from '../fields/specs.ts';
import deskSheet from '../fields/desk-sheet.module.css?names';
import deskBar from '../desk-bar.module.css?names';
import { Button, Buttons, PaneHead, Stack, Text } from '../../../../ui/layout/primitives.tsx';

/** Beyond this many items a list has a search of its own. */
const MANY = 12;

type FieldsProps = {
  part: string | null;
  fields: readonly FieldOf[];
  /** Of the file itself. */
  beside?: readonly FieldOf[];
};

export function Fields({ part, fields, beside }: FieldsProps) {
  const t = useWords();
  const section = useDesk((state) => state.section);
  const value = useDesk((state) => state.value);
  return (
    <section className={`${deskSheet['desk-sheet']} paper`} data-part="desk-sheet">
      <h1>{t(`desk.section.${section}`)}</h1>
      <FieldSet
        fields={fields}
        path={part === null ? [] : [part]}
        value={part === null ? value : getEntry(value, part)}
      />
      {beside && <FieldSet fields={beside} path={[]} value={value} />}
    </section>
  );
}

export function OpenList({ parts }: { parts: readonly ListPart[] }) {
  const t = useWords();
  const section = useDesk((state) => state.section);
  const list = useDesk((state) => state.list);
  const { openTable, show } = useDeskActions();
  const part = parts.find(({ key }) => key === list) ?? parts[0];
  if (!part) return null;
  return (
    <div className={deskSheet['desk-list-view']}>
      <Stack gap={4} items="start" className={deskSheet['desk-list-side']}>
        <h1>{t(`desk.section.${section}`)}</h1>
        {parts.length > 1 && (
          <Buttons>
            {parts.map((one) => (
              <Button
                kind="small"
                key={one.key}
                aria-pressed={one.key === part.key}
                onClick={() => show(section, 0, one.key)}
              >
                {t(`desk.field.${one.key}` as Key)}
              </Button>
            ))}
          </Buttons>
        )}
        <Items part={part} />
        {part.key === 'articles' && (
          <Button kind="small" onClick={() => openTable('')}>
            {t('desk.wordings.open')}
          </Button>
        )}
      </Stack>
      <OpenItem part={part} />
    </div>
  );
}

function Items({ part }: { part: ListPart }) {
  const t = useWords();
  const { edit, show } = useDeskActions();
  const list = useDesk((state) => state.list);
  const items = useDesk((state) => asList(getEntry(state.value, part.key)));
  const section = useDesk((state) => state.section);
  const open = useDesk((state) => state.item);
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const find = foldText(wanted);
  const fits = (item: Plain): boolean =>
    find === '' ||
    foldText(`${asText(getEntry(item, 'id'))} ${readName(item, language)}`).includes(find);
  const add = (): void => {
    edit([{ op: 'insert', path: [part.key, items.length], value: part.fresh(freeNumber(items)) }]);
    show(section, items.length, list);
  };
  return (
    <>
      {items.length > MANY && (
        <input
          className={deskSheet['desk-find']}
          aria-label={t('desk.find')}
          placeholder={t('desk.find')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <ol className={deskSheet['desk-list']} data-part="desk-list">
        {items.map(
          (item, index) =>
            fits(item) && (
              <ItemKey
                // oxlint-disable-next-line react/no-array-index-key -- ids may be missing, double or being typed
                key={index}
                item={item}
                index={index}
                open={index === open}
              />
            ),
        )}
      </ol>
      <Button kind="small" onClick={add}>
        {t('desk.add')}
      </Button>
    </>
  );
}

type ItemKeyProps = { item: Plain; index: number; open: boolean };

const ItemKey = memo(function ItemKey({ item, index, open }: ItemKeyProps) {
  const t = useWords();
  const language = useLanguage();
  const section = useDesk((state) => state.section);
  const list = useDesk((state) => state.list);
  const { show } = useDeskActions();
  return (
    <Stack as="li">
      <button
        type="button"
        className={deskBar['desk-entry']}
        aria-current={open ? 'true' : undefined}
        onClick={() => show(section, index, list)}
      >
        <Flag code={asText(getEntry(item, 'flag')) || undefined} />
        {showNumber(item)}
        {readName(item, language) || t('desk.unnamed')}
      </button>
    </Stack>
  );
});

function showNumber(item: Plain) {
  const said = asText(getEntry(item, 'number'));
  return said === '' ? null : (
    <Text as="b" type="label" weight={600}>
      {said}
    </Text>
  );
}

/** A number that no id of the list ends with. */
function freeNumber(items: readonly Plain[]): number {
  const taken = new Set(items.map((item) => /_(\d+)$/.exec(asText(getEntry(item, 'id')))?.[1]));
  let n = items.length + 1;
  while (taken.has(String(n))) n += 1;
  return n;
}

function OpenItem({ part }: { part: ListPart }) {
  const t = useWords();
  const language = useLanguage();
  const { edit, show } = useDeskActions();
  const list = useDesk((state) => state.list);
  const document = useDesk((state) => state.value);
  const section = useDesk((state) => state.section);
  const items = asList(getEntry(document, part.key));
  const index = Math.min(
    useDesk((state) => state.item),
    items.length - 1,
  );
  const item = items[index];
  if (item === undefined)
    return (
      <Text as="p" tone="ground-soft">
        {t('desk.nothingThere')}
      </Text>
    );
  const name = readName(item, language) || t('desk.unnamed');
  const id = asText(getEntry(item, 'id'));
  const kind = PART_KINDS.find((one) => one === part.key);
  const remove = (): void => {
    edit(kind ? removePart(document, kind, index, id) : [{ op: 'drop', path: [part.key, index] }]);
    show(section, Math.max(0, index - 1), list);
  };
  const move = (to: number): void => {
    edit([{ op: 'move', path: [part.key, index], to }]);
    show(section, to, list);
  };
  return (
    <section
      className={`${deskSheet['desk-sheet']} paper`}
      data-part="desk-sheet"
      key={`${part.key} ${index}`}
      data-place={JSON.stringify([part.key, index])}
    >
      <PaneHead as="header">
        <h2>{name}</h2>
        <Buttons>
          <Button
            kind="small"
            disabled={index === 0}
            aria-label={t('desk.up', { what: name })}
            onClick={() => move(index - 1)}
          >
            ↑
          </Button>
          <Button
            kind="small"
            disabled={index === items.length - 1}
            aria-label={t('desk.down', { what: name })}
            onClick={() => move(index + 1)}
          >
            ↓
          </Button>
          <Button kind="small" aria-label={t('desk.remove', { what: name })} onClick={remove}>
            {t('desk.remove.word')}
          </Button>
        </Buttons>
      </PaneHead>
      <FieldSet fields={part.fields} path={[part.key, index]} value={item} />
    </section>
  );
}
