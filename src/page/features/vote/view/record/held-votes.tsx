import { usePlay } from '../../../../session/play/play-context.tsx';
import { listVotesOfRun } from '../../../../session/play/use-votes.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { listLostSinceVote } from '../../../../session/game/deal/answers.ts';
import { countReal, isOnSame } from '../../../../session/game/vote/real-votes.ts';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import {
  formatMotionShort,
  tellBallots,
  tellBoard,
  weighBoard,
} from '../../../../speech/vote-words.ts';
import { Button, DataTable, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** What one key for all that is hopeless has just decided, else every vote held; each board is one key away. */
export function HeldVotes() {
  const { game, speech } = usePlay();
  const { votes } = useVoteShow();
  const { t } = speech;
  const run = listVotesOfRun(game);
  const held = run.length > 0 ? run : [...game.view.votes.keys()];
  const carried = held.filter((index) => game.view.votes[index]?.carried).length;
  return (
    <Panel aria-labelledby="held-title" data-run={run.length > 0 || undefined}>
      <h2 id="held-title">
        {run.length > 0 ? t('foregone.done', { n: run.length, carried }) : t('none.history')}
      </h2>
      {run[0] !== undefined && <LostByRun first={run[0]} />}
      <VotesTable votes={held} onOpen={votes.open} />
    </Panel>
  );
}

/** What the seat's own motions among them cost it. @param first of the votes of the run */
function LostByRun({ first }: { first: number }) {
  const { game, speech } = usePlay();
  const paid = listLostSinceVote(game, first);
  if (paid.length === 0) return null;
  return (
    <Text as="p" tone="red" weight={600} data-part="lost-by-run">
      {speech.t('foregone.paid', {
        lost: paid.reduce((sum, { lost }) => sum + lost, 0),
        left: game.view.credit,
      })}
    </Text>
  );
}

type Props = { votes: readonly number[]; onOpen: (index: number) => void };

/** Votes on record in one table: what each had against what it needed, and its board to open again. */
function VotesTable({ votes, onOpen }: Props) {
  const { t } = usePlay().speech;
  const heads = (['motion', 'for', 'needed', 'against', 'abstain'] as const).map((head) =>
    t(`held.${head}`),
  );
  return (
    <DataTable data-part="history" heads={heads}>
      <tbody>
        {votes.map((index) => (
          <VoteRow key={index} index={index} onOpen={onOpen} />
        ))}
      </tbody>
    </DataTable>
  );
}

function VoteRow({ index, onOpen }: { index: number; onOpen: Props['onOpen'] }) {
  const { game, speech } = usePlay();
  const { t, openFigures } = speech;
  const { view } = game;
  const [vote, board] = [view.votes[index], makeBoard(view, index)];
  if (!vote || !board) return null;
  const ballot = board.lamps[view.delegation];
  const [first, second] = weighBoard(view, board);
  const count = first?.count ?? board.count;
  const { needed } = board.decision;
  return (
    <tr>
      <th scope="row">
        <Button
          kind="link"
          aria-label={t('none.open', { motion: formatMotionShort(vote, view, speech) })}
          onClick={() => onOpen(index)}
        >
          {formatMotionShort(vote, view, speech)}
        </Button>{' '}
        <Small as="span">
          {t('held.result', {
            carried: vote.carried ? 'yes' : 'no',
            sides: second ? tellBoard('sides', view, board, t) : 'none',
            vote: ballot === 'yes' || ballot === 'no' || ballot === 'abstain' ? ballot : 'none',
          })}
        </Small>
        {view.scenario.rollCalls
          .filter((one) => isOnSame(one, vote))
          .map((one) => (
            <Small key={one.id}>
              {t('held.real', { votes: tellBallots('all', countReal(view.scenario, one), t) })}
            </Small>
          ))}
      </th>
      <td>{openFigures.points(count.yes)}</td>
      <td>{needed === null ? '–' : openFigures.points(needed)}</td>
      <td>{openFigures.points(count.no)}</td>
      <td>{openFigures.points(count.abstain)}</td>
    </tr>
  );
}
