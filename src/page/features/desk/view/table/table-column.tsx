/** One column of a table: what it was taken for, to be put right, with its first values. */
import { useId, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { splitStem } from '../../../../../scenario/csv/headings.ts';
import { findShareScale } from '../../../../../scenario/csv/shares.ts';
import type { ColumnUse } from '../../../../../scenario/csv/table-reading.ts';
import { type ChoiceGroup, type ChoicesOf, encodeUse, decodeUse } from './column-choices.ts';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';

type Props = {
  index: number;
  head: string;
  lines: readonly (readonly string[])[];
  header: number;
  use: ColumnUse;
  choicesOf: ChoicesOf;
  set: (use: ColumnUse) => void;
};

/** Groups of choices that are drawn in every column at once; a wide table has thousands of choices in all. */
const FEW = 24;

/** Values shown of a column. */
const SHOWN = 3;

export function TableColumn({ index, head, lines, header, use, choicesOf, set }: Props) {
  const t = useWords();
  const id = useId();
  const cells = lines.slice(header + 1).map((line) => line[index] ?? '');
  const scale = findShareScale(lines, header, index, use);
  // Its own first; a weight may belong to an article that another column makes.
  const own = use.use === 'asked' ? use.title : splitStem(head).stem;
  const groups = choicesOf(own, use.use === 'asked');
  // Whoever comes to choose finds all choices: a finger or a key is here before the list opens.
  const [reached, setReached] = useState(false);
  const reach = (): void => setReached(true);
  return (
    <Stack
      gap={1}
      size={2}
      weight={600}
      data-none={use.use === 'none'}
      data-asked={use.use === 'asked'}
    >
      <label htmlFor={id}>{head || t('desk.table.nth', { n: index + 1 })}</label>
      <select
        id={id}
        aria-describedby={`${id}-values`}
        value={encodeUse(use)}
        onFocus={reach}
        onPointerDown={reach}
        onChange={({ target }) => set(decodeUse(target.value))}
      >
        <Options groups={groups} chosen={encodeUse(use)} all={reached || groups.length <= FEW} />
      </select>
      <Text as="small" weight={400} tone="soft" breaks="cut" id={`${id}-values`}>
        {use.use === 'none' && <b>{t('desk.table.left')} </b>}
        {use.use === 'asked' && <b>{t('desk.table.asked')} </b>}
        {begin(cells)}
        {scale > 1 && <b> {t('desk.table.scaled', { n: scale })}</b>}
      </Text>
    </Stack>
  );
}

type OptionsProps = { groups: readonly ChoiceGroup[]; chosen: string; all: boolean };

function Options({ groups, chosen, all }: OptionsProps) {
  const shown = all ? groups : groups.flatMap((group) => withOnly(group, chosen));
  return shown.map(({ label, choices }) => {
    const options = choices.map((choice) => (
      <option key={choice.code} value={choice.code}>
        {choice.label}
      </option>
    ));
    if (label === '') return options;
    return (
      <optgroup key={label} label={label}>
        {options}
      </optgroup>
    );
  });
}

function withOnly({ label, choices }: ChoiceGroup, chosen: string): ChoiceGroup[] {
  const found = choices.filter(({ code }) => code === chosen);
  return found.length === 0 ? [] : [{ label, choices: found }];
}

/** The first cells of a line or column that say something. */
export function begin(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .slice(0, SHOWN)
    .join(', ');
}
