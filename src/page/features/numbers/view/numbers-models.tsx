import { useWords } from '../../../speech/use-words.ts';
import { MODEL_FORMULA, MODEL_FORMULAS } from '../model/model-formulas.ts';

/** Models of the field: the formula, what it goes by, and what was chosen where the source is silent. */
export function NumbersModels() {
  const t = useWords();
  return (
    <>
      <p>{t('numbers.models.about')}</p>
      {MODEL_FORMULAS.map((name) => {
        const { lines, files } = MODEL_FORMULA[name];
        return (
          <article key={name} className="formula" id={`/numbers/model.${name}`}>
            <h3>{t(`modelFormula.${name}`)}</h3>
            <div className="formula-lines">
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
                  <span className="formula-files">{files.join(', ')}</span>
                </dd>
              </div>
            </dl>
          </article>
        );
      })}
    </>
  );
}
