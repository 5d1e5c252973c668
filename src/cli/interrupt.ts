/** Work that a signal ends early. */

/** What a shell expects of a command that was interrupted. */
export const INTERRUPTED = 130;

/** The first signal asks the work to end; a second Ctrl-C does not wait for it. */
export async function runInterruptibly<Result>(
  work: (stop: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const asked = new AbortController();
  const end = (): void => asked.abort();
  const endOrLeave = (): void => {
    if (asked.signal.aborted) process.exit(INTERRUPTED);
    end();
  };
  process.on('SIGINT', endOrLeave);
  process.on('SIGTERM', end);
  try {
    return await work(asked.signal);
  } finally {
    process.off('SIGINT', endOrLeave);
    process.off('SIGTERM', end);
  }
}
