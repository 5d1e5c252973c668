/** While the others spoke: what it brought the seat, and which words moved. */
import { useMemo } from 'react';
import { sinceLast } from '../../app/selectors/play/since-last.ts';
import { pointsNow } from '../../app/selectors/trade/worth.ts';
import { usePlay } from './play-context.tsx';
import { useTelling } from './telling.tsx';
import { SHOWS } from './use-game.ts';
import { tell } from '../words/tell.ts';
import './since-card.css';

export function SinceCard() {
  const { game, speech, draft } = usePlay();
  const { hushed } = useTelling();
  const { t, figures } = speech;
  const since = useMemo(() => sinceLast(game), [game]);
  if (!since || draft || hushed) return null;
  const now = pointsNow(game.view);
  const shows = since.points !== null && Math.abs(since.points) >= SHOWS;
  return (
    <section className="since paper" aria-labelledby="since-title">
      <h2 id="since-title">
        {t('since.title')}
        {shows && now !== null && since.points !== null && (
          <b className="mono" data-sign={since.points > 0 ? '+' : '-'}>
            {t('since.points', {
              before: figures.points(now - since.points),
              now: figures.points(now),
              by: figures.signed(since.points),
            })}
          </b>
        )}
      </h2>
      <ul>
        {since.moves.map(({ happening, points }) => (
          <li key={`${happening.article} moved`}>
            {tell(happening, speech).text}{' '}
            {points !== null && Math.abs(points) >= SHOWS && (
              <b className="mono">{figures.signed(points)}</b>
            )}
          </li>
        ))}
        {[...since.agreed, ...since.broken].map((happening) => (
          <li key={`${happening.article} ${happening.type}`}>{tell(happening, speech).text}</li>
        ))}
        {since.own.map(({ article, held }, i) => (
          <li key={`${article} ${i}`}>
            {t('since.own', { article: speech.article(article), held: held ? 'yes' : 'no' })}
          </li>
        ))}
      </ul>
    </section>
  );
}
