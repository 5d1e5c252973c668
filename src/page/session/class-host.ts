/** The class server that serves this page, where one does: what it hands out for play alone, and takes back. */
import type {
  AttemptBegun,
  CountedAttempt,
  TakenResult,
  HandOut,
} from '../../conference/class/hand-out.ts';
import type { Answered, Refused } from '../../conference/class/wire.ts';
import { hasKept, readKeptList, tryStorage, writeKept } from './kept.ts';
import { makeRandomId } from './random-id.ts';
import { type DrawOfSeat, isOnDraw } from './scores.ts';

/** Under which a class keeps its tokens and the instructor's key. */
export const CLASS_KEYS = 'square-brackets/class/';
const PLAYER = 'square-brackets/player';
const HANDED_OUT = 'square-brackets/handed-out';
/** Kept at most. */
const MOST = 50;

const NO_LINE: Refused = { ok: false, code: 'class/line', params: {} };

/** Null: no monitor of a class was opened in this tab. */
export function readInstructorKey(): string | null {
  return tryStorage(() => sessionStorage.getItem(`${CLASS_KEYS}instructor`)) ?? null;
}

export const makeHandOut = (handOut: HandOut) => asInstructor<{ code: string }>(handOut);
export const listHandIns = () => asInstructor<{ attempts: readonly CountedAttempt[] }>();

function asInstructor<Extra>(body?: unknown): Promise<Answered<Extra>> {
  return askHost<Extra>('', body, { Authorization: `Bearer ${readInstructorKey() ?? ''}` });
}

export function fetchHandOut(code: string): Promise<Answered<{ handOut: HandOut }>> {
  return askHost(`/${code}`);
}

/** What a person has begun by a short link, as this browser keeps it. */
export type KeptAttempt = DrawOfSeat & { code: string; attempt: string; name: string };

export async function beginAttempt(
  code: string,
  asked: { name: string; seat: string },
  drawOf: (seed: number) => DrawOfSeat,
): Promise<Answered<AttemptBegun>> {
  const answer = await askHost<AttemptBegun>(`/${code}/attempts`, {
    player: readPlayer(),
    ...asked,
  });
  if (answer.ok) {
    const { attempt, seed } = answer;
    const kept = [{ ...drawOf(seed), code, attempt, name: asked.name }, ...readAttempts()];
    memory = kept.slice(0, MOST);
    writeKept(HANDED_OUT, memory);
  }
  return answer;
}

export function handIn(
  { code, attempt }: KeptAttempt,
  line: string,
): Promise<Answered<TakenResult>> {
  return askHost(`/${code}/results`, { attempt, line });
}

export const hasAttempts = (): boolean => readAttempts().length > 0;

/** The last one on a draw. */
export function findAttempt(draw: DrawOfSeat): KeptAttempt | null {
  return readAttempts().find((one) => isOnDraw(one, draw)) ?? null;
}

/** For a browser that keeps nothing, until the page is left. */
let memory: readonly KeptAttempt[] = [];

function readAttempts(): readonly KeptAttempt[] {
  const read = readKeptList(HANDED_OUT, isAttempt);
  return read.length > 0 ? read : memory;
}

function isAttempt(value: unknown): value is KeptAttempt {
  return hasKept(value, {
    texts: ['rules', 'seat', 'start', 'code', 'attempt', 'name'],
    numbers: ['seed'],
  });
}

let player: string | undefined;

function readPlayer(): string {
  player ??= tryStorage(() => localStorage.getItem(PLAYER)) ?? makeRandomId(16);
  const own = player;
  tryStorage(() => localStorage.setItem(PLAYER, own));
  return own;
}

async function askHost<Extra>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered<Extra>> {
  try {
    const asked = await fetch(
      `/handouts${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    );
    return (await asked.json()) as Answered<Extra>;
  } catch {
    // No line, or an answer of another server.
    return NO_LINE;
  }
}
