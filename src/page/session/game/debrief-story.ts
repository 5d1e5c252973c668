/** What a debrief tells that takes seconds to find. A worker finds it, part by part. */
import type { OtherDraws } from '../../../analysis/afterlife/other-draws.ts';
import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import type { Refusal } from '../../../analysis/what-if/offer/refusal.ts';
import type { PlayNotes } from '../../../conference/play-notes.ts';
import type { Seat } from '../../../engine/command.ts';
import { isSameConference } from '../same-conference.ts';
import type { Sealed } from '../sealed.ts';
import type { Game } from '../store/game.ts';
import { useApp } from '../store/store.ts';

/** `draws`: null with no deal. */
export type StoryFound = Debrief & { draws: OtherDraws | null; refusals: readonly Refusal[] };

/** `tried`: share 0..1 of the causes that have been put to the test. What is not found yet is absent. */
export type DebriefStory = {
  sealed: Sealed;
  seat: Seat;
  /** What was observed was so with these. */
  notes: PlayNotes;
  status: 'telling' | 'ready' | 'broken';
  tried: number;
} & Partial<StoryFound>;

const NOTHING_YET: Partial<DebriefStory> = {};

/** As far as it is told of a game to its seat. */
export function useStory(game: Pick<Game, 'sealed' | 'seat'>): Partial<DebriefStory> {
  const told = useApp(({ telling }) => telling);
  return told && told.seat === game.seat && isSameConference(told, game) ? told : NOTHING_YET;
}
