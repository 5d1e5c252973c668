/** When a new concept may be told of: seldom, and never over an answer. */
import type { ActType } from '../../../../engine/command.ts';
import type { Concept } from '../../../session/game/concepts.ts';
import { computePointsNow } from '../../../session/game/worth.ts';
import type { Game } from '../../../session/store/store.ts';

/** Turns from one card to the next at least. */
const APART = 3;

/** Acts that end a turn on the floor, or are one of a vote. */
const TURNS: ReadonlySet<ActType> = new Set(['pass', 'ballot']);

/** Acts that somebody answers at once: what was said stands in the place of a card. */
const ANSWERED: ReadonlySet<ActType> = new Set(['ask', 'offer', 'counter', 'amend', 'package']);

export function countOwnTurns({ own }: Pick<Game, 'own'>): number {
  return own.filter(({ command }) => TURNS.has(command.type)).length;
}

/** What one has done needs no card. */
const DONE: Readonly<Partial<Record<ActType, Concept>>> = {
  ask: 'asking',
  offer: 'offer',
  package: 'package',
  move: 'motion',
  whip: 'whip',
  caucus: 'caucus',
  cable: 'cable',
  pass: 'plates',
};

export function listDone({ own }: Pick<Game, 'own'>): Concept[] {
  return own.flatMap(({ command }) => DONE[command.type] ?? []);
}

/** Points that the draft has won or lost since the last act from which that alone is to be read. */
const MUCH = 2;

function hasMoved({ before, view }: Pick<Game, 'before' | 'view'>): boolean {
  const [then, now] = [before && computePointsNow(before), computePointsNow(view)];
  return then !== null && now !== null && Math.abs(then - now) >= MUCH;
}

/** Since the last act. */
function haveTalksEnded({ before, view }: Pick<Game, 'before' | 'view'>): boolean {
  return view.phase === 'decision.motions' && before?.phase !== view.phase;
}

/** @param taught own turns by the last card; null: there was none in this game */
export function mayTeach(
  game: Pick<Game, 'own' | 'view' | 'before'>,
  taught: number | null,
): boolean {
  // Nothing stands beside the gavel, what the draft has won or lost, or the news that the talks are over.
  if (game.view.phase === 'closed' || hasMoved(game) || haveTalksEnded(game)) return false;
  const last = game.own.at(-1)?.command.type;
  // Nobody is taught before the first act of their own.
  if (last === undefined || ANSWERED.has(last)) return false;
  return taught === null || countOwnTurns(game) - taught >= APART;
}
