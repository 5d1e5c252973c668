import { isDecision, isRollCallPhase } from './stage.ts';
import type { Phase } from '../../../engine/state/phase.ts';
import type { Screen } from '../store/facts.ts';
import type { Game } from '../store/store.ts';

type Turn = {
  before: Phase;
  phase: Phase;
  /** What is open now. */
  screen: Screen;
  /** Votes taken since that nobody has seen. */
  voted: number;
};

/**
 * What is opened when the phase changes: the board for votes, the text while pleas are heard on it, the hall after
 * these and after a roll call in negotiation, and from the trading table the hall once nothing can be traded. Null:
 * the view stays.
 */
export function chooseScreenAfter({ before, phase, screen, voted }: Turn): Screen | null {
  if (isDeciding(phase, before) || voted > 0) return 'vote';
  if (phase === 'negotiation.pleas') return 'text';
  if (before === 'negotiation.pleas' && screen === 'text') return 'hall';
  if (isRollCallPhase(before) && !isDecision(phase)) return 'hall';
  return phase === 'decision.motions' && screen === 'trade' ? 'hall' : null;
}

/** Where what happens in a phase is to be seen: votes on the board, pleas on the text, the rest in the hall. */
export function chooseScreen(phase: Phase): Screen {
  if (phase === 'negotiation.pleas') return 'text';
  return isDecision(phase) || isRollCallPhase(phase) ? 'vote' : 'hall';
}

type Acts = Pick<Game, 'seat' | 'commands' | 'own'> & { view: Pick<Game['view'], 'sitting'> };

/**
 * The trading table is for laying: what came of an act is told in the hall. A question leaves what lies there in hand,
 * unless it has closed the sitting.
 */
export function isTableLeft(before: Acts, after: Acts): boolean {
  if (before.seat !== after.seat) return after.commands > before.commands;
  if (after.own.length <= before.own.length) return false;
  return after.own.at(-1)?.command.type !== 'ask' || after.view.sitting !== before.view.sitting;
}

/** What is before the board: a vote, consensus, the Bureau, and the gavel that ends it. */
function isDeciding(phase: Phase, before: Phase): boolean {
  if (phase === 'closed') return isDecision(before);
  return (
    isRollCallPhase(phase) ||
    phase === 'decision.whip' ||
    phase === 'decision.gavel' ||
    phase === 'decision.bureau'
  );
}
