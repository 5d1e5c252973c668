import { type ReactNode, useMemo } from 'react';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import { measureWhipReach } from '../../../../session/game/vote/vote-chances.ts';
import { readAnnounced } from '../../../../session/game/vote/corridor.ts';
import { countSheet } from '../../../../session/game/vote/vote-count.ts';
import { forecastBeforeVote, type Turning } from '../../model/what-if.ts';
import type { Rule } from '../../../../../scenario/resolved.ts';
import { CalledSoFar } from './called-so-far.tsx';
import { CountPaper } from './count-paper.tsx';
import { MotionPaper } from '../motion-paper.tsx';
import { NearTable } from './near-table.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { ScrollPane } from '../../../../ui/scroll-pane.tsx';
import { RuleStrip } from '../rule-strip.tsx';
import { useLarge } from '../board/use-large.ts';
import { formatNeeded, tellBallots } from '../../../../speech/vote-words.ts';
import { WhipActs } from './whip-acts.tsx';
import calledSoFar from './called-so-far.module.css?names';
import { dress, Panel, Small } from '../../../../ui/layout/primitives.tsx';

type BeforeProps = {
  order: readonly number[];
  /** Why there is a vote on the text. */
  objected: ReactNode;
};

/** A vote announced: the motion, who has been called already, and what can be counted. */
export function BeforeVotePane({ order, objected }: BeforeProps) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view, assist } = game;
  const { voting } = view;
  const large = useLarge();
  const board = makeBoard(view);
  if (!voting || !board) return null;
  const known = voting.kind !== 'text' || view.gavel !== null;
  const sheet = countSheet(view, readAnnounced(game, voting));
  const text = view.articles[voting.article]?.text ?? -1;
  return (
    <>
      <RuleStrip
        board={board}
        stamped={false}
        {...(assist === 'none' || !known ? {} : { expected: sheet })}
      />
      {voting.kind === 'text' && objected}
      {!large && <CalledSoFar order={order} />}
      <ScrollPane className={`${calledSoFar['votes-scroll']}`} label={t('vote.scroll')}>
        <MotionPaper motion={voting} text={text} />
        {known && <CountPaper sheet={sheet} rule={board.rule} motion={voting.motion} />}
      </ScrollPane>
      {large && <CalledSoFar order={order} />}
    </>
  );
}

/** Beside it: the corridor, and who stands nearest to another ballot. */
export function BesideVote() {
  return (
    <>
      <WhipActs />
      <NoWhips />
      <NearestBallots />
    </>
  );
}

/** Why nobody could be spoken to before this vote: the count is too far from the line. */
function NoWhips() {
  const { game, speech } = usePlay();
  const n = measureWhipReach(game.view);
  return n === null ? null : (
    <Panel as="p" tone="faint" size={2}>
      {speech.t('whips.far', { n })}
    </Panel>
  );
}

/** Who might still vote otherwise, by what all have stated. Nothing for those who play without hints. */
function NearestBallots() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const found = useMemo(() => {
    const { voting } = game.view;
    if (game.assist === 'none' || !voting) return null;
    return forecastBeforeVote(game.view, countSheet(game.view, readAnnounced(game, voting)));
  }, [game]);
  const rule = makeBoard(game.view)?.rule;
  if (!found || found.near.length === 0) return null;
  const { onTime, near, turning } = found;
  return (
    <Panel>
      <h2>{t('near.title')}</h2>
      <NearTable near={near} caption={t('near.stated')} />
      {turning && rule && <TurningLine turning={turning} rule={rule} />}
      <Small>{t('near.estimate', { on: onTime ? 'time' : 'words' })}</Small>
    </Panel>
  );
}

/** The smallest change of words that turns a vote, as a sentence. */
export function TurningLine({ turning, rule }: { turning: Turning; rule: Rule }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const { article, wording, moved, carried } = turning;
  return (
    <p className={dress({ type: 'body', padY: 2 })}>
      {t('near.turning', {
        article: names.articleBrief(article),
        option: names.option(article, wording),
        moved,
        votes: tellBallots('all', turning, t),
        needed: formatNeeded(rule, turning, 'short', speech) || 'none',
        carried: carried ? 'yes' : 'no',
      })}
    </p>
  );
}
