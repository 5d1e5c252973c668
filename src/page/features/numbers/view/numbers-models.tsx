import { useWords } from '../../../speech/use-words.ts';
import { MODEL_FORMULA, MODEL_FORMULAS } from '../model/model-formulas.ts';
import styles from './numbers-page.module.css?names';

/** Models of the field: the formula, what it goes by, and what was chosen where the source is silent. */
export function NumbersModels() {
  const t = useWords();
  return (
    <>
      <p>{t('numbers.models.about')}</p>
      {MODEL_FORMULAS.map((name) => {
        const { lines, files } = MODEL_FORMULA[name];
        return (
          <article key={name} className={styles['formula']} id={`/numbers/model.${name}`}>
            <h3>{t(`modelFormula.${name}`)}</h3>
            <div className={styles['formula-lines']}>
              {lines.map((line) => (
                <code key={line}>{line}</code>
              ))}
            </div>
            <p>{t(`modelFormula.${name}.where`)}</p>
            <dl>
              <div>
                <dt>{t('numbers.formulas.from')}</dt>
                <dd>
                  {t(`modelFormula.${name}.from`)}{' '}
                  <span className={styles['formula-files']}>{files.join(', ')}</span>
                </dd>
              </div>
            </dl>
          </article>
        );
      })}
    </>
  );
}
