import type { Phase } from '../../engine/state/phase.ts';
import { isRollCall } from '../session/game/stage.ts';
import type { Game } from '../session/store/game.ts';
import type { VotesOnShow } from '../session/play/use-votes.ts';
import { motionShort } from './motion-title.ts';
import type { Speech } from './use-game.ts';

/** What comes after the vote on show, in a line. */
export function nextAfter({ left, index }: VotesOnShow, { view }: Game, speech: Speech): string {
  const next = left > 0 ? view.votes[index + 1] : view.voting;
  return next
    ? `${speech.t('next.vote')}: ${motionShort(next, view, speech)}`
    : speech.t(`next.${goingOn(view.phase)}`);
}

/** What a key that leads on from a vote leads to. */
export function goingOn(phase: Phase): 'ballot' | 'whip' | 'gavel' | 'bureau' | 'on' {
  if (isRollCall(phase)) return 'ballot';
  if (phase === 'decision.whip') return 'whip';
  if (phase === 'decision.gavel') return 'gavel';
  return phase === 'decision.bureau' ? 'bureau' : 'on';
}
