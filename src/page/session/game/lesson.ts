/** The lesson: which conference it is played in, and when a game is one. */
import type { Setup } from '../../../engine/setup/setup.ts';
import type { Seat } from '../../../engine/command.ts';
import type { GameChoice } from '../store/game.ts';
import type { Learning } from './learning.ts';
import type { Game } from '../store/store.ts';

/** Seed under which the guided moves lead to a text that all three accept, and waiting to none. */
export const LESSON: GameChoice = {
  scenarioId: 'first-brackets',
  seat: 'TER',
  seed: 146,
  assist: 'hints',
  veil: false,
};

/** What the lesson says holds for one draw only. */
export function isLessonDraw({ scenario, seed }: Setup, seat: Seat): boolean {
  return scenario.id === LESSON.scenarioId && seat === LESSON.seat && seed === LESSON.seed;
}

export function isLesson(
  { guided, readOnly }: Pick<Game, 'guided' | 'readOnly'>,
  lesson: Learning['lesson'],
): boolean {
  return lesson === 'open' && !readOnly && guided;
}
