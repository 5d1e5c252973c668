/** What a field means, where its name does not say it. */
import { useWords } from '../../../../speech/words.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import { findHint } from './hinted.ts';
import type { FieldSpec } from './spec-kinds.ts';
import styles from './desk-words.module.css?names';

export function FieldHint({ field: { key }, path }: { field: FieldSpec; path: Path }) {
  const t = useWords();
  const hint = findHint(path, key);
  return hint === undefined ? null : (
    <p className={styles['desk-hint']}>{t(`desk.hint.${hint}`)}</p>
  );
}
