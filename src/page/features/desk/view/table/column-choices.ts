/** What a column of a table may be taken for, in words; what all columns share is put into words once. */
import { useMemo } from 'react';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { HELD, TRAITS } from '../../../../../scenario/csv/headings.ts';
import type { ColumnUse } from '../../../../../scenario/csv/table-reading.ts';
import { readMatrix } from '../../../../../scenario/edit/matrix.ts';
import { readWords } from '../../../../../scenario/edit/plain.ts';

type Choice = { code: string; label: string };
/** `label`: empty for those that stand in no group. */
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

/** @param own title of the article the column itself would make: offered first; empty: none */
export type ChoicesOf = (own: string, asked: boolean) => readonly ChoiceGroup[];

/** @param fresh titles of the articles that the columns make together */
export function useColumnChoices(fresh: readonly string[]): ChoicesOf {
  const t = useWords();
  const language = useLanguage();
  const value = useDesk((state) => state.value);
  // The list is made anew with each choice, and seldom says anything else.
  const titles = JSON.stringify(fresh);
  return useMemo(() => {
    const { columns } = readMatrix(value, []);
    const held = HELD.map((one) => ({ one, what: t(`desk.field.${one}`) }));
    const plain = (['none', 'who', 'kind'] as const).map((code) => ({
      code,
      label: t(`desk.table.${code}`),
    }));
    const traits = {
      label: t('desk.table.traits'),
      choices: TRAITS.map((trait) => ({
        code: `trait ${trait}`,
        label: t(`desk.field.${trait}`),
      })),
    };
    const newOf = (title: string): ChoiceGroup => ({
      label: t('desk.table.new', { title }),
      choices: held.map(({ one, what }) => ({
        code: `newArticle ${one} ${title}`,
        label: t('desk.table.of', { what, title }),
      })),
    });
    const shared = new Map((JSON.parse(titles) as string[]).map((title) => [title, newOf(title)]));
    const known = held.map(({ one, what }) => ({
      label: what,
      choices: columns.map(({ id, number, title }) => ({
        code: `${one} ${id}`,
        label: t('desk.table.of', {
          what,
          title: `${number} ${readWords(title, language) || id}`.trim(),
        }),
      })),
    }));
    return (own, asked) => {
      const say = asked ? [{ code: 'asked', label: t('desk.table.say') }] : [];
      const first = own === '' ? [] : [shared.get(own) ?? newOf(own)];
      const others = [...shared.values()].filter((group) => !first.includes(group));
      return [{ label: '', choices: [...say, ...plain] }, traits, ...first, ...others, ...known];
    };
  }, [t, language, value, titles]);
}

/** A use as the value of an option; no id has a blank. */
export function encodeUse(use: ColumnUse): string {
  switch (use.use) {
    case 'position':
      return `${use.held} ${use.article}`;
    case 'newArticle':
      return `newArticle ${use.held} ${use.title}`;
    case 'trait':
      return `trait ${use.trait}`;
    case 'asked':
    case 'none':
    case 'who':
    case 'kind':
      return use.use;
  }
}

export function decodeUse(code: string): ColumnUse {
  const [kind, rest, ...words] = code.split(' ');
  const trait = TRAITS.find((one) => one === rest);
  if (kind === 'trait' && trait) return { use: 'trait', trait };
  const what = HELD.find((one) => one === rest);
  if (kind === 'newArticle' && what)
    return { use: 'newArticle', title: words.join(' '), held: what };
  const held = HELD.find((one) => one === kind);
  if (held && rest !== undefined) return { use: 'position', article: rest, held };
  return { use: kind === 'who' || kind === 'kind' ? kind : 'none' };
}
