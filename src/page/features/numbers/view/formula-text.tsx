import type { ReactNode } from 'react';
import { useWords } from '../../../speech/words.ts';
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import styles from './numbers-page.module.css?names';

type FormulaTextProps = {
  /** Of its place on the page. */
  part: string;
  title: string;
  lines: readonly string[];
  where: string;
  uses?: ReactNode;
  from: string;
  files: readonly string[];
};

/** A formula with what its letters stand for, the values it uses, and where it comes from. */
export function FormulaText({ part, title, lines, where, uses, from, files }: FormulaTextProps) {
  const t = useWords();
  return (
    <Text as="article" top={7} id={`/numbers/${part}`}>
      <h3>{title}</h3>
      <Stack top={3} padY={4} padX={5} ground="paper-2" className={styles['formula-lines']}>
        {lines.map((line) => (
          <code key={line}>{line}</code>
        ))}
      </Stack>
      <p>{where}</p>
      <Stack as="dl" size={4} gap={3} top={4} tone="soft">
        {uses !== undefined && <Fact name={t('numbers.formulas.uses')}>{uses}</Fact>}
        <Fact name={t('numbers.formulas.from')}>
          {from}{' '}
          <Text face="mono" size={1} tone="faint" breaks="any">
            {files.join(', ')}
          </Text>
        </Fact>
      </Stack>
    </Text>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text as="dt" type="label" weight={600} tone="faint">
        {name}
      </Text>
      <dd>{children}</dd>
    </div>
  );
}
