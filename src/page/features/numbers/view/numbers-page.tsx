/** How the numbers work: what is estimated and drawn, formulas and values as the engine has them, and what they cannot say. */
import { type ReactNode, useEffect } from 'react';
import { type Key, useWords } from '../../../speech/words.ts';
import { rulesVersion } from '../model/value-rows.ts';
import { useApp } from '../../../session/store/store.ts';
import { NumbersFormulas } from './numbers-formulas.tsx';
import { NumbersModels } from './numbers-models.tsx';
import { NumbersHistory } from './numbers-history.tsx';
import { NumbersValues } from './numbers-values.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import textPage from '../../../ui/page/text-page.module.css';
import longPage from '../../../ui/page/long-page.module.css';
import numbersPage from './numbers-page.module.css';

const SECTIONS = [
  'estimated',
  'drawn',
  'line',
  'formulas',
  'models',
  'values',
  'tuned',
  'history',
  'par',
  'leaves',
] as const;
type Section = (typeof SECTIONS)[number];

const TEXTS: Readonly<Partial<Record<Section, readonly Key[]>>> = {
  estimated: [
    'numbers.estimated.positions',
    'numbers.estimated.rules',
    'numbers.estimated.shipped',
  ],
  drawn: ['numbers.drawn.once', 'numbers.drawn.same'],
  line: ['numbers.line.share', 'numbers.line.order', 'numbers.line.stance'],
  par: ['numbers.par.what', 'numbers.par.tables'],
};

const LISTS: Readonly<Partial<Record<Section, readonly Key[]>>> = {
  tuned: [
    'numbers.tuned.consensus',
    'numbers.tuned.tally',
    'numbers.tuned.likeness',
    'numbers.tuned.skill',
    'numbers.tuned.hanoi',
    'numbers.tuned.held',
  ],
  leaves: [
    'numbers.leaves.words',
    'numbers.leaves.people',
    'numbers.leaves.home',
    'numbers.leaves.linked',
    'numbers.leaves.learning',
    'numbers.leaves.after',
  ],
};

const MADE: Readonly<Partial<Record<Section, () => ReactNode>>> = {
  formulas: () => <NumbersFormulas />,
  models: () => <NumbersModels />,
  values: () => <NumbersValues />,
  history: () => <NumbersHistory />,
};

export function NumbersPage() {
  const t = useWords();
  useArrival();
  return (
    <>
      <PageBar note={t('numbers.note')} />
      <main
        className={`${textPage['text-page']} ${longPage['long-page']} paper ${numbersPage['numbers-page']}`}
      >
        <h1>{t('numbers.title')}</h1>
        <nav
          className={`${longPage['long-contents']} ${numbersPage['numbers-contents']} no-print`}
          aria-label={t('numbers.contents')}
        >
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={`#${makePartAddress(section)}`}>{t(`numbers.${section}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {SECTIONS.map((section) => (
          <section key={section} id={makePartAddress(section)}>
            <h2>{t(`numbers.${section}.title`)}</h2>
            {TEXTS[section]?.map((text) => (
              <p key={text}>{t(text, { rules: rulesVersion })}</p>
            ))}
            {LISTS[section] && (
              <ul className={longPage['long-list']}>
                {LISTS[section].map((text) => (
                  <li key={text}>{t(text)}</li>
                ))}
              </ul>
            )}
            {MADE[section]?.()}
          </section>
        ))}
      </main>
    </>
  );
}

/** A part of the page is a route, so that it can be linked to; its element carries the route as its id. */
function makePartAddress(part: string): string {
  return `/numbers/${part}`;
}

/** The browser finds a part by itself once the page stands; not when the page comes after the address. */
function useArrival(): void {
  const part = useApp(({ route }) => (route.page === 'numbers' ? route.id : undefined));
  useEffect(() => {
    if (part !== undefined) document.getElementById(makePartAddress(part))?.scrollIntoView();
  }, [part]);
}
