/** Whom the capital has named in a sitting: its adviser names nobody else for it. */
import type { Named } from '../game/question.ts';
import type { Game } from '../store/store.ts';

type Turn = Pick<Game, 'id' | 'seat' | 'view'>;

const NAMED = new Map<string, Named>();

const write = ({ id, seat, view }: Turn): string => `${id} ${seat}/${view.sitting}`;

export function noteNamed(turn: Turn, { seat, article }: Named): void {
  NAMED.set(write(turn), { seat, article });
}

export const readNamed = (turn: Turn): Named | null => NAMED.get(write(turn)) ?? null;
