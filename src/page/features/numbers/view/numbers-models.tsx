import { useWords } from '../../../speech/words.ts';
import { MODEL_FORMULA, MODEL_FORMULAS } from '../model/model-formulas.ts';
import { FormulaText } from './formula-text.tsx';

/** Models of the field: the formula, what it goes by, and what was chosen where the source is silent. */
export function NumbersModels() {
  const t = useWords();
  return (
    <>
      <p>{t('numbers.models.about')}</p>
      {MODEL_FORMULAS.map((name) => (
        <FormulaText
          key={name}
          part={`model.${name}`}
          title={t(`modelFormula.${name}`)}
          where={t(`modelFormula.${name}.where`)}
          from={t(`modelFormula.${name}.from`)}
          {...MODEL_FORMULA[name]}
        />
      ))}
    </>
  );
}
