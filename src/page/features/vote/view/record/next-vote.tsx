import { nameGoingOn, formatNextAfter } from '../../../../speech/next-after.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import type { VotesOnShow } from '../../../../session/play/use-votes.ts';
import { Button, Buttons, SlipPanel } from '../../../../ui/layout/primitives.tsx';

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
    <SlipPanel data-part="slip" aria-labelledby="next-title">
      <h2 id="next-title">
        {more || view.voting ? formatNextAfter(votes, game, speech) : t('next.title')}
      </h2>
      <Buttons>
        <Button kind="primary" onClick={votes.next}>
          {more ? t('next.on') : t(`next.${what}`)}
        </Button>
        {more && votes.left > 1 && (
          <Button onClick={() => votes.open(last)}>{t('next.all', { n: votes.left })}</Button>
        )}
      </Buttons>
    </SlipPanel>
  );
}
