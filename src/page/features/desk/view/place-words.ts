/** Places and parts of a scenario in the words of the forms: titles for ids and steps of a path. */
import { useMemo } from 'react';
import { type Key, useWords, useLanguage } from '../../../speech/words.ts';
import { parsePath, SECTION_OF_KEY } from '../model/desk-sections.ts';
import { translateFinding } from '../model/said.ts';
import { useDesk } from './use-desk.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import {
  asList,
  asText,
  getEntry,
  isList,
  readName,
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
export function isFirstOfField(finding: Finding, at: number, all: readonly Finding[]): boolean {
  const told = all.findIndex(
    (one) => one.path === finding.path && one.severity === finding.severity && isEmpty(one),
  );
  return told < 0 || told === at || !isEmpty(finding);
}

type Named = { value: Plain; language: string; names: ReadonlyMap<string, string> };
let last: Named | undefined;

/** Names by id, of everything that has one; every field that is wrong asks for the same. */
function collectNames(value: Plain, language: string): ReadonlyMap<string, string> {
  if (last?.value !== value || last.language !== language)
    last = { value, language, names: gatherNames(value, language) };
  return last.names;
}

function gatherNames(value: Plain, language: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const note = (item: Plain, around = ''): void => {
    const id = asText(getEntry(item, 'id'));
    const name = readName(item, language);
    if (id !== '' && name !== '' && !named.has(id)) named.set(id, around + name);
  };
  for (const part of PARTS) {
    for (const item of asList(getEntry(value, part))) {
      note(item);
      const title = readName(item, language);
      const around = title === '' ? '' : `${title}: `;
      for (const option of asList(getEntry(item, 'options'))) note(option, around);
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
  const language = useLanguage();
  return useMemo(() => {
    const named = collectNames(value, language);
    return {
      place: (path) => {
        const words: string[] = [];
        let here: Plain | undefined = value;
        for (const [at, step] of parsePath(path).entries()) {
          here = typeof step === 'number' ? asList(here)[step] : getEntry(here, step);
          words.push(
            typeof step === 'number'
              ? readName(here, language) || String(step + 1)
              : at === 0
                ? nameSection(step, here, t)
                : (named.get(step) ?? wordFor(step, t)),
          );
        }
        return words.join(' › ');
      },
      message: (finding) =>
        isEmpty(finding) ? t('desk.doctor.empty') : translateFinding(finding, named),
    };
  }, [value, language, t]);
}

/** A key or an id in the words of the forms; `head`: of a section. */
export type KeyWords = (key: string, head?: boolean) => string;

export function useKeyWords(value: Plain): KeyWords {
  const t = useWords();
  const language = useLanguage();
  return useMemo(() => {
    const named = collectNames(value, language);
    return (key, head = false) =>
      head ? nameSection(key, getEntry(value, key), t) : (named.get(key) ?? wordFor(key, t));
  }, [value, language, t]);
}

type Words = ReturnType<typeof useWords>;

function nameSection(key: string, here: Plain | undefined, t: Words): string {
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
