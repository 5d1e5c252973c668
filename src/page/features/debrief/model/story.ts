/** What the debrief of a game that is over tells at once, and where each thing told stands in the replay. */
import type { Afterlife } from '../../../../analysis/afterlife/afterlife.ts';
import { type BriefLine, writeClosingBrief } from '../../../../analysis/debrief/brief.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type Calibration, measureCalibration } from '../../../../analysis/observables/guesses.ts';
import type { OpenedGame } from './opened.ts';
import type { StoryFound } from '../../../session/store/reckoned.ts';
import { readAfterlife } from '../../../session/game/afterlife.ts';
import { listActChanges } from '../../../session/game/proposed.ts';

export type StoryCause = Debrief['why'][number];
export type StoryDecision = Debrief['decisions'][number];
export type StoryForeseen = StoryFound['foreseen'][number];
export type StoryTextMove = Debrief['moves'][number];
export type StoryWords = Debrief['words'][number];
export type StoryMoment = Debrief['moments'][number];
export type StoryMissed = Extract<StoryMoment, { code: 'missed' }>;
export type { BriefLine };

type Played = Pick<OpenedGame, 'conference' | 'notes'>;
type AtOnce = { after: Afterlife | null; brief: readonly BriefLine[] };

const told = new WeakMap<OpenedGame['conference'], AtOnce>();

/** Empty while the conference is open. Worked out once for a conference. */
export function readAtOnce({ conference }: Pick<Played, 'conference'>): AtOnce {
  const known = told.get(conference);
  if (known) return known;
  const over = conference.state.phase === 'closed';
  const after = over ? readAfterlife({ conference }) : null;
  const found = { after, brief: over ? writeClosingBrief(conference, after) : [] };
  told.set(conference, found);
  return found;
}

/** How guesses compare with what came; null without any. */
export function readCalibration({ notes }: Pick<Played, 'notes'>): Calibration | null {
  return measureCalibration(notes);
}

/**
 * The moment from which command `at` could still have gone another way: the seat's last turn before it, or the
 * command itself where it is the seat's own. Null where the game cannot be looked back at.
 */
export function findMomentFor({ moments }: Pick<OpenedGame, 'moments'>, at: number): number | null {
  if (moments.length === 0) return null;
  return Math.max(
    0,
    moments.findLastIndex(({ commands }) => commands <= at),
  );
}

/**
 * The article, by index, that a command names first, or that what it answers does; null: none.
 * @param missed words that were not put there: theirs goes before
 */
export function findArticleAt(
  { conference: { commands, happenings, setup } }: Pick<OpenedGame, 'conference'>,
  at: number,
  missed: readonly { article: string }[] = [],
): number | null {
  const command = commands[at];
  if (!command) return null;
  const answered = command.type === 'accept' || command.type === 'refuse' ? command.offer : null;
  const put = happenings.flatMap((one) =>
    one.type === 'informals' && one.offer === answered
      ? one.changes
      : one.type === 'offered' && one.offer === answered
        ? [...one.give, ...one.want]
        : [],
  );
  const named = 'article' in command ? command.article : undefined;
  const id = missed[0]?.article ?? named ?? [...listActChanges(command), ...put][0]?.article;
  return setup.scenario.articleIndex.get(id ?? '') ?? null;
}

/** Sitting of the turn that `findMomentFor` finds; null where it is not known. */
export function findSittingAt(game: Pick<OpenedGame, 'moments'>, at: number): number | null {
  const moment = findMomentFor(game, at);
  return moment === null ? null : (game.moments[moment]?.sitting ?? null);
}
