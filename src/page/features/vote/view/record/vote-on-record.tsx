import { useMemo, useState } from 'react';
import { groupBoard } from '../../../../session/game/vote/board-order.ts';
import { type Board, makeBoard, lightPart } from '../../../../session/game/vote/roll.ts';
import { listClosestToSwitching } from '../../model/what-if.ts';
import { type Settings, SPEEDS } from '../../../../session/game/settings.ts';
import { markText } from '../../../../speech/words.ts';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { MotionPaper } from '../motion-paper.tsx';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { RuleStrip } from '../rule-strip.tsx';
import { type RollShow, useHeldKeys, useSkipKeys } from '../../../../session/play/use-roll-show.ts';
import type { VotesOnShow } from '../../../../session/play/use-votes.ts';
import { LazyOwnVotes } from '../board/own-votes-later.ts';
import { NextVote } from './next-vote.tsx';
import { useSettledGuess } from './vote-guess.tsx';
import { useRoll, useVoteShow } from '../../../../session/play/vote-show.tsx';
import { type BoardGroup, VotingBoard } from '../board/voting-board.tsx';
import votingBoard from '../board/voting-board.module.css?names';
import voteView from '../vote-view.module.css?names';

/** Its reasons are fetched when there is a result to give reasons for. */
const VoteResult = makeLazyPart(async () => (await import('./vote-result.tsx')).VoteResult, {
  ahead: true,
});

type Props = { order: readonly number[]; letter: string | null };

type Arrange = 'name' | 'group' | 'distance';
const ORDERS = ['group', 'distance'] as const;

/** The names of a board in each order there is of them; by distance where it says something. */
function useArrangements(index: number, order: readonly number[]) {
  const { game, speech } = usePlay();
  const { view } = game;
  const { t, names } = speech;
  return useMemo((): Partial<Record<Arrange, readonly BoardGroup[]>> => {
    const record = view.votes[index];
    const near = record && game.assist !== 'none' ? listClosestToSwitching(view, record) : [];
    const group = groupBoard(view, order).map((one) => ({
      head: one.group === null ? t('count.noGroup') : names.group(one.group),
      members: one.members,
    }));
    const rest = order.filter((d) => !near.includes(d));
    const distance = [
      { head: t('roll.near'), members: near },
      { head: t('roll.rest'), members: rest },
    ];
    return near.length > 0 ? { group, distance } : { group };
  }, [view, index, order, t, names, game.assist]);
}

/** A vote on record: its roll as a show the first time, then its result with the reasons. */
export function VoteOnRecord({ order, letter }: Props) {
  const { view } = usePlay().game;
  const { votes, running, holds, onward } = useVoteShow();
  const roll = useRoll();
  const speed = useSeat((state) => state.settings.speed);
  const setSettings = useSeat((state) => state.setSettings);
  const [arrange, setArrange] = useState<Arrange>('name');
  const arrangements = useArrangements(votes.index, order);
  const board = makeBoard(view, votes.index);
  useSkipKeys(running, onward);
  useHeldKeys(!running && holds, onward);
  useSettledGuess(running ? undefined : board?.motion, board?.count.yes ?? 0);
  if (!board) return null;
  const part = running ? lightPart(view, board, roll.isLit) : board;
  return (
    <div
      className={`${voteView['votes']} ${voteView['votes-record']}`}
      data-part="votes-record"
      data-running={running || undefined}
    >
      <div className={voteView['votes-main']}>
        <RuleStrip board={board} stamped={!running} quorate={!isInquorate(board)} />
        <VotingBoard
          board={part}
          order={order}
          groups={arrangements[arrange]}
          now={roll.now}
          head={
            <BoardHead
              {...{ board, roll, letter, arrange, speed }}
              skips={running && !holds}
              orders={['name', ...ORDERS.filter((one) => arrangements[one])]}
              onArrange={setArrange}
              onSpeed={(chosen) => setSettings({ speed: chosen })}
              onReplay={votes.again}
            />
          }
        />
      </div>
      <Aside {...{ votes, running }} board={part} />
    </div>
  );
}

function isInquorate({ carried, decision }: Board): boolean {
  return carried === false && decision.adopted;
}

function Aside({ votes, running, board }: { votes: VotesOnShow; running: boolean; board: Board }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const record = game.view.votes[votes.index];
  return (
    <div className={voteView['votes-side']} tabIndex={0} role="region" aria-label={t('vote.aside')}>
      {!running && <NextVote votes={votes} />}
      <LazyOwnVotes board={board} />
      {!running && <VoteResult index={votes.index} />}
      {running && record && <MotionPaper motion={record} text={record.text} />}
      {running && <p className={voteView['votes-note']}>{t('roll.simulated')}</p>}
    </div>
  );
}

type HeadProps = {
  board: Board;
  roll: RollShow;
  letter: string | null;
  arrange: Arrange;
  /** Where no key of the console goes on, one here does. */
  skips: boolean;
  orders: readonly Arrange[];
  speed: Settings['speed'];
  onArrange: (arrange: Arrange) => void;
  onSpeed: (speed: Settings['speed']) => void;
  onReplay: () => void;
};

function BoardHead(props: HeadProps) {
  const { roll, letter, arrange, skips, orders, speed, onArrange, onSpeed, onReplay } = props;
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const running = roll.stage !== 'done';
  const now = roll.now === null ? undefined : game.view.scenario.delegations[roll.now];
  return (
    <div className={votingBoard['board-head']}>
      <b>
        {t(running ? (roll.stage === 'names' ? 'roll.lastFew' : 'roll.calling') : 'vote.closed')}
      </b>
      {now ? (
        <span className={votingBoard['board-now']}>
          <LampMark lamp={props.board.lamps[now.index] ?? 'absent'} />{' '}
          <bdi {...markText(names.seat(now.id))} />
        </span>
      ) : (
        <span>
          {t('vote.simulated')} ·{' '}
          {letter === null ? t('roll.orderPlain') : t('roll.order', { letter })}
        </span>
      )}
      <div className={votingBoard['board-tools']} role="group" aria-label={t('roll.view')}>
        {!running &&
          orders.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={arrange === one}
              onClick={() => onArrange(one)}
            >
              {t(`roll.by.${one}`)}
            </button>
          ))}
        {skips && (
          <button type="button" onClick={roll.skip}>
            {t('roll.skip')}
          </button>
        )}
        {!running && (
          <button type="button" onClick={onReplay}>
            {t('roll.replay')}
          </button>
        )}
        <select
          aria-label={t('roll.speed')}
          value={speed}
          onChange={(event) => onSpeed(SPEEDS.find((one) => one === event.target.value) ?? 'one')}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {t(`roll.speed.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
