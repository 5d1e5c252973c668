import type { Fallen } from '../session/game/vote/own-fallen.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { formatMotionShort } from './vote-words.ts';
import { formatHappening } from './tell.ts';

/** A motion that fell without a vote: which it was, and why. */
export function FellLine({ fallen: { motion, happening } }: { fallen: Fallen }) {
  const { game, speech } = usePlay();
  return (
    <>
      <b>{formatMotionShort(motion, game.view, speech)}</b>:{' '}
      {formatHappening(happening, speech).text}
    </>
  );
}
