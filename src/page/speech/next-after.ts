import { isRollCallPhase } from '../session/game/stage.ts';
import type { Game } from '../session/store/store.ts';
import type { VotesOnShow } from '../session/play/use-votes.ts';
import { formatMotionShort } from './vote-words.ts';
import type { Speech } from './use-game.ts';

type Phase = Game['view']['phase'];

/** What comes after the vote on show, in a line. */
export function formatNextAfter(
  { left, index }: Pick<VotesOnShow, 'left' | 'index'>,
  { view }: Game,
  speech: Speech,
): string {
  const next = left > 0 ? view.votes[index + 1] : view.voting;
  return next
    ? `${speech.t('next.vote')}: ${formatMotionShort(next, view, speech)}`
    : speech.t(`next.${nameGoingOn(view.phase)}`);
}

/** What a key that leads on from a vote leads to. */
export function nameGoingOn(phase: Phase): 'ballot' | 'whip' | 'gavel' | 'bureau' | 'on' {
  if (isRollCallPhase(phase)) return 'ballot';
  if (phase === 'decision.whip') return 'whip';
  if (phase === 'decision.gavel') return 'gavel';
  return phase === 'decision.bureau' ? 'bureau' : 'on';
}
