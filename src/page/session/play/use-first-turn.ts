import { useEffect, useLayoutEffect } from 'react';
import { seatKind } from '../game/seat-kind.ts';
import {
  type FirstTurn,
  findFirstTurnFor,
  hasEndedTurn,
  isLedTurn,
} from '../game/first-turn/first-turn.ts';
import type { Concept } from '../game/concepts.ts';
import { withId } from '../game/learning.ts';
import { useApp, useAppStore } from '../store/store.ts';
import { usePlay } from './play-context.tsx';

/** Asks the host, where advice is lacking, before anything is painted. */
export function useSeekAdvice(lacking: boolean): void {
  const seekAdvice = useApp((state) => state.seekAdvice);
  useLayoutEffect(() => {
    if (lacking) seekAdvice();
  });
}

/** Whether a newcomer is led through a first turn: only what it takes is shown. */
export function useIsLed(): boolean {
  const { game } = usePlay();
  return isLedTurn(
    game,
    useApp((state) => state.learning),
  );
}

/** What the card says; without a package until the host has answered. */
export function useFirstTurn(): FirstTurn | null {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  const advice = useApp((state) => state.advice);
  const command = advice?.of === game.view ? advice.command : undefined;
  const { turn, lacking } = findFirstTurnFor(game, learning, command);
  useSeekAdvice(lacking);
  return turn;
}

/**
 * The first turn that is ended ends the card for good, whatever view it is ended on; the first close ends that of votes,
 * or that of the Chair.
 */
export function useFirstTurnEnds(): void {
  const { game } = usePlay();
  const learning = useApp((state) => state.learning);
  const learn = useApp((state) => state.learn);
  // The lesson is no conference yet: help is wanted in the first that is.
  const plays = game.view.mandate !== null && !game.readOnly && !game.guided;
  const turned = plays && hasEndedTurn(game) && !learning.turned;
  const closed = game.view.phase === 'closed';
  const voted = plays && closed && !learning.voted;
  const chaired = seatKind(game.view) === 'chair' && closed && !learning.chaired && !game.readOnly;
  useEffect(() => {
    if (turned) learn({ turned });
  }, [turned, learn]);
  useEffect(() => {
    if (voted) learn({ voted });
  }, [voted, learn]);
  useEffect(() => {
    if (chaired) learn({ chaired });
  }, [chaired, learn]);
}

/** What a card says of concepts itself counts as met: their own cards do not come later. */
export function useTaught(concepts: readonly Concept[]): void {
  const store = useAppStore();
  useEffect(() => {
    const { learning, learn } = store.getState();
    const met = concepts.reduce(withId, learning.met);
    if (met !== learning.met) learn({ met });
  }, [store, concepts]);
}
