import { type Key, useWords } from '../../../speech/words.ts';
import type { FormatPart } from '../../../../scenario/shape/format-reference.ts';
import { describeHeld } from './format-holds.ts';
import reference from './format-reference.golden.json';
import styles from './guide.module.css?names';
import longPage from '../../../ui/page/long-page.module.css?names';
import { Text } from '../../../ui/layout/primitives.tsx';

const PARTS = reference as readonly FormatPart[];

/** What each key of a scenario file takes and means, as the reader has it. */
export function FormatTables() {
  const t = useWords();
  return (
    <>
      <p>{t('guide.format.lead')}</p>
      <p>{t('guide.format.made')}</p>
      {PARTS.map((part) => (
        <FormatTable key={part.part} part={part} />
      ))}
    </>
  );
}

function FormatTable({ part: { part, keys, further } }: { part: FormatPart }) {
  const t = useWords();
  return (
    <table className={`${longPage['long-table']} ${styles['format-table']}`}>
      <caption id={`/guide/${part}`}>{t(makePartKey(part))}</caption>
      <thead>
        <tr>
          <th scope="col">{t('guide.format.key')}</th>
          <th scope="col">{t('guide.format.holds')}</th>
          <th scope="col">{t('guide.format.says')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              <code>{one.key}</code>
              {one.required && (
                <Text as="div" size={1} face="cond" weight={400} tone="faint">
                  {t('guide.format.required')}
                </Text>
              )}
            </th>
            <td>
              {describeHeld(t, one)}
              {one.part !== undefined && <PartLink part={one.part} />}
            </td>
            <td>{t(makeMeaningKey(part, one.key))}</td>
          </tr>
        ))}
        {further && (
          <tr>
            <td colSpan={3}>{t('guide.format.further')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function PartLink({ part }: { part: string }) {
  const t = useWords();
  return (
    <a className={styles['format-link']} href={`#/guide/${part}`}>
      {t(makePartKey(part))}
    </a>
  );
}

/** A test holds the words to the keys of the schema, which the compiler does not know one by one. */
function makePartKey(part: string): Key {
  return `format.part.${part}` as Key;
}

function makeMeaningKey(part: string, key: string): Key {
  return `format.${part}.${key}` as Key;
}
