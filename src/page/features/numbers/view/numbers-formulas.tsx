import { useWords } from '../../../speech/use-words.ts';
import { type FormulaName, FORMULAS } from '../../../session/formula-names.ts';
import { FORMULA } from '../model/formulas.ts';
import { listValueRows } from '../model/value-rows.ts';
import { useNumber } from './use-number.ts';
import styles from './numbers-page.module.css?names';

export function NumbersFormulas() {
  const t = useWords();
  return (
    <>
      <p>{t('numbers.formulas.about')}</p>
      {FORMULAS.map((name) => (
        <Formula key={name} name={name} />
      ))}
    </>
  );
}

function Formula({ name }: { name: FormulaName }) {
  const t = useWords();
  const { lines, uses, files } = FORMULA[name];
  return (
    <article className={styles['formula']} id={`/numbers/formula.${name}`}>
      <h3>{t(`formula.${name}`)}</h3>
      <div className={styles['formula-lines']}>
        {lines.map((line) => (
          <code key={line}>{line}</code>
        ))}
      </div>
      <p>{t(`formula.${name}.where`)}</p>
      <dl>
        {uses.length > 0 && (
          <div>
            <dt>{t('numbers.formulas.uses')}</dt>
            <dd>
              <Uses names={uses} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('numbers.formulas.from')}</dt>
          <dd>
            {t(`formula.${name}.from`)}{' '}
            <span className={styles['formula-files']}>{files.join(', ')}</span>
          </dd>
        </div>
      </dl>
    </article>
  );
}

function Uses({ names }: { names: readonly string[] }) {
  const t = useWords();
  const number = useNumber();
  const rows = listValueRows().filter(({ name }) => names.includes(name));
  return (
    <ul className={styles['formula-uses']}>
      {rows.map(({ name, value }) => (
        <li key={name}>
          <a href={`#/numbers/${name}`}>{t(`value.${name}`)}</a> {number(value)}
        </li>
      ))}
    </ul>
  );
}
