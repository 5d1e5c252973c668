import { judgeOwnSide } from '../model/own-side.ts';
import type { Board } from '../../../session/game/vote/roll.ts';
import { findVotePlace } from '../../../session/game/vote/vote-place.ts';
import {
  formatAbstainers,
  formatMotionOutcome,
  formatMotionTitle,
  formatNeeded,
  formatRule,
  type Needed,
} from '../../../speech/vote-words.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import voteStrip from './vote-strip.module.css?names';
import { Eyebrow } from '../../../ui/layout/primitives.tsx';

type Props = {
  board: Board;
  /** What the count makes of it before the vote. */
  expected?: Needed;
  /** The result, once the show has come to it. */
  stamped: boolean;
  quorate?: boolean;
};

/** The motion, the rule it is decided by in words and numbers, and the result as a stamp. */
export function RuleStrip({ board, expected, stamped, quorate = true }: Props) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const { decision, carried } = board;
  const place = findVotePlace(view, board.motion);
  return (
    <section className={`paper ${voteStrip['strip']}`} aria-labelledby="rule-title">
      <div className={voteStrip['strip-motion']}>
        <Eyebrow>
          {place.n > 0 && `${t('strip.number', place)} · `}
          {t('vote.by', {
            by: board.by === null ? '' : shortenName(names.seat(board.by)),
            has: board.by === null ? 'no' : 'yes',
          })}
        </Eyebrow>
        <h2 id="rule-title">
          {formatMotionTitle(board, view, speech)}
          <small>{formatMotionOutcome(board, view, speech)}</small>
        </h2>
      </div>
      <p className={voteStrip['strip-words']}>
        <b>{t('vote.rule')}</b> {formatRule(board.rule, speech)}.{' '}
        {formatAbstainers(board.rule, speech)}{' '}
        {!stamped && expected && expected.needed !== null && (
          <b>{formatNeeded(board.rule, expected, 'counted', speech)}.</b>
        )}
      </p>
      {stamped && carried !== null && (
        <p
          className={voteStrip['stamp']}
          data-part="stamp"
          data-carried={carried || undefined}
          data-own={judgeOwnSide(board.lamps[view.delegation], carried)}
        >
          {t(carried ? 'vote.carried' : 'vote.rejected')}
          {decision.needed !== null && (
            <small>
              {quorate ? t('strip.had', { had: decision.inFavour }) : t('strip.noQuorum')}
            </small>
          )}
        </p>
      )}
    </section>
  );
}
