import { nameGoingOn, formatNextAfter } from '../../../../speech/next-after.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import type { VotesOnShow } from '../../../../session/play/use-votes.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { Button, Buttons, SlipPanel } from '../../../../ui/layout/primitives.tsx';

/** What comes after the result on show: the next result, one's own ballot, or what is before the meeting. */
export function NextVote({ votes }: { votes: VotesOnShow }) {
  const { passes, onward } = useVoteShow();
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const last = view.votes.length - 1;
  const next = view.votes[votes.index + 1];
  const more = votes.left > 0 && next !== undefined;
  const what = nameGoingOn(view.phase);
  // After the vote that ended it, the console's key leads on.
  if (view.phase === 'closed' && votes.isOfTurn && !more && !game.afar) return null;
  return (
    <SlipPanel data-part="slip" aria-labelledby="next-title">
      <h2 id="next-title">
        {passes > 0
          ? t('next.passes', { n: passes })
          : more || view.voting
            ? formatNextAfter(votes, game, speech)
            : t('next.title')}
      </h2>
      <Buttons>
        <Button kind="primary" onClick={passes > 0 ? onward : votes.next}>
          {more || passes > 0 ? t('next.on') : t(`next.${what}`)}
        </Button>
        {passes > 0 && <Button onClick={votes.next}>{t('next.each')}</Button>}
        {more && votes.left > 1 && (
          <Button onClick={() => votes.open(last)}>{t('next.all', { n: votes.left })}</Button>
        )}
      </Buttons>
    </SlipPanel>
  );
}
