/** What to show: the kinds of rule as boxes with their number of cases, everything else as lists. */
import { useId } from 'react';
import { Stack, Text, Button, Row } from '../../../ui/layout/primitives.tsx';
import { type Key, useWords } from '../../../speech/words.ts';
import { type ChoiceName, CHOICES, isShown, NO_FILTERS } from '../model/filters.ts';
import { LONGEST_SEARCH, type Order, ORDERS } from '../model/order.ts';
import { RULE_KINDS, type RuleKind } from '../model/rule-kind.ts';
import { Emblem } from './emblem.tsx';
import styles from './library.module.css?names';
import type { Library } from './use-library.ts';

const NAMES = Object.keys(CHOICES) as ChoiceName[];

export function FilterFields({ library }: { library: Library }) {
  const t = useWords();
  const { filters, filter, clear, spoilt, spoil } = library;
  return (
    <Stack gap={4}>
      <Search library={library} />
      <RuleBoxes library={library} />
      {NAMES.map((name) => (
        <Choice key={name} name={name} library={library} />
      ))}
      <Box
        label={t('library.realOnly')}
        on={filters.realOnly}
        set={(realOnly) => filter({ realOnly })}
      />
      <Box label={t('library.showAll')} on={spoilt} set={spoil} />
      <Button onClick={clear}>{t('library.clear')}</Button>
    </Stack>
  );
}

/** What is looked for, and in what order it is shown. */
function Search({ library: { search, look, order, sort } }: { library: Library }) {
  const t = useWords();
  const id = useId();
  return (
    <>
      <div className={styles['filter-choice']}>
        <label htmlFor={id}>{t('library.search')}</label>
        <input
          id={id}
          type="search"
          maxLength={LONGEST_SEARCH}
          value={search}
          onChange={(event) => look(event.target.value)}
        />
      </div>
      <div className={styles['filter-choice']}>
        <label htmlFor={`${id}-order`}>{t('library.sort')}</label>
        <select
          id={`${id}-order`}
          value={order}
          onChange={(event) => sort(event.target.value as Order)}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`library.order.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function RuleBoxes({ library }: { library: Library }) {
  const t = useWords();
  const { cases, filters, filter } = library;
  const count = (rule: RuleKind): number =>
    cases.filter((one) => one.rule === rule && isShown(one, { ...filters, rules: [] })).length;
  const toggle = (rule: RuleKind, on: boolean): void =>
    filter({ rules: on ? [...filters.rules, rule] : filters.rules.filter((one) => one !== rule) });
  return (
    <fieldset>
      <Text as="legend" type="head">
        {t('library.rule')}
      </Text>
      {RULE_KINDS.filter((rule) => cases.some((one) => one.rule === rule)).map((rule) => (
        <Row key={rule} as="label" gap={4} items="center" padY={2} rule="top">
          <input
            type="checkbox"
            checked={filters.rules.includes(rule)}
            onChange={(event) => toggle(rule, event.target.checked)}
          />
          <Emblem rule={rule} size={26} />
          <span>{t(`library.kind.${rule}`)}</span>
          <Text size={2} tone="ground-soft" grow="end">
            {count(rule)}
          </Text>
        </Row>
      ))}
    </fieldset>
  );
}

function Choice({ name, library }: { name: ChoiceName; library: Library }) {
  const t = useWords();
  const id = useId();
  const { cases, filters, filter } = library;
  // A value that nothing on the shelf has is not offered.
  const values = CHOICES[name].filter((value) =>
    cases.some((one) => isShown(one, { ...NO_FILTERS, [name]: value })),
  );
  if (values.length < 2) return null;
  return (
    <div className={styles['filter-choice']}>
      <label htmlFor={id}>{t(`library.filter.${name}`)}</label>
      <select
        id={id}
        value={filters[name]}
        onChange={(event) => filter({ [name]: event.target.value })}
      >
        <option value="">{t('library.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {t(`library.${name}.${value}` as Key)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Box({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <Row as="label" gap={4} items="center">
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      {label}
    </Row>
  );
}
