/** What the play screen knows, with the conference open. */
import { usePlay } from '../../../session/play/play-context.tsx';
import { unsealGame } from '../model/opened.ts';

export function useDebrief() {
  const play = usePlay();
  const game = unsealGame(play.game);
  if (!game) throw new Error('a debrief before the end');
  return { ...play, game };
}
