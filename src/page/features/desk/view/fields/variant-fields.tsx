/** An item that may be one of several things: which, and the fields of that one. */
import { useId } from 'react';
import { type Key, useWords } from '../../../../speech/words.ts';
import { asMap, type Plain } from '../../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import { useSet } from './controls.ts';
import { FieldSet } from './field-set.tsx';
import type { FieldVariant } from './spec-kinds.ts';
import styles from './desk-fields.module.css?names';

type Props = { variants: readonly FieldVariant[]; path: Path; value: Plain };

export function VariantFields({ variants, path, value }: Props) {
  const t = useWords();
  const id = useId();
  const set = useSet(path);
  const held = asMap(value);
  const chosen = variants.find(({ key }) => key in held);
  const choose = (key: string): void => {
    const next = variants.find((one) => one.key === key);
    if (!next) return;
    // What both have stays: whose position, and on which article.
    const kept = Object.entries(asMap(next.fresh)).map(([name, fresh]) => [
      name,
      name === key ? fresh : (held[name] ?? fresh),
    ]);
    set(Object.fromEntries(kept));
  };
  return (
    <>
      <div className={styles['desk-field']} data-part="desk-field">
        <label htmlFor={id}>{t('desk.variant')}</label>
        <select id={id} value={chosen?.key ?? ''} onChange={({ target }) => choose(target.value)}>
          {!chosen && <option value="">{t('desk.unsaid')}</option>}
          {variants.map(({ key }) => (
            <option key={key} value={key}>
              {t(`desk.variant.${key}` as Key)}
            </option>
          ))}
        </select>
      </div>
      {chosen && <FieldSet fields={chosen.fields} path={path} value={value} />}
    </>
  );
}
