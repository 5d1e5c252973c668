/** What the play screen knows, with the conference open. */
import { usePlay } from '../../../session/play/play-context.tsx';
import { isSameConference } from '../../../session/same-conference.ts';
import type { DebriefStory } from '../../../session/store/reckoned.ts';
import { type AppState, type Game, useApp } from '../../../session/store/store.ts';
import { unsealGame } from '../model/opened.ts';

export function useDebrief() {
  const play = usePlay();
  const game = unsealGame(play.game);
  if (!game) throw new Error('a debrief before the end');
  return { ...play, game };
}

/** What workers find out for a debrief, and what sets them to it. */
type Findings = Pick<
  AppState,
  | 'par'
  | 'lookUpPar'
  | 'reckonPar'
  | 'stopReckoning'
  | 'sameDraws'
  | 'playSameDraw'
  | 'better'
  | 'seekBetter'
  | 'stopSeeking'
  | 'models'
  | 'reckonModels'
  | 'stopModels'
  | 'tellDebrief'
>;

export function useFindings<Part>(selector: (found: Findings) => Part): Part {
  return useApp(selector);
}

const NOTHING_YET: Partial<DebriefStory> = {};

/** As far as it is told of a game to its seat. */
export function useStory(game: Pick<Game, 'sealed' | 'seat'>): Partial<DebriefStory> {
  const told = useApp(({ telling }) => telling);
  return told && told.seat === game.seat && isSameConference(told, game) ? told : NOTHING_YET;
}
