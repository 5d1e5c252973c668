/**
 * The line to where the page came from. What cannot be fetched over it is asked for again, after longer and longer
 * waits, when the browser is online again, and when a person says so: whoever wants it just waits longer.
 */

/** Milliseconds before the first new try; each wait is twice the last, up to the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** `gone`: the line holds, but the file is no longer where it was. The page has been renewed since it was opened. */
export type Trouble = 'none' | 'line' | 'gone';

/** A file could not be fetched. */
export class LineError extends Error {
  readonly gone: boolean;

  constructor(url: string, gone: boolean) {
    super(`${url} could not be fetched`);
    this.gone = gone;
  }
}

type Failed = { gone: boolean; wake: () => void };

const failed = new Set<Failed>();
const watchers = new Set<() => void>();

function announce(): void {
  for (const changed of watchers) changed();
}

export function readTrouble(): Trouble {
  if (failed.size === 0) return 'none';
  return [...failed].some(({ gone }) => gone) ? 'gone' : 'line';
}

/** @returns what ends it */
export function watchTrouble(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

let notices = 0;

/** Whether a part of the page says what is wrong where it stands. */
export function readPlaced(): boolean {
  return notices > 0;
}

/** @returns what takes it away */
export function placeNotice(): () => void {
  notices += 1;
  announce();
  return () => {
    notices -= 1;
    announce();
  };
}

/** Ends every wait. */
export function tryAgain(): void {
  for (const { wake } of failed) wake();
}

/** Attempts until it succeeds. Rejects with what is not the fault of the line. */
export async function persist<Made>(attempt: () => Promise<Made>): Promise<Made> {
  const own: Failed = { gone: false, wake: () => {} };
  try {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after another
        return await attempt();
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        own.gone = error.gone;
        failed.add(own);
        announce();
        // oxlint-disable-next-line no-await-in-loop
        await pause(own, wait);
      }
    }
  } finally {
    if (failed.delete(own)) announce();
  }
}

function pause(own: Failed, wait: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => own.wake(), wait);
    own.wake = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', own.wake);
      resolve();
    };
    globalThis.addEventListener?.('online', own.wake);
  });
}

/** Fetched whole, so that a line which breaks on the way is seen. */
export async function fetchWhole(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new LineError(url, false);
  if (!response.ok) throw new LineError(url, response.status === 404 || response.status === 410);
  const body = await response.blob().catch(() => undefined);
  if (!body) throw new LineError(url, false);
  return new Response(body, { headers: { 'Content-Type': body.type } });
}
