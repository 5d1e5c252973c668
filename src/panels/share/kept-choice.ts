/** What was set for a conference that is handed out, kept in this browser: links made before and after a detour agree. */
import { ASSISTS } from '../../app/store/game.ts';
import type { HandoutChoice, Lock } from './use-handout.ts';

const KEY = 'square-brackets.handout.';
const LOCKS: readonly Lock[] = ['assist', 'undo', 'branch', 'veil'];

/** @param id of what ships or of a draft; nothing is kept of a file that lies open */
export function keepChoice(id: string, choice: HandoutChoice): void {
  if (id === '') return;
  try {
    localStorage.setItem(KEY + id, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing hands out all the same.
  }
}

export function keptChoice(id: string, first: HandoutChoice): HandoutChoice {
  if (id === '') return first;
  try {
    return choiceFrom(JSON.parse(localStorage.getItem(KEY + id) ?? 'null'), first);
  } catch {
    return first;
  }
}

/** Each part counts where it is of its kind: what a browser keeps may be of another version, or anything. */
export function choiceFrom(kept: unknown, first: HandoutChoice): HandoutChoice {
  const part = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  );
  const yes = (key: string, otherwise: boolean): boolean => {
    const value = part.get(key);
    return typeof value === 'boolean' ? value : otherwise;
  };
  const text = (key: string, otherwise: string): string => {
    const value = part.get(key);
    return typeof value === 'string' ? value : otherwise;
  };
  const list = (key: string): readonly unknown[] | undefined => {
    const value = part.get(key);
    return Array.isArray(value) ? value : undefined;
  };
  const seats = list('seats')?.filter((one) => typeof one === 'string');
  const locks = list('locks');
  return {
    assist: ASSISTS.find((one) => one === part.get('assist')) ?? first.assist,
    veil: yes('veil', first.veil),
    locks: locks ? LOCKS.filter((lock) => locks.includes(lock)) : first.locks,
    seed: text('seed', first.seed),
    start: text('start', first.start),
    seats: seats ?? first.seats,
    beside: yes('beside', first.beside),
  };
}
