/**
 * Work beside the page that always ends: done, stopped by a person, or stopped at its limit. A worker that is stopped
 * goes with what it holds; the next work finds a new one.
 */
import type { Remote } from 'comlink';

/** Milliseconds that reading what a person has put down may take: the largest scenario there may be, on a phone. */
export const LONGEST_READING = 30_000;

export type Stopped = 'took-too-long' | 'cancelled';
export type AsideResult<Value> = { ok: true; value: Value } | { ok: false; code: Stopped };

/** `limit`: milliseconds. */
export type Bounds = { limit?: number; signal?: AbortSignal };

/** A worker, by what it does. */
export type Beside<Api> = { api: Remote<Api>; end: () => void };

export class Aside<Api> {
  readonly #make: () => Beside<Api>;
  #made: Beside<Api> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(make: () => Beside<Api>) {
    this.#make = make;
  }

  /** One work after another: its limit begins with it, and stopping it stops no other. */
  run<Value>(
    work: (api: Remote<Api>) => Promise<Value>,
    bounds: Bounds = {},
  ): Promise<AsideResult<Value>> {
    const done = this.#queue.then(() => this.#try(work, bounds));
    this.#queue = done.catch(() => {});
    return done;
  }

  async #try<Value>(
    work: (api: Remote<Api>) => Promise<Value>,
    bounds: Bounds,
  ): Promise<AsideResult<Value>> {
    if (bounds.signal?.aborted) return { ok: false, code: 'cancelled' };
    const stop = stopFor(bounds);
    try {
      this.#made ??= this.#make();
      const done = work(this.#made.api).then((value): AsideResult<Value> => ({ ok: true, value }));
      const tried = await Promise.race([done, stop.stopped]);
      if (!tried.ok) this.#end();
      return tried;
    } finally {
      stop.clear();
    }
  }

  #end(): void {
    this.#made?.end();
    this.#made = undefined;
  }
}

type Stop = { stopped: Promise<{ ok: false; code: Stopped }>; clear: () => void };

function stopFor({ limit, signal }: Bounds): Stop {
  let clear = (): void => {};
  const stopped = new Promise<{ ok: false; code: Stopped }>((resolve) => {
    const cancel = (): void => resolve({ ok: false, code: 'cancelled' });
    const late = (): void => resolve({ ok: false, code: 'took-too-long' });
    const timer = limit === undefined ? undefined : setTimeout(late, limit);
    signal?.addEventListener('abort', cancel);
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  return { stopped, clear };
}
