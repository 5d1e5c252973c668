/** Controls that offer what there is: words of the format, and the scenario's own parts. */
import { useState } from 'react';
import { type Key, useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import {
  asList,
  asText,
  getEntry,
  readName,
  type Plain,
  getValueAt,
} from '../../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import type { ControlProps } from './controls.ts';
import type { RefKind } from './spec-kinds.ts';
import deskFields from './desk-fields.module.css?names';
import deskSheet from './desk-sheet.module.css?names';
import { Row, Small } from '../../../../ui/layout/primitives.tsx';

/** Beyond this many a list of parts has a search of its own. */
const MANY = 12;

export type Ref = { id: string; name: string };

/** The scenario's own parts of a kind; options are those of the article beside or around the place. */
export function useRefs(to: RefKind, path: Path): Ref[] {
  const value = useDesk((state) => state.value);
  const language = useLanguage();
  const t = useWords();
  const named = (item: Plain): Ref => ({
    id: asText(getEntry(item, 'id')),
    name: readName(item, language),
  });
  const of = (key: string): Ref[] => asList(getEntry(value, key)).map(named);
  switch (to) {
    case 'options':
      return listOptionsNear(value, path).map(named);
    case 'parties':
      return [...of('groups'), ...of('delegations')];
    case 'seats':
      return [...of('delegations'), ...of('observers'), { id: 'CHAIR', name: t('desk.chair') }];
    default:
      return of(to);
  }
}

function listOptionsNear(value: Plain, path: Path): readonly Plain[] {
  if (path[0] === 'articles') return asList(getValueAt(value, [...path.slice(0, 2), 'options']));
  if (path[0] === 'starts') {
    const named = asList(getEntry(value, 'articles')).find(
      (one) => getEntry(one, 'id') === path[2],
    );
    return asList(getEntry(named, 'options'));
  }
  const beside = asText(getValueAt(value, [...path.slice(0, -1), 'article']));
  const article = asList(getEntry(value, 'articles')).find((one) => getEntry(one, 'id') === beside);
  return asList(getEntry(article, 'options'));
}

export function FlagField({ id, label, value, set, faults }: ControlProps) {
  const t = useWords();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        {...faults}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ target }) => set(target.value === '' ? undefined : target.value === 'true')}
      >
        <option value="">{t('desk.unsaid')}</option>
        <option value="true">{t('desk.yes')}</option>
        <option value="false">{t('desk.no')}</option>
      </select>
    </>
  );
}

export function ChoiceField({
  id,
  value,
  set,
  of,
  faults,
}: ControlProps & { of: readonly string[] }) {
  const t = useWords();
  return (
    <select
      id={id}
      {...faults}
      value={asText(value)}
      onChange={({ target }) => set(target.value === '' ? undefined : target.value)}
    >
      <option value="">{t('desk.unsaid')}</option>
      {of.map((one) => (
        <option key={one} value={one}>
          {t(`desk.choice.${one}` as Key)}
        </option>
      ))}
    </select>
  );
}

export function RefField({ id, path, value, set, to, faults }: ControlProps & { to: RefKind }) {
  const t = useWords();
  const refs = useRefs(to, path);
  const chosen = asText(value);
  const known = chosen === '' || refs.some((one) => one.id === chosen);
  return (
    <select
      id={id}
      {...faults}
      value={chosen}
      onChange={({ target }) => set(target.value === '' ? undefined : target.value)}
    >
      <option value="">{t('desk.unsaid')}</option>
      {!known && <option value={chosen}>{chosen}</option>}
      {refs.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name === '' ? one.id : `${one.name} (${one.id})`}
        </option>
      ))}
    </select>
  );
}

export function RefsField({ label, path, value, set, to }: ControlProps & { to: RefKind }) {
  const t = useWords();
  const refs = useRefs(to, path);
  const [wanted, setWanted] = useState('');
  const chosen = asList(value).map(asText);
  const find = wanted.toLowerCase();
  const shown = refs.filter(
    ({ id, name }) =>
      chosen.includes(id) ||
      (find === '' ? refs.length <= MANY : `${id} ${name}`.toLowerCase().includes(find)),
  );
  const turn = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    set(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {refs.length > MANY && (
        <input
          className={deskSheet['desk-find']}
          aria-label={t('desk.findIn', { label })}
          placeholder={t('desk.find')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <Row wrap gap={5} lineGap={1} className={deskFields['desk-ticks']}>
        {shown.map(({ id, name }) => (
          <Row as="label" items="center" gap={3} padY={2} key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
            {name || id}
          </Row>
        ))}
        {shown.length === 0 && <Small as="span">{t('desk.nothingThere')}</Small>}
      </Row>
    </fieldset>
  );
}
