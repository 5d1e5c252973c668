/** How the draft is being read: with its brackets, clean, against an earlier revision, or beside one's own text. */
import { useMemo, useState } from 'react';
import { readArticleNow, type ArticleNow } from '../../../session/game/text/article-now.ts';
import { type Footnote, listFootnotes } from '../model/footnotes.ts';
import { ownText } from '../model/own-text.ts';
import { type Difference, compareRevisions } from '../model/compare-revisions.ts';
import type { Revision } from '../../../session/game/text/revisions.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';

export const MODES = ['draft', 'clean', 'compare', 'mine'] as const;
export type Mode = (typeof MODES)[number];

export type Reading = {
  mode: Mode;
  setMode: (mode: Mode) => void;
  /** Articles that are settled, or that did not change, are left out. */
  only: boolean;
  setOnly: (only: boolean) => void;
  articles: readonly ArticleNow[];
  revisions: readonly Revision[];
  /** Places of the two revisions that are compared. */
  from: number;
  to: number;
  compare: (from: number, to: number) => void;
  /** Between the two. */
  difference: Difference;
  between: (from: number, to: number) => Difference;
  /** Wordings that one's instructions would have, by article index; null without instructions. */
  own: readonly number[] | null;
  notes: ReadonlyMap<number, readonly Footnote[]>;
  /** Wording in hand on the article in focus: the leading one until another is chosen. */
  chosen: number;
  choose: (wording: number) => void;
};

export function useReading(): Reading {
  const { game } = usePlay();
  const { view, revisions, log } = game;
  const focus = useSeat((state) => state.focus);
  const [mode, setMode] = useState<Mode>('draft');
  const [only, setOnly] = useState(false);
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const [picked, setPicked] = useState<{ article: number; wording: number } | null>(null);
  const articles = useMemo(
    () => view.scenario.articles.flatMap((_, a) => readArticleNow(view, a) ?? []),
    [view],
  );
  const notes = useMemo(
    () =>
      listFootnotes(
        view,
        log.map(({ happening }) => happening),
      ),
    [view, log],
  );
  const own = useMemo(() => ownText(view), [view]);
  const { from, to } = pair ?? findLatest(revisions);
  const difference = useMemo(() => compareBetween(revisions, from, to), [revisions, from, to]);
  return {
    mode,
    setMode,
    only,
    setOnly,
    articles,
    revisions,
    from,
    to,
    difference,
    notes,
    own,
    between: (one, other) => compareBetween(revisions, one, other),
    compare: (one, other) => setPair({ from: Math.min(one, other), to: Math.max(one, other) }),
    chosen: picked?.article === focus ? picked.wording : (view.articles[focus]?.text ?? -1),
    choose: (wording) => setPicked({ article: focus, wording }),
  };
}

function compareBetween(revisions: readonly Revision[], from: number, to: number): Difference {
  const [one, other] = [revisions[from], revisions[to]];
  if (!one || !other) return { moved: [], closed: [], reopened: [], tables: [] };
  return compareRevisions(one, other);
}

/** Now against the latest revision that reads otherwise; against the opening where none does. */
export function findLatest(revisions: readonly Revision[]): { from: number; to: number } {
  const to = revisions.length - 1;
  for (let from = to - 1; from > 0; from -= 1) {
    if (hasDifference(compareBetween(revisions, from, to))) return { from, to };
  }
  return { from: 0, to };
}

export function hasDifference({ moved, closed, reopened, tables }: Difference): boolean {
  return moved.length + closed.length + reopened.length + tables.length > 0;
}
