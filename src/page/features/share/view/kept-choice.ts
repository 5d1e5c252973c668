/** What was set for a conference that is handed out, kept in this browser: links made before and after a detour agree. */
import { readKept, writeKept } from '../../../session/kept.ts';
import { type Assist, ASSISTS } from '../../../session/store/game.ts';

export type HandoutLock = 'assist' | 'undo' | 'branch' | 'veil';
export const HANDOUT_LOCKS: readonly HandoutLock[] = ['assist', 'undo', 'branch', 'veil'];

export type HandoutChoice = {
  assist: Assist;
  veil: boolean;
  locks: readonly HandoutLock[];
  /** As typed; empty: drawn by each player. */
  seed: string;
  /** Name of a starting text; empty: the draft. */
  start: string;
  /** Seats with a link; null: those offered at first. */
  seats: readonly string[] | null;
  /** The links name the scenario and no more; its file goes beside them. */
  beside: boolean;
};

export const FIRST_CHOICE: HandoutChoice = {
  assist: 'hints',
  veil: false,
  locks: [],
  seed: '1',
  start: '',
  seats: null,
  beside: false,
};

const KEY = 'square-brackets.handout.';

/** @param id of what ships or of a draft; nothing is kept of a file that lies open */
export function keepChoice(id: string, choice: HandoutChoice): void {
  if (id !== '') writeKept(KEY + id, choice);
}

export function readKeptChoice(id: string, first: HandoutChoice): HandoutChoice {
  return id === '' ? first : parseChoice(readKept(KEY + id), first);
}

/** Each part counts where it is of its kind: what a browser keeps may be of another version, or anything. */
export function parseChoice(kept: unknown, first: HandoutChoice): HandoutChoice {
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
    locks: locks ? HANDOUT_LOCKS.filter((lock) => locks.includes(lock)) : first.locks,
    seed: text('seed', first.seed),
    start: text('start', first.start),
    seats: seats ?? first.seats,
    beside: yes('beside', first.beside),
  };
}
