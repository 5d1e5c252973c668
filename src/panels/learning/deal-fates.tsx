/** Why words that a deal of the seat had promised did not enter the text, once their article is agreed. */
import { useMemo } from 'react';
import { dealsPassedOver } from '../../app/selectors/trade/deal-words.ts';
import { usePlay } from '../play/play-context.tsx';

export function DealFates() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const fates = useMemo(() => dealsPassedOver(game), [game]);
  if (fates.length === 0) return null;
  return (
    <section className="slip" aria-labelledby="fates-title">
      <h2 id="fates-title">{t('fate.title')}</h2>
      {fates.map(({ article, option, partner, text, proposed }) => (
        <p key={`${article} ${option}`}>
          {t('fate.line', {
            article: speech.article(article),
            option: names.option(article, option),
            seat: names.called(partner),
            text: names.option(article, text),
            proposed: proposed ? 'yes' : 'no',
          })}
        </p>
      ))}
      <p className="small">
        {t('fate.how', { motions: game.view.phase === 'decision.motions' ? 'yes' : 'no' })}
      </p>
    </section>
  );
}
