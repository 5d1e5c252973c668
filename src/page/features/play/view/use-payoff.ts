import { useEffect, useState } from 'react';
import type { Headline } from '../../../session/game/headline.ts';
import type { Game } from '../../../session/store/store.ts';

/** What the end is worth to the seat, fetched once the conference is closed; null before, and without instructions. */
export function usePayoff(game: Game): Headline | null {
  const [got, setGot] = useState<Headline | null>(null);
  const closed = game.view.phase === 'closed';
  useEffect(() => {
    if (!closed) return undefined;
    let left = false;
    void import('../../../session/payoff.ts').then(({ readPayoffAtEnd }) => {
      if (!left) setGot(readPayoffAtEnd(game));
    });
    return () => {
      left = true;
    };
  }, [closed, game]);
  return closed ? got : null;
}
