import { useMemo } from 'react';
import { type Board, boardOf, partOf } from '../../../app/selectors/vote/roll.ts';
import { heldBack } from '../../../app/selectors/vote/roll-staging.ts';
import { outOfWhips } from '../../../app/selectors/vote/ballot-worth.ts';
import { heardOf } from '../../../app/selectors/vote/corridor.ts';
import { countSheet } from '../../../app/selectors/vote/vote-count.ts';
import { beforeVote, type Turning } from '../../../app/selectors/text/what-if.ts';
import { CountPaper } from './count-paper.tsx';
import { MotionPaper } from '../motion-paper.tsx';
import { NearTable } from './near-table.tsx';
import { usePlay } from '../../play/play-context.tsx';
import { RuleStrip } from '../rule-strip.tsx';
import { TallyBar } from '../board/tally-bar.tsx';
import { WhipActs } from './whip-acts.tsx';

/** A vote announced: the motion, what can be counted, and who has been called already. */
export function BeforeVote() {
  const { game } = usePlay();
  const { view, assist } = game;
  const { voting } = view;
  const board = boardOf(view);
  if (!voting || !board) return null;
  const known = voting.kind !== 'text' || view.gavel !== null;
  const sheet = countSheet(view, heardOf(game, voting));
  const text = view.articles[voting.article]?.text ?? -1;
  return (
    <>
      <RuleStrip
        board={board}
        stamped={false}
        {...(assist === 'none' || !known ? {} : { expected: sheet })}
      />
      <div className="votes-scroll">
        <MotionPaper motion={voting} text={text} />
        {known && (
          <CountPaper sheet={sheet} rule={board.rule} motion={voting.motion} put={voting} />
        )}
      </div>
    </>
  );
}

/** Beside it: the corridor, and who stands nearest to another ballot. */
export function BesideVote({ order }: { order: readonly number[] }) {
  const { view } = usePlay().game;
  const board = view.phase.endsWith('rollCall') ? boardOf(view) : null;
  return (
    <>
      <WhipActs />
      <NoWhips />
      {board && <Called board={board} order={order} />}
      <NearestBallots />
    </>
  );
}

/** Why nobody could be spoken to before this vote: the count is too far from the line. */
function NoWhips() {
  const { game, speech } = usePlay();
  const n = outOfWhips(game.view);
  return n === null ? null : <p className="paper pane small">{speech.t('whips.far', { n })}</p>;
}

/** The room as far as it has been called; the uncertain names are kept to the last. */
function Called({ board, order }: { board: Board; order: readonly number[] }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const held = heldBack(game.view);
  const part = partOf(game.view, board, (d) => board.lamps[d] !== 'waiting' && !held.has(d));
  const { yes, no, abstain } = part.count;
  return (
    <section className="called" aria-labelledby="called-title">
      <div className="called-in">
        <h2 id="called-title" className="eyebrow">
          {t('ballot.called')}
        </h2>
        <p>
          {yes + no + abstain === 0
            ? t('ballot.calledNone')
            : `${t('after.realLine', { yes, no, abstain })}.`}{' '}
          {held.size > 0 && t('ballot.held', { n: held.size })}
        </p>
        <div className="called-dots" aria-hidden="true">
          {order.map((d) => (
            <i
              key={d}
              className={`dot dot-${part.lamps[d] ?? 'absent'}`}
              data-you={d === game.view.delegation || undefined}
            />
          ))}
        </div>
        <TallyBar board={part} bare={game.assist !== 'none' && board.kind !== 'text'} />
      </div>
    </section>
  );
}

/** Who might still vote otherwise, by what all have stated. Nothing for those who play without hints. */
function NearestBallots() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const found = useMemo(() => {
    const { voting } = game.view;
    if (game.assist === 'none' || !voting) return null;
    return beforeVote(game.view, countSheet(game.view, heardOf(game, voting)));
  }, [game]);
  if (!found || found.near.length === 0) return null;
  const { carried, onTime, near, turning } = found;
  return (
    <section className="paper pane">
      <h2>{t('near.title')}</h2>
      <NearTable near={near} caption={t('near.stated', { carried: carried ? 'yes' : 'no' })} />
      {turning && <TurningLine turning={turning} />}
      <p className="small">{t('near.estimate', { on: onTime ? 'time' : 'words' })}</p>
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
