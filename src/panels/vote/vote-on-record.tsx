import { useEffect, useMemo, useRef, useState } from 'react';
import { afterVote } from '../../app/selectors/vote/after-vote.ts';
import { type Board, boardOf, partOf } from '../../app/selectors/vote/roll.ts';
import { stagingOf } from '../../app/selectors/vote/roll-staging.ts';
import { type Settings, SPEEDS } from '../../app/selectors/play/settings.ts';
import { useApp } from '../../app/store/store.ts';
import { Aloud } from '../parts/aloud.tsx';
import { Lamp } from '../parts/lamp.tsx';
import { MotionPaper } from './motion-paper.tsx';
import { motionTitle } from '../words/motion-title.ts';
import { usePlay } from '../play/play-context.tsx';
import { useTelling } from '../play/telling.tsx';
import { RuleStrip } from './rule-strip.tsx';
import { type RollShow, useHeldKeys, useRollShow, useSkipKeys } from './use-roll-show.ts';
import type { VotesOnShow } from './use-votes.ts';
import { nextAfter, NextVote, VoteResult } from './vote-result.tsx';
import { useSettledGuess } from './vote-guess.tsx';
import { type Arrange, VotingBoard } from './voting-board.tsx';

type Props = {
  votes: VotesOnShow;
  order: readonly number[];
  letter: string | null;
};

/** A vote on record: its roll as a show the first time, then its result with the reasons. */
export function VoteOnRecord({ votes, order, letter }: Props) {
  const { game, speech } = usePlay();
  const still = useApp((state) => state.still);
  const { view } = game;
  const { index, shown } = votes;
  const [isNew] = useState(votes.isFresh);
  const [replay, setReplay] = useState(0);
  const speed = useApp((state) => state.settings.speed);
  const setSettings = useApp((state) => state.setSettings);
  const [arrange, setArrange] = useState<Arrange>('name');
  const board = boardOf(view, index);
  const staging = useMemo(() => {
    const found = stagingOf(view, index, order);
    return replay === 0 ? found : { ...found, lit: [], sweep: [...found.lit, ...found.sweep] };
  }, [view, index, order, replay]);
  const atOnce = still || (!isNew && replay === 0);
  const show = useRollShow(`${index} ${replay}`, staging, atOnce ? 'instant' : speed, shown);
  const running = show.stage !== 'done';
  const { hush } = useTelling();
  useEffect(() => {
    hush(running);
    return () => hush(false);
  }, [running, hush]);
  useSkipKeys(running, show.skip);
  const holds = votes.isOfTurn && view.phase !== 'closed';
  useHeldKeys(!running && holds, votes.next);
  useOnward(holds, running, nextAfter(votes, game, speech), running ? show.skip : votes.next);
  useSettledGuess(running ? undefined : board?.motion, board?.count.yes ?? 0);
  if (!board) return null;
  const part = running ? partOf(view, board, show.isLit) : board;
  return (
    <div className="votes votes-record" data-running={running || undefined}>
      <div className="votes-main">
        <RuleStrip board={board} stamped={!running} quorate={!isInquorate(board)} />
        <VotingBoard
          board={part}
          order={order}
          arrange={arrange}
          now={show.now}
          head={
            <BoardHead
              {...{ board, show, letter, arrange, speed }}
              onArrange={setArrange}
              onSpeed={(chosen) => setSettings({ speed: chosen })}
              onReplay={() => setReplay(replay + 1)}
            />
          }
        />
      </div>
      <Aside {...{ votes, running }} />
      {!atOnce && <Announcer board={board} stage={show.stage} last={staging.last} />}
    </div>
  );
}

/** Meanwhile the desk has the one key that leads on. */
function useOnward(holds: boolean, running: boolean, next: string, go: () => void): void {
  const { hold } = useTelling();
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!holds) return undefined;
    hold({ running, next, go: () => latest.current() });
    return () => hold(null);
  }, [holds, running, next, hold]);
}

function isInquorate({ carried, decision }: Board): boolean {
  return carried === false && decision.adopted;
}

function Aside({ votes, running }: { votes: VotesOnShow; running: boolean }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const after = running ? null : afterVote(game, votes.index);
  const record = game.view.votes[votes.index];
  return (
    <div className="votes-side" tabIndex={0} role="region" aria-label={t('vote.aside')}>
      {!running && <NextVote votes={votes} />}
      {after && <VoteResult index={votes.index} after={after} />}
      {running && record && <MotionPaper motion={record} text={record.text} />}
      {running && <p className="votes-note">{t('roll.simulated')}</p>}
    </div>
  );
}

type HeadProps = {
  board: Board;
  show: RollShow;
  letter: string | null;
  arrange: Arrange;
  speed: Settings['speed'];
  onArrange: (arrange: Arrange) => void;
  onSpeed: (speed: Settings['speed']) => void;
  onReplay: () => void;
};

function BoardHead(props: HeadProps) {
  const { show, letter, arrange, speed, onArrange, onSpeed, onReplay } = props;
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const running = show.stage !== 'done';
  const now = show.now === null ? undefined : game.view.scenario.delegations[show.now];
  return (
    <div className="board-head">
      <b>
        {t(running ? (show.stage === 'names' ? 'roll.lastFew' : 'roll.calling') : 'vote.closed')}
      </b>
      {now ? (
        <span className="board-now">
          <Lamp lamp={props.board.lamps[now.index] ?? 'absent'} /> {names.seat(now.id)}
        </span>
      ) : (
        <span>
          {t('vote.simulated')} ·{' '}
          {letter === null ? t('roll.orderPlain') : t('roll.order', { letter })}
        </span>
      )}
      <div className="board-tools" role="group" aria-label={t('roll.view')}>
        {running ? (
          <button type="button" className="board-skip" onClick={show.skip}>
            {t('roll.skip')}
            <kbd>{t('roll.anyKey')}</kbd>
          </button>
        ) : (
          <>
            <button
              type="button"
              aria-pressed={arrange === 'name'}
              onClick={() => onArrange('name')}
            >
              {t('roll.byName')}
            </button>
            <button
              type="button"
              aria-pressed={arrange === 'group'}
              onClick={() => onArrange('group')}
            >
              {t('roll.byGroup')}
            </button>
            <button type="button" onClick={onReplay}>
              {t('roll.replay')}
            </button>
          </>
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

type SaysProps = { board: Board; stage: RollShow['stage']; last: readonly number[] };

/** Two sentences for those who listen, in place of one for each name. */
function Announcer({ board, stage, last }: SaysProps) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const held = new Set(last);
  const { yes, no, abstain } =
    stage === 'names' ? partOf(game.view, board, (d) => !held.has(d)).count : board.count;
  const said =
    stage === 'names'
      ? t('roll.says.swept', {
          motion: motionTitle(board, game.view, speech),
          yes,
          no,
          abstain,
          left: last.length,
        })
      : t('roll.says.done', {
          yes,
          no,
          abstain,
          carried: board.carried ? 'yes' : 'no',
          needed: board.decision.needed ?? 0,
        });
  return <Aloud className="visually-hidden">{stage === 'sweep' ? '' : said}</Aloud>;
}
