import { useMemo } from 'react';
import { beforeVote, type Turning } from '../app/selectors/what-if.ts';
import { NearTable } from './near-table.tsx';
import { usePlay } from './play-context.tsx';

/** Who might still vote otherwise, by what all have stated. Nothing for those who play without hints. */
export function BeforeVote() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const found = useMemo(() => (assist === 'none' ? null : beforeVote(view)), [view, assist]);
  if (!found || found.near.length === 0) return null;
  const { carried, near, turning } = found;
  return (
    <section className="paper pane" aria-labelledby="near-title">
      <h2 id="near-title">{t('near.title')}</h2>
      <NearTable near={near} caption={t('near.stated', { carried: carried ? 'yes' : 'no' })} />
      {turning && <TurningLine turning={turning} />}
      <p className="small">{t('near.estimate')}</p>
    </section>
  );
}

/** The smallest change of words that turns a vote, as a sentence. */
export function TurningLine({ turning }: { turning: Turning }) {
  const { t, names } = usePlay().speech;
  const { article, wording, moved, count, needed, carried } = turning;
  return (
    <p className="what-if-line">
      {t('near.turning', {
        article: names.article(article),
        option: names.option(article, wording),
        moved,
        yes: count.yes,
        no: count.no,
        abstain: count.abstain,
        needed: needed ?? 0,
        carried: carried ? 'yes' : 'no',
      })}
    </p>
  );
}
