/** Pages that come when they are asked for, each with its words. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { loadWords, type WordsPart } from '../speech/words.ts';
import type { AppStore } from '../session/store/store.ts';
import type { Route } from '../session/store/facts.ts';

/** The front door is there from the beginning. */
export type LazyPage = Exclude<Route['page'], 'door'>;

/** `shelf`: it lists or looks up what ships, the library's shelf included. */
type Source = {
  page: () => Promise<ComponentType>;
  words: readonly WordsPart[];
  shelf?: true;
};

const SOURCES: Readonly<Record<LazyPage, Source>> = {
  library: {
    page: async () => (await import('../features/library/view/library-page.tsx')).LibraryPage,
    words: ['library'],
    shelf: true,
  },
  play: {
    page: async () => (await import('./play-page.tsx')).PlayPage,
    words: ['hall', 'panels', 'vote'],
  },
  outcome: {
    page: async () => (await import('./outcome-page.tsx')).OutcomeWithRest,
    words: ['hall', 'panels', 'vote', 'outcome', 'aside'],
    shelf: true,
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
    shelf: true,
  },
  class: {
    page: async () => (await import('./class-page.tsx')).ClassPage,
    words: ['class', 'hall', 'panels', 'vote'],
  },
  collect: {
    page: async () => (await import('./collect-page.tsx')).CollectPage,
    words: ['compare', 'share'],
  },
  print: {
    page: async () => (await import('../features/share/view/share-print.tsx')).PrintPage,
    words: ['share'],
    shelf: true,
  },
  share: {
    page: async () => (await import('./share-page.tsx')).ShareWithTogether,
    words: ['share', 'files'],
    shelf: true,
  },
  compare: {
    page: async () => (await import('./compare-page.tsx')).ComparePage,
    words: ['compare'],
  },
  daily: {
    page: async () => (await import('../features/daily/view/daily-page.tsx')).DailyPage,
    words: ['panels', 'codex', 'daily'],
  },
  campaign: {
    page: async () => (await import('../features/campaign/view/campaign-page.tsx')).CampaignPage,
    words: ['campaign'],
    shelf: true,
  },
  desk: {
    page: async () => (await import('./desk-page.tsx')).DeskPage,
    words: ['desk'],
    shelf: true,
  },
  guide: {
    page: async () => (await import('./guide-page.tsx')).GuideWithReport,
    words: ['guide'],
    shelf: true,
  },
  listen: {
    page: async () => (await import('../features/guide/view/listen-page.tsx')).ListenPage,
    words: ['panels', 'hall', 'vote', 'listen'],
  },
  numbers: {
    page: async () => (await import('../features/numbers/view/numbers-page.tsx')).NumbersPage,
    words: ['pages', 'numbers'],
  },
};

async function fillShelf(store: AppStore): Promise<void> {
  const { readWholeShelf } = await import('../session/files/library-aside.ts');
  store.setState({ shelf: readWholeShelf() });
}

export type Pages = Readonly<Record<LazyPage, LazyExoticComponent<ComponentType>>>;

/** The language is read when a page is first asked for. */
export function makeLazyPages(store: AppStore): Pages {
  const loaded = async ({ page, words, shelf }: Source) => {
    const { language } = store.getState();
    void import('./fonts-later.ts');
    const all = words.map((part) => loadWords(language, part));
    const [Page] = await Promise.all([page(), shelf && fillShelf(store), ...all]);
    return { default: Page };
  };
  const names = Object.keys(SOURCES) as LazyPage[];
  const pages = names.map((name) => [name, lazy(() => loaded(SOURCES[name]))]);
  return Object.fromEntries(pages) as Pages;
}
