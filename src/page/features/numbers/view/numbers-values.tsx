import { type Key, useWords } from '../../../speech/words.ts';
import { type ValueGroup, GROUPS, type ValueRow, listValueRows } from '../model/value-rows.ts';
import { useNumber } from './use-number.ts';
import { Text } from '../../../ui/layout/primitives.tsx';
import styles from './numbers-page.module.css?names';
import longPage from '../../../ui/page/long-page.module.css?names';

export function NumbersValues() {
  const t = useWords();
  const rows = listValueRows();
  const count = (origin: ValueRow['origin']): number =>
    rows.filter((row) => row.origin === origin).length;
  return (
    <>
      <p>
        {t('numbers.values.about', {
          n: rows.length,
          sourced: count('sourced'),
          tuned: count('tuned'),
          chosen: count('chosen'),
        })}
      </p>
      {GROUPS.map((group) => (
        <ValueTable key={group} group={group} rows={rows.filter((row) => row.group === group)} />
      ))}
    </>
  );
}

function ValueTable({ group, rows }: { group: ValueGroup; rows: readonly ValueRow[] }) {
  const t = useWords();
  return (
    <table className={`${longPage['long-table']} ${styles['value-table']}`}>
      <caption>{t(`numbers.group.${group}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('numbers.values.name')}</th>
          <th scope="col">{t('numbers.values.value')}</th>
          <th scope="col">{t('numbers.values.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Value key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Value({ row: { name, unit, value, origin } }: { row: ValueRow }) {
  const t = useWords();
  const number = useNumber();
  // A name that says it all has no note: where no words are, the key stands.
  const noted = `value.${name}.note` as Key;
  const note = t(noted);
  const of = t(`unit.${unit}`);
  return (
    <tr id={`/numbers/${name}`}>
      <th scope="row">
        {t(`value.${name}`)}
        {note !== noted && (
          <Text as="div" size={3} weight={400} tone="soft">
            {note}
          </Text>
        )}
      </th>
      <td>
        <b>{number(value)}</b>{' '}
        {of !== '' && (
          <Text size={2} tone="faint">
            {of}
          </Text>
        )}
      </td>
      <td>
        <Text
          size={3}
          weight={origin === 'chosen' ? 400 : 600}
          className={styles[`origin-${origin}`]}
        >
          {t(`origin.${origin}`)}
        </Text>
      </td>
    </tr>
  );
}
