import { useWords } from '../../../speech/words.ts';
import { type FormulaName, FORMULAS } from '../../../session/formula-names.ts';
import { Row } from '../../../ui/layout/primitives.tsx';
import { FORMULA } from '../model/formulas.ts';
import { listValueRows } from '../model/value-rows.ts';
import { FormulaText } from './formula-text.tsx';
import { useNumber } from './use-number.ts';

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
    <FormulaText
      part={`formula.${name}`}
      title={t(`formula.${name}`)}
      lines={lines}
      where={t(`formula.${name}.where`)}
      uses={uses.length > 0 ? <Uses names={uses} /> : undefined}
      from={t(`formula.${name}.from`)}
      files={files}
    />
  );
}

function Uses({ names }: { names: readonly string[] }) {
  const t = useWords();
  const number = useNumber();
  const rows = listValueRows().filter(({ name }) => names.includes(name));
  return (
    <Row as="ul" wrap gap={6} lineGap={1}>
      {rows.map(({ name, value }) => (
        <li key={name}>
          <a href={`#/numbers/${name}`}>{t(`value.${name}`)}</a> {number(value)}
        </li>
      ))}
    </Row>
  );
}
