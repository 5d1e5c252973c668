import { isRollCallPhase } from '../../../../session/game/stage.ts';
import { type Board, makeBoard, lightPart } from '../../../../session/game/vote/roll.ts';
import { listHeldBack } from '../../../../session/game/vote/roll-staging.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { tellBoard } from '../../../../speech/vote-words.ts';
import { Eyebrow } from '../../../../ui/layout/primitives.tsx';
import { TallyBar } from '../board/tally-bar.tsx';
import { useLarge } from '../board/use-large.ts';
import { VotingBoard } from '../board/voting-board.tsx';
import calledSoFar from './called-so-far.module.css';
import tallyStyles from '../board/tally.module.css?names';
import votingBoard from '../board/voting-board.module.css?names';

type Props = { order: readonly number[] };

/** The room as far as it has been called, the uncertain names kept to the last: by name where there is room for it. */
export function CalledSoFar({ order }: Props) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const large = useLarge();
  const board = isRollCallPhase(game.view.phase) ? makeBoard(game.view) : null;
  if (!board) return null;
  const held = listHeldBack(game.view);
  const part = lightPart(game.view, board, (d) => board.lamps[d] !== 'waiting' && !held.has(d));
  const { yes, no, abstain } = part.count;
  const told =
    yes + no + abstain === 0 ? t('ballot.calledNone') : `${tellBoard('all', game.view, part, t)}.`;
  const shown = {
    board: part,
    order,
    // The count beside it gives the threshold already.
    bare: game.assist !== 'none' && board.kind !== 'text',
    words: held.size > 0 ? `${told} ${t('ballot.held', { of: board.kind })}` : told,
  };
  return large ? <Named {...shown} /> : <Lamps {...shown} />;
}

type Shown = Props & { board: Board; bare: boolean; words: string };

function Named({ board, order, bare, words }: Shown) {
  const { t } = usePlay().speech;
  return (
    <VotingBoard
      {...{ board, order, bare }}
      now={null}
      head={
        <div className={votingBoard['board-head']}>
          <b>{t('ballot.called')}</b>
          <span>{words}</span>
        </div>
      }
    />
  );
}

function Lamps({ board, order, bare, words }: Shown) {
  const { game, speech } = usePlay();
  return (
    <section className={calledSoFar['called']} aria-labelledby="called-title">
      <div className={calledSoFar['called-in']}>
        <div>
          <Eyebrow as="h2" tone="brass-lt" id="called-title">
            {speech.t('ballot.called')}
          </Eyebrow>
          <p>{words}</p>
        </div>
        <TallyBar board={board} bare={bare} />
        <div className={calledSoFar['called-dots']} data-part="called-dots" aria-hidden="true">
          {order.map((d) => (
            <i
              key={d}
              className={`${tallyStyles['dot']} ${tallyStyles[`dot-${board.lamps[d] ?? 'absent'}`]}`}
              data-you={d === game.view.delegation || undefined}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
