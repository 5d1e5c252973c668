/** Where the keyboard goes when the room changes under it. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { chooseScreenAfter } from '../game/follow-phase.ts';
import { findFreshVotes } from '../game/vote/roll-staging.ts';
import { type Game, useApp } from '../store/store.ts';
import { useVoteShow } from './vote-show.tsx';

/** A form that has been said is gone, and so is the key that led on to the next vote: the keyboard goes back to the view. */
export function useKeepFocus(game: Game, main: RefObject<HTMLElement | null>): void {
  const turn = game.commands;
  const { holds, running } = useVoteShow();
  // Before anything is painted, so that the keyboard is nowhere at no moment.
  useLayoutEffect(() => {
    if (holds || running || turn > 0) takeBack(main.current);
  }, [turn, holds, running, main]);
  const said = game.own.length;
  // A question leaves what is on the table in hand.
  const asked = game.own.at(-1)?.command.type === 'ask';
  useLayoutEffect(() => {
    if (said > 0 && !asked) takeBack(main.current, DONE);
  }, [said, asked, main]);
}

/** A form that is put away is gone as one that was said. @param open an act is being put together */
export function useKeepFocusOfForm(open: boolean, main: RefObject<HTMLElement | null>): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    if (before.current && !open) takeBack(main.current, DONE);
    before.current = open;
  }, [open, main]);
}

/** What had the keyboard may be gone with a vote or a view: it goes back to the view that came. @param shown the one in sight */
export function useKeepFocusOnward(shown: number | string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    takeBack(document.querySelector('main'));
  }, [shown]);
}

/** A button that was pressed and can be pressed no more still has the keyboard for a moment, and then nothing has. */
const GONE = 'body, :disabled';

/** News push the heading of the table out of sight; and the key that has ended a turn would end the next one unread. */
const DONE = `${GONE}, #table-title, [data-key="e"]:not([data-onward])`;

function takeBack(view: HTMLElement | null, from = GONE): void {
  if (document.activeElement?.matches(from)) view?.focus({ preventScroll: true });
}

/** When the phase changes the view follows it, and the keyboard goes to it by its name. Looking back changes neither. */
export function useFollowPhase(game: Game, main: RefObject<HTMLElement | null>): void {
  const show = useApp((state) => state.show);
  const screen = useApp((state) => state.screen);
  const { phase } = game.view;
  const past = game.moment !== null;
  const voted = findFreshVotes(game).n;
  const seen = useRef(phase);
  useEffect(() => {
    if (past || seen.current === phase) return;
    const before = seen.current;
    seen.current = phase;
    const next = chooseScreenAfter({ before, phase, screen, voted });
    if (next) show(next);
    main.current?.focus({ preventScroll: true });
  }, [phase, past, voted, screen, show, main]);
}
