/** What the play screen knows, with the conference open. */
import { usePlay } from '../../../session/play/play-context.tsx';
import { openGame } from '../model/opened.ts';

export function useDebrief() {
  const play = usePlay();
  return { ...play, game: openGame(play.game) };
}
