import { useEffect } from 'react';
import {
  type FirstTurn,
  firstTurnFor,
  hasEndedTurn,
} from '../../app/selectors/learning/first-turn.ts';
import { useApp } from '../../app/store/store.ts';
import { usePlay } from '../play/play-context.tsx';

/** What the card says. */
export function useFirstTurn(): FirstTurn | null {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  return firstTurnFor(game, learning);
}

/** The first turn that is ended ends the card for good, whatever view it is ended on; the first close ends that of votes. */
export function useFirstTurnEnds(): void {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  const learn = useApp((state) => state.learn);
  const turned = hasEndedTurn(game) && !learning.turned && !game.readOnly;
  const voted = game.view.phase === 'closed' && !learning.voted && !game.readOnly;
  useEffect(() => {
    if (turned) learn({ turned });
  }, [turned, learn]);
  useEffect(() => {
    if (voted) learn({ voted });
  }, [voted, learn]);
}
