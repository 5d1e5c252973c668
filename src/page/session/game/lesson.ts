/** The lesson: which conference it is played in, and when a game is one. */
import type { Choice, Game } from '../store/game.ts';
import type { Learning } from './learning.ts';

/** Seed under which the guided moves lead to a text that all three accept, and waiting to none. */
export const LESSON: Choice = {
  scenarioId: 'first-brackets',
  seat: 'TER',
  seed: 146,
  assist: 'hints',
  veil: false,
};

/** What the lesson says holds for one draw only. */
export function isLessonGame(game: Pick<Game, 'seat' | 'conference'>): boolean {
  const { scenario, seed } = game.conference.setup;
  return scenario.id === LESSON.scenarioId && game.seat === LESSON.seat && seed === LESSON.seed;
}

export function isLesson(
  game: Pick<Game, 'seat' | 'conference' | 'readOnly'>,
  lesson: Learning['lesson'],
): boolean {
  return lesson === 'open' && !game.readOnly && isLessonGame(game);
}
