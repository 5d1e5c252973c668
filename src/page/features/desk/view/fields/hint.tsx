/** What a field means, where its name does not say it. */
import { useWords } from '../../../../speech/words.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import { findHint } from './hinted.ts';
import type { FieldSpec } from './spec-kinds.ts';
import { Text } from '../../../../ui/layout/primitives.tsx';

export function FieldHint({ field: { key }, path }: { field: FieldSpec; path: Path }) {
  const t = useWords();
  const hint = findHint(path, key);
  return hint === undefined ? null : (
    <Text as="p" tone="soft">
      {t(`desk.hint.${hint}`)}
    </Text>
  );
}
