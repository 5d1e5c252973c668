import { learnt } from '../app/selectors/partner.ts';
import { usePlay } from './play-context.tsx';

/** What one delegation has said matters to it, most first; "ask" where it was not asked. */
export function LearntOf({ delegation }: { delegation: number }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const known = game.view.scenario.articles.flatMap((article) => {
    const range = learnt(game.view, delegation, article.index);
    return range ? [{ article: article.id, middle: (range.low + range.high) / 2 }] : [];
  });
  known.sort((one, other) => other.middle - one.middle);
  if (known.length === 0) return <span className="small">{t('picked.ask')}</span>;
  return (
    <span className="learnt-list">
      {known
        .map((one) =>
          t('learnt.one', {
            article: speech.article(one.article),
            matters: mattersWord(one.middle),
          }),
        )
        .join(t('list.join'))}
    </span>
  );
}

/** How much an article matters, of salience 0..1, for a message to choose by. */
export function mattersWord(salience: number): 'much' | 'some' | 'little' {
  if (salience >= 0.66) return 'much';
  return salience >= 0.33 ? 'some' : 'little';
}
