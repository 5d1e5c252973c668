/** Where the keyboard goes when the room changes under it. */
import { type RefObject, useEffect, useRef } from 'react';
import { freshVotes } from '../../app/selectors/vote/roll-staging.ts';
import type { Game } from '../../app/store/game.ts';
import { useApp } from '../../app/store/store.ts';
import type { Phase } from '../../engine/procedure/phase.ts';

/** A form that has been said is gone: the keyboard goes back to the view. */
export function useKeepFocus(game: Game, main: RefObject<HTMLElement | null>): void {
  const turn = game.conference.commands.length;
  useEffect(() => {
    if (turn > 0 && document.activeElement === document.body) {
      main.current?.focus({ preventScroll: true });
    }
  }, [turn, main]);
}

/**
 * When the phase changes the view follows it: votes to the board, answers to the hall, and from the trading table to
 * the hall once nothing can be traded; the keyboard goes to the
 * view, which is named by the phase. Looking back changes neither.
 */
export function useFollowPhase(game: Game, main: RefObject<HTMLElement | null>): void {
  const show = useApp((state) => state.show);
  const screen = useApp((state) => state.screen);
  const { phase } = game.view;
  const past = game.moment !== null;
  const voted = freshVotes(game).n;
  const seen = useRef(phase);
  useEffect(() => {
    if (past || seen.current === phase) return;
    const before = seen.current;
    seen.current = phase;
    if (isDeciding(phase, before) || voted > 0) show('vote');
    else if (before.endsWith('rollCall') && !phase.startsWith('decision')) show('hall');
    else if (phase === 'decision.motions' && screen === 'trade') show('hall');
    main.current?.focus({ preventScroll: true });
  }, [phase, past, voted, screen, show, main]);
}

/** What is before the board: a vote, consensus, the Bureau, and the gavel that ends it. */
function isDeciding(phase: Phase, before: Phase): boolean {
  if (phase === 'closed') return before.startsWith('decision');
  return (
    phase.endsWith('rollCall') ||
    phase === 'decision.whip' ||
    phase === 'decision.gavel' ||
    phase === 'decision.bureau'
  );
}
