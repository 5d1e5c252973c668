/** Places and parts of a scenario in the words of the forms: titles for ids and steps of a path. */
import { useMemo } from 'react';
import type { Key } from '../../../speech/words.ts';
import { useWords } from '../../../speech/use-words.ts';
import { pathIn, SECTION_OF_KEY } from '../../../session/store/desk-sections.ts';
import { said } from '../model/said.ts';
import { useDesk } from '../../../session/store/desk-state.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import {
  asList,
  asText,
  entry,
  isList,
  nameOf,
  type Plain,
} from '../../../../scenario/edit/plain.ts';

const PARTS = [
  'dimensions',
  'articles',
  'groups',
  'delegations',
  'observers',
  'stakeholders',
  'events',
  'instruments',
  'rollCalls',
  'sources',
] as const;

/** What the reader says of a field nobody has filled in yet. */
const EMPTY = /found the text ""|has the id ""/;

export function isEmpty({ message }: { message: string }): boolean {
  return EMPTY.test(message);
}

/** An empty field is told once, whatever else follows from it. */
export function saysMore(finding: Finding, at: number, all: readonly Finding[]): boolean {
  const told = all.findIndex(
    (one) => one.path === finding.path && one.severity === finding.severity && isEmpty(one),
  );
  return told < 0 || told === at || !isEmpty(finding);
}

type Named = { value: Plain; language: string; names: ReadonlyMap<string, string> };
let last: Named | undefined;

/** Names by id, of everything that has one; every field that is wrong asks for the same. */
function namesIn(value: Plain, language: string): ReadonlyMap<string, string> {
  if (last?.value !== value || last.language !== language)
    last = { value, language, names: gathered(value, language) };
  return last.names;
}

function gathered(value: Plain, language: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const note = (item: Plain, around = ''): void => {
    const id = asText(entry(item, 'id'));
    const name = nameOf(item, language);
    if (id !== '' && name !== '' && !named.has(id)) named.set(id, around + name);
  };
  for (const part of PARTS) {
    for (const item of asList(entry(value, part))) {
      note(item);
      const title = nameOf(item, language);
      const around = title === '' ? '' : `${title}: `;
      for (const option of asList(entry(item, 'options'))) note(option, around);
    }
  }
  return named;
}

export type PlaceWords = {
  /** Where it is: `Articles, Duties, Options, Shall`. */
  place: (path: string) => string;
  /** A message of the reader or the doctor. */
  message: (finding: Pick<Finding, 'code' | 'message'>) => string;
};

export function usePlaceWords(): PlaceWords {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const named = namesIn(value, language);
    return {
      place: (path) => {
        const words: string[] = [];
        let here: Plain | undefined = value;
        for (const [at, step] of pathIn(path).entries()) {
          here = typeof step === 'number' ? asList(here)[step] : entry(here, step);
          words.push(
            typeof step === 'number'
              ? nameOf(here, language) || String(step + 1)
              : at === 0
                ? sectionName(step, here, t)
                : (named.get(step) ?? wordFor(step, t)),
          );
        }
        return words.join(' › ');
      },
      message: (finding) => (isEmpty(finding) ? t('desk.doctor.empty') : said(finding, named)),
    };
  }, [value, language, t]);
}

/** A key or an id in the words of the forms; `head`: of a section. */
export type KeyWords = (key: string, head?: boolean) => string;

export function useKeyWords(value: Plain): KeyWords {
  const t = useWords();
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const named = namesIn(value, language);
    return (key, head = false) =>
      head ? sectionName(key, entry(value, key), t) : (named.get(key) ?? wordFor(key, t));
  }, [value, language, t]);
}

type Words = ReturnType<typeof useWords>;

function sectionName(key: string, here: Plain | undefined, t: Words): string {
  const section = SECTION_OF_KEY.get(key);
  const word = wordFor(key, t);
  // A section of several keys is named where the key has no word of its own.
  return section !== undefined && (isList(here) || word === key)
    ? t(`desk.section.${section}`)
    : word;
}

/** A key of the file that the forms have no word for stands for itself. */
function wordFor(key: string, t: Words): string {
  const word = t(`desk.field.${key}` as Key);
  return word.startsWith('desk.field.') ? key : word;
}
