/** An article whose brackets have just closed before the person's eyes, as it stood with them. */
import { useLayoutEffect, useRef, useState } from 'react';
import { type ArticleNow, isTextSettled } from '../../../session/game/text/article-now.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';

/** @returns the article while its brackets draw together, else null; and what to call once they have */
export function useClosing(article: ArticleNow): [ArticleNow | null, () => void] {
  const still = useSeat((state) => state.still);
  const looksBack = usePlay().game.moment !== null;
  const last = useRef(article);
  const [closing, setClosing] = useState<ArticleNow | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = article;
    if (still || looksBack || before.id !== article.id) return;
    if (isTextSettled(article) && !isTextSettled(before)) setClosing(before);
  }, [article, still, looksBack]);
  const here = closing?.id === article.id && isTextSettled(article);
  return [here ? closing : null, () => setClosing(null)];
}
