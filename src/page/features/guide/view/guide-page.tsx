/** For whoever teaches with the game: a first scenario, the format, and what may not be concluded. */
import { type ReactNode, useEffect } from 'react';
import { type Key, useWords } from '../../../speech/words.ts';
import { useApp } from '../../../session/store/store.ts';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { Anchor } from '../../../ui/layout/primitives.tsx';
import textPage from '../../../ui/page/text-page.module.css';
import longPage from '../../../ui/page/long-page.module.css';
import guideStyles from './guide.module.css';
import { FirstScenario } from './first-scenario.tsx';
import { FormatTables } from './format-tables.tsx';
import { FiveMinutes, FromSheet, InClass } from './guide-ways.tsx';

const SECTIONS = [
  'five',
  'sheet',
  'class',
  'start',
  'balance',
  'leaves',
  'nodata',
  'format',
] as const;
type Section = (typeof SECTIONS)[number];

const LEAVES: readonly Key[] = [
  'guide.leaves.speech',
  'guide.leaves.axes',
  'guide.leaves.people',
  'guide.leaves.home',
  'guide.leaves.world',
  'guide.leaves.drafting',
  'guide.leaves.effect',
];

const NO_DATA: readonly Key[] = [
  'guide.nodata.positions',
  'guide.nodata.learning',
  'guide.nodata.forecast',
  'guide.nodata.scores',
  'guide.nodata.time',
  'guide.nodata.seats',
];

const MADE: Readonly<Record<Exclude<Section, 'balance'>, () => ReactNode>> = {
  five: () => <FiveMinutes />,
  sheet: () => <FromSheet />,
  class: () => <InClass />,
  start: () => <FirstScenario />,
  leaves: () => <Leaves />,
  nodata: () => <Texts keys={NO_DATA} />,
  format: () => <FormatTables />,
};

/** @param balance what its section says */
export function GuidePage({ balance }: { balance: ReactNode }) {
  const t = useWords();
  useArrival();
  return (
    <>
      <PageBar note={t('guide.note')} />
      <main
        className={`${textPage['text-page']} ${longPage['long-page']} paper ${guideStyles['guide-page']}`}
      >
        <h1>{t('guide.title')}</h1>
        <nav className={`${longPage['long-contents']} no-print`} aria-label={t('guide.contents')}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={`#${makeSectionAddress(section)}`}>{t(`guide.${section}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {SECTIONS.map((section) => (
          <section key={section} id={makeSectionAddress(section)}>
            <h2>{t(`guide.${section}.title`)}</h2>
            {section === 'balance' ? balance : MADE[section]()}
          </section>
        ))}
      </main>
    </>
  );
}

function Leaves() {
  const t = useWords();
  return (
    <>
      <Texts keys={LEAVES} />
      <p>
        <Anchor href="#/numbers">{t('guide.leaves.more')}</Anchor>
      </p>
    </>
  );
}

function Texts({ keys }: { keys: readonly Key[] }) {
  const t = useWords();
  return (
    <ul className={longPage['long-list']}>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}

/** A part of the page is a route, so that it can be linked to; its element carries the route as its id. */
function makeSectionAddress(section: string): string {
  return `/guide/${section}`;
}

/** The browser finds a part by itself once the page stands; not when the page comes after the address. */
function useArrival(): void {
  const part = useApp(({ route }) => (route.page === 'guide' ? route.id : undefined));
  useEffect(() => {
    if (part !== undefined) document.getElementById(makeSectionAddress(part))?.scrollIntoView();
  }, [part]);
}
