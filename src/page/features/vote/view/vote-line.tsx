import { makeBoard } from '../../../session/game/vote/roll.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { formatMotionShort, tellBoard, weighBoard } from '../../../speech/vote-words.ts';
import { Button, Small } from '../../../ui/layout/primitives.tsx';

type Props = { index: number; onOpen: (index: number) => void };

/** A vote on record as one line of a list: its result, the seat's ballot, and its board to open again. */
export function VoteLine({ index, onOpen }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const [vote, board] = [view.votes[index], makeBoard(view, index)];
  if (!vote || !board) return null;
  const ballot = board.lamps[view.delegation];
  const cast = ballot === 'yes' || ballot === 'no' || ballot === 'abstain' ? ballot : null;
  return (
    <li>
      <Button
        kind="link"
        aria-label={t('none.open', { motion: formatMotionShort(vote, view, speech) })}
        onClick={() => onOpen(index)}
      >
        {formatMotionShort(vote, view, speech)}
      </Button>
      <Small as="span">
        {t(vote.carried ? 'vote.carried' : 'vote.rejected')},{' '}
        {t('none.historyCount', {
          sides: tellBoard('sides', view, board, t),
          abstain: weighBoard(view, board)[0]?.count.abstain ?? 0,
        })}
        {cast && t('foregone.own', { vote: cast })}
      </Small>
    </li>
  );
}
