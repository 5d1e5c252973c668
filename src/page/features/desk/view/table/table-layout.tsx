/** How the table lies: as guessed, or as a person says. */
import { useId } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { type LayoutKind, LAYOUTS } from '../../../../../scenario/csv/layout.ts';
import { Row } from '../../../../ui/layout/primitives.tsx';

/** A table of wordings lies in one way. */
export type Lie = LayoutKind | 'wordings';

const LIES: readonly Lie[] = [...LAYOUTS, 'wordings'];

type Props = { layout: Lie; change: (layout: Lie) => void };

export function TableLayout({ layout, change }: Props) {
  const t = useWords();
  const id = useId();
  return (
    <Row wrap items="center" gap={4}>
      <label htmlFor={id}>{t('desk.table.layout')}</label>
      <select
        id={id}
        value={layout}
        onChange={({ target }) => change(LIES.find((one) => one === target.value) ?? 'lines')}
      >
        {LIES.map((one) => (
          <option key={one} value={one}>
            {t(`desk.table.layout.${one}`)}
          </option>
        ))}
      </select>
    </Row>
  );
}
