import { useEffect } from 'react';
import { settleGuesses } from '../game/deal/guesses.ts';
import { usePlay, useSeat } from './play-context.tsx';

/** Notes what came of guesses once it is known. */
export function useSettleGuesses(): void {
  const { game } = usePlay();
  const note = useSeat((state) => state.note);
  useEffect(() => {
    if (game.readOnly || settleGuesses(game.notes.guesses, game) === game.notes.guesses) return;
    note((notes) => ({ ...notes, guesses: settleGuesses(notes.guesses, game) }));
  }, [game, note]);
}
