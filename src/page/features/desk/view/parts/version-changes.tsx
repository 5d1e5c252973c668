/** What became different since a version, in sentences. */
import { useEffect, useMemo, useState } from 'react';
import {
  type DocumentChange,
  listChanges,
  type ChangeStep,
} from '../../../../../scenario/edit/changes.ts';
import {
  asText,
  getEntry,
  isList,
  isMap,
  readName,
  type Plain,
} from '../../../../../scenario/edit/plain.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { type KeyWords, useKeyWords } from '../place-words.ts';
import { Small } from '../../../../ui/layout/primitives.tsx';

/** Sentences at most; a table that was laid in makes thousands. */
const SHOWN = 200;
/** Letters of a value; longer texts are told as reworded. */
const SHORT = 60;
const LONGEST = 300;

/** @param before text of the version */
export function VersionChanges({ before }: { before: string }) {
  const t = useWords();
  const then = useRead(before);
  const now = useDesk((state) => (state.unread === null ? state.value : undefined));
  const words = useKeyWords(now ?? {});
  const language = useLanguage();
  const changes = useMemo(
    () => (then === undefined || now === undefined ? null : listChanges(then ?? {}, now)),
    [then, now],
  );
  if (then === undefined) return <p role="status">{t('desk.coming')}</p>;
  if (changes === null || then === null) return <p>{t('desk.versions.unread')}</p>;
  if (changes.length === 0) return <p>{t('desk.versions.same')}</p>;
  return (
    <>
      <ul data-part="version-changes">
        {changes.slice(0, SHOWN).map((change, at) => (
          <li key={at}>{tellChange(change, { t, words, language })}</li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <Small>{t('desk.versions.more', { n: changes.length - SHOWN })}</Small>
      )}
    </>
  );
}

/** The version as a plain value; null: it cannot be read, undefined: not read yet. */
function useRead(text: string): Plain | null | undefined {
  const { readVersion } = useDeskActions();
  const [read, setRead] = useState<{ text: string; value: Plain | null }>();
  useEffect(() => {
    let gone = false;
    void readVersion(text).then((value) => gone || setRead({ text, value: value ?? null }));
    return () => {
      gone = true;
    };
  }, [readVersion, text]);
  return read?.text === text ? read.value : undefined;
}

type Says = { t: ReturnType<typeof useWords>; words: KeyWords; language: string };

function tellChange({ kind, place, before, value }: DocumentChange, says: Says): string {
  const { t } = says;
  const told = {
    place: place.map((step, at) => stepWords(step, at, says)).join(' › '),
    before: before === undefined ? 'none' : valueWords(before, says),
    value: value === undefined ? 'none' : valueWords(value, says),
  };
  const long = typeof before === 'string' && typeof value === 'string' && told.value.length > SHORT;
  // A part that came or went is named by its place.
  const whole = place.some((step, at) => 'item' in step && at === place.length - 1);
  if (kind === 'added') return t('desk.change.added', whole ? { ...told, value: 'none' } : told);
  if (kind === 'removed')
    return t('desk.change.removed', { ...told, value: whole ? 'none' : told.before });
  return t(long ? 'desk.change.reworded' : `desk.change.${kind}`, told);
}

function stepWords(step: ChangeStep, at: number, { words, language }: Says): string {
  if ('item' in step)
    return (
      readName(step.item, language) ||
      asText(getEntry(step.item, 'id')) ||
      words(asText(getEntry(step.item, 'seat')))
    );
  return at === 0 ? words(step.key, true) : words(step.key);
}

function valueWords(value: Plain, says: Says): string {
  const told = wordsOfValue(value, says);
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told;
}

function wordsOfValue(value: Plain, says: Says): string {
  if (isList(value)) return value.map((one) => wordsOfValue(one, says)).join(', ');
  if (!isMap(value)) return says.words(asText(value));
  return Object.entries(value)
    .map(([key, one]) => `${says.words(key)} ${wordsOfValue(one, says)}`)
    .join(', ');
}
