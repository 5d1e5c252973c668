/** Pages that come when they are asked for, each with its words. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { loadWords, type WordsPart } from '../speech/words.ts';
import type { AppStore } from '../session/store/store.ts';
import type { Route } from '../session/store/facts.ts';

/** The front door is there from the beginning. */
export type LazyPage = Exclude<Route['page'], 'door'>;

type Source = { page: () => Promise<ComponentType>; words: readonly WordsPart[] };

const SOURCES: Readonly<Record<LazyPage, Source>> = {
  play: {
    page: async () => (await import('./play-page.tsx')).PlayPage,
    words: ['hall', 'panels', 'vote'],
  },
  outcome: {
    page: async () => (await import('./outcome-page.tsx')).OutcomeWithRest,
    words: ['hall', 'panels', 'vote', 'outcome'],
  },
  credits: {
    page: async () => (await import('./credits-page.tsx')).CreditsPage,
    words: ['pages'],
  },
  codex: {
    page: async () => (await import('../features/learning/view/codex-page.tsx')).CodexPage,
    words: ['panels', 'codex'],
  },
  s: {
    page: async () => (await import('../features/share/view/share-invited.tsx')).InvitedPage,
    words: ['share'],
  },
  collect: {
    page: async () => (await import('./collect-page.tsx')).CollectPage,
    words: ['compare', 'share'],
  },
  print: {
    page: async () => (await import('../features/share/view/share-print.tsx')).PrintPage,
    words: ['share'],
  },
  share: {
    page: async () => (await import('./share-page.tsx')).ShareWithTogether,
    words: ['share', 'files'],
  },
  compare: {
    page: async () => (await import('./compare-page.tsx')).ComparePage,
    words: ['compare'],
  },
  desk: { page: async () => (await import('./desk-page.tsx')).DeskPage, words: ['desk'] },
  guide: {
    page: async () => (await import('./guide-page.tsx')).GuideWithReport,
    words: ['guide'],
  },
  numbers: {
    page: async () => (await import('../features/numbers/view/numbers-page.tsx')).NumbersPage,
    words: ['pages', 'numbers'],
  },
};

export type Pages = Readonly<Record<LazyPage, LazyExoticComponent<ComponentType>>>;

/** The language is read when a page is first asked for. */
export function makeLazyPages(store: AppStore): Pages {
  const loaded = async ({ page, words }: Source) => {
    const { language } = store.getState();
    void import('../ui/style/fonts-later.ts');
    const all = words.map((part) => loadWords(language, part));
    const [Page] = await Promise.all([page(), ...all]);
    return { default: Page };
  };
  const names = Object.keys(SOURCES) as LazyPage[];
  const pages = names.map((name) => [name, lazy(() => loaded(SOURCES[name]))]);
  return Object.fromEntries(pages) as Pages;
}
