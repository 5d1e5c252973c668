import { useEffect, useMemo, useRef } from 'react';
import { readArticleNow } from '../../../../session/game/article-now.ts';
import { useSeat } from '../../../../session/store/seat-store.ts';
import { SaidAloud, useSay, useSaying } from '../../../../ui/aloud.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useMomentWords } from './scrub.tsx';
import { makeSpokenLine } from './spoken.ts';

const NOW = { first: true };
const MOMENT = { first: true, step: 'moment' } as const;

/** Says what came of an act, at which moment one looks back, and which article one has turned to. */
export function LiveRegion() {
  const { game, speech } = usePlay();
  const moment = useMomentWords();
  const now = useMemo(() => makeSpokenLine(game, speech), [game, speech]);
  const past = game.moment !== null;
  useSay(past ? moment : now, past ? MOMENT : NOW);
  useTurnedTo();
  return <SaidAloud />;
}

/** Says the article in focus as it is when one turns to it. */
function useTurnedTo(): void {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  const seen = useRef(focus);
  const say = useSaying();
  useEffect(() => {
    if (focus === seen.current) return;
    seen.current = focus;
    const article = readArticleNow(game.view, focus);
    if (!article) return;
    const { t, names } = speech;
    // An article without a number is called by its title.
    const called = new Set([speech.article(article.id), names.articleTitle(focus)]);
    const told = {
      article: [...called].join(t('list.join')),
      n: focus + 1,
      of: game.view.articles.length,
      state: t(`chip.${article.chip}`),
      holders: article.holders.length,
    };
    say(t('live.focus', told), { step: 'article' });
  }, [focus, game, speech, say]);
}
