import { nameGoingOn, formatNextAfter } from '../../../../speech/next-after.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import type { VotesOnShow } from '../../../../session/play/use-votes.ts';
import parts from '../../../../ui/parts.module.css?names';

/** What comes after the result on show: the next result, one's own ballot, or what is before the meeting. */
export function NextVote({ votes }: { votes: VotesOnShow }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const last = view.votes.length - 1;
  const next = view.votes[votes.index + 1];
  const more = votes.left > 0 && next !== undefined;
  const what = nameGoingOn(view.phase);
  return (
    <section className={parts['slip']} data-part="slip" aria-labelledby="next-title">
      <h2 id="next-title">
        {more || view.voting ? formatNextAfter(votes, game, speech) : t('next.title')}
      </h2>
      <div className={parts['btns']}>
        <button
          type="button"
          className={`${parts['button']} ${parts['primary']}`}
          onClick={votes.next}
        >
          {more ? t('next.on') : t(`next.${what}`)}
        </button>
        {more && votes.left > 1 && (
          <button type="button" className={parts['button']} onClick={() => votes.open(last)}>
            {t('next.all', { n: votes.left })}
          </button>
        )}
      </div>
    </section>
  );
}
