/** A second language, and further ones: every text beside its translation. */
import { useMemo, useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import {
  asText,
  getEntry,
  isMap,
  type Plain,
  type PlainMap,
} from '../../../../../scenario/edit/plain.ts';
import { usePlaceWords } from '../place-words.ts';
import { writePath, type DeskText, collectTexts } from './texts-in.ts';
import deskSheet from '../fields/desk-sheet.module.css?names';
import { Button, Row, Small } from '../../../../ui/layout/primitives.tsx';

/** Texts drawn at once; a large conference has thousands. */
const SHOWN = 60;
/** What a text without a language is taken to be in. */
const FIRST = 'en';
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

export function LanguagesView() {
  const t = useWords();
  const value = useDesk((state) => state.value);
  const texts = useMemo(() => collectTexts(value), [value]);
  const known = useMemo(() => listLanguages(texts), [texts]);
  const [asked, setAsked] = useState('');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const main = known[0] ?? FIRST;
  const other = asked || (known[1] ?? '');
  const left = texts.filter((one) => other !== '' && readInLanguage(one.value, other, main) === '');
  const shown = open ? left : texts;
  return (
    <section className={`${deskSheet['desk-sheet']} paper`} data-part="desk-sheet">
      <h1>{t('desk.section.languages')}</h1>
      <Small>{t('desk.languages.told', { main: nameLanguage(main) })}</Small>
      <Row
        as="form"
        wrap
        gap={4}
        onSubmit={(event) => {
          event.preventDefault();
          if (TAG.test(typed.trim())) setAsked(typed.trim());
        }}
      >
        <input
          aria-label={t('desk.languages.tag')}
          placeholder={t('desk.languages.tag')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button kind="small" type="submit" disabled={!TAG.test(typed.trim())}>
          {t('desk.languages.begin')}
        </Button>
        {known
          .filter((tag) => tag !== main)
          .map((tag) => (
            <Button
              kind="small"
              key={tag}
              aria-pressed={tag === other}
              onClick={() => setAsked(tag)}
            >
              {nameLanguage(tag)}
            </Button>
          ))}
      </Row>
      {other !== '' && other !== main && (
        <>
          <p role="status">
            {t('desk.languages.done', { done: texts.length - left.length, of: texts.length })}
          </p>
          <Row as="label" items="center" gap={3}>
            <input
              type="checkbox"
              checked={open}
              onChange={({ target }) => setOpen(target.checked)}
            />
            {t('desk.languages.open')}
          </Row>
          <Pairs texts={shown.slice(0, SHOWN)} main={main} other={other} />
          {shown.length > SHOWN && (
            <Small>{t('desk.doctor.more', { n: shown.length - SHOWN })}</Small>
          )}
        </>
      )}
    </section>
  );
}

type PairsProps = { texts: readonly DeskText[]; main: string; other: string };

function Pairs({ texts, main, other }: PairsProps) {
  const words = usePlaceWords();
  return (
    <ul className={deskSheet['desk-pairs']}>
      {texts.map((said) => (
        <Pair
          key={JSON.stringify(said.path)}
          said={said}
          main={main}
          other={other}
          place={words.place(writePath(said.path))}
        />
      ))}
    </ul>
  );
}

type PairProps = { said: DeskText; main: string; other: string; place: string };

function Pair({ said: { path, value }, main, other, place }: PairProps) {
  const t = useWords();
  const edit = useDesk((state) => state.edit);
  const given = readInLanguage(value, main, main);
  const rows = Math.min(8, Math.ceil(given.length / 60));
  return (
    <li>
      <Small as="span">{place}</Small>
      <p lang={main} dir="auto">
        {given}
      </p>
      <textarea
        lang={other}
        dir="auto"
        rows={Math.max(1, rows)}
        aria-label={t('desk.inLanguage', { label: place, language: other })}
        value={readInLanguage(value, other, main)}
        onChange={({ target }) =>
          edit(
            [{ op: 'set', path, value: withText(value, main, other, target.value) }],
            JSON.stringify([other, ...path]),
          )
        }
      />
    </li>
  );
}

function readInLanguage(value: Plain, language: string, main: string): string {
  if (isMap(value)) return asText(getEntry(value, language));
  return language === main ? asText(value) : '';
}

/** One text alone needs no language. */
function withText(value: Plain, main: string, other: string, text: string): Plain {
  const before: PlainMap = isMap(value) ? value : { [main]: value };
  const { [other]: _old, ...rest } = before;
  if (text !== '') return { ...rest, [other]: text };
  const [only, ...more] = Object.keys(rest);
  return more.length === 0 && only === main ? (rest[main] ?? '') : rest;
}

/** The one most texts are in comes first. */
function listLanguages(texts: readonly DeskText[]): string[] {
  const count = new Map<string, number>();
  for (const { value } of texts)
    for (const tag of isMap(value) ? Object.keys(value) : [])
      count.set(tag, (count.get(tag) ?? 0) + 1);
  return [...count].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}

/** A language by its own name, where the browser knows it. */
function nameLanguage(tag: string): string {
  try {
    return `${new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
}
