/** Pages that come when they are asked for, each with its words. */
import { lazy } from 'react';
import { loadWords, type Part } from './language/words.ts';
import type { AppStore } from './store.ts';

/** The language is read when the page is first asked for. */
export function lazyPages(store: AppStore) {
  const words = (...parts: Part[]) =>
    Promise.all(parts.map((part) => loadWords(store.getState().language, part)));
  return {
    PlayPage: lazy(async () => {
      const [{ PlayPage }] = await Promise.all([
        import('./play-page.tsx'),
        words('hall', 'panels', 'vote'),
      ]);
      return { default: PlayPage };
    }),
    OutcomePage: lazy(async () => {
      const [{ OutcomePage }] = await Promise.all([
        import('../panels/outcome-page.tsx'),
        words('hall', 'panels', 'vote', 'outcome'),
      ]);
      return { default: OutcomePage };
    }),
    CreditsPage: lazy(async () => {
      const [{ CreditsPage }] = await Promise.all([
        import('../panels/credits-page.tsx'),
        words('pages'),
      ]);
      return { default: CreditsPage };
    }),
    CodexPage: lazy(async () => {
      const [{ CodexPage }] = await Promise.all([
        import('../panels/codex-page.tsx'),
        words('panels', 'codex'),
      ]);
      return { default: CodexPage };
    }),
    InvitedPage: lazy(async () => {
      const [{ InvitedPage }] = await Promise.all([
        import('../panels/share/share-invited.tsx'),
        words('share'),
      ]);
      return { default: InvitedPage };
    }),
    CollectPage: lazy(async () => {
      const [{ CollectPage }] = await Promise.all([
        import('./share/collect-page.tsx'),
        words('compare', 'share'),
      ]);
      return { default: CollectPage };
    }),
    PrintPage: lazy(async () => {
      const [{ PrintPage }] = await Promise.all([
        import('../panels/share/share-print.tsx'),
        words('share'),
      ]);
      return { default: PrintPage };
    }),
    SharePage: lazy(async () => {
      const [{ SharePage }] = await Promise.all([
        import('../panels/share/share-page.tsx'),
        words('share'),
      ]);
      return { default: SharePage };
    }),
    ComparePage: lazy(async () => {
      const [{ ComparePage }] = await Promise.all([
        import('./compare/compare-page.tsx'),
        words('compare'),
      ]);
      return { default: ComparePage };
    }),
    DeskPage: lazy(async () => {
      const [{ DeskPage }] = await Promise.all([import('./desk/desk-page.tsx'), words('desk')]);
      return { default: DeskPage };
    }),
    GuidePage: lazy(async () => {
      const [{ GuidePage }] = await Promise.all([
        import('../panels/guide/guide-page.tsx'),
        words('guide'),
      ]);
      return { default: GuidePage };
    }),
    NumbersPage: lazy(async () => {
      const [{ NumbersPage }] = await Promise.all([
        import('../panels/numbers-page.tsx'),
        words('pages', 'numbers'),
      ]);
      return { default: NumbersPage };
    }),
  };
}

export type Pages = ReturnType<typeof lazyPages>;
